import { resolve } from 'node:path';
import { wordError, wordReason } from '../report/reason.js';
import { decodeUtf8 } from '../source/decode.js';
import { type Limits, sizeText } from '../source/limits.js';
import { shownPath } from '../source/shown-path.js';
import { CannotRun } from './cannot-run.js';
import type { NewOptions } from './options.js';
import type { Terminal } from './terminal.js';

/** The line that ends a body at the terminal. */
export const endLine = '完';

/** A new submission's body, undefined if there is none or it is empty: that is left to be filled in. */
export async function readBody(
  options: Pick<NewOptions, 'body' | 'bodyFile'>,
  terminal: Terminal,
  limits: Limits,
  asks: boolean,
): Promise<string | undefined> {
  const text = await bodyFrom(options, terminal, limits, asks);
  return text?.trim() === '' ? undefined : text;
}

/** The body from `--body` (`-` is the standard input), from `--body-file`, or asked for at the terminal;
 * undefined if there is none. Text in another encoding is taken over, and said to be. */
async function bodyFrom(
  { body, bodyFile }: Pick<NewOptions, 'body' | 'bodyFile'>,
  terminal: Terminal,
  limits: Limits,
  asks: boolean,
): Promise<string | undefined> {
  if (bodyFile !== undefined) {
    const shown = shownPath(resolve(terminal.workingDirectory, bodyFile), terminal.workingDirectory);
    return decode(bytesOf(bodyFile, shown, terminal, limits), shown, terminal, limits);
  }
  if (body === '-') {
    const text = decode(await terminal.readInput(), '标准输入', terminal, limits);
    // Windows PowerShell pipes ASCII: it puts a ? in each other character's place.
    if (/\?{2}/u.test(text) && /^\p{ASCII}*$/u.test(text))
      throw new CannotRun('标准输入里的汉字都成了“?”，是 PowerShell 的管道换掉的，请用 --body-file 从文件读');
    return text;
  }
  // Whoever writes a body on the command line writes its line ends as \n.
  if (body !== undefined) return body.replaceAll('\\n', '\n');
  return asks ? askBody(terminal) : undefined;
}

async function askBody(terminal: Terminal): Promise<string | undefined> {
  const question = `正文：一行一段，可以粘贴几段，空行不要紧；写完另起一行，只写一个“${endLine}”字（先不写正文也写“${endLine}”）\n`;
  const lines = await terminal.askLines(question, (line) => line.trim() === endLine);
  if (lines === undefined) throw new CannotRun('已取消，没有新建稿件');
  const text = lines.join('\n');
  return text.trim() === '' ? undefined : text;
}

function bytesOf(path: string, shown: string, terminal: Terminal, { fileSize }: Limits): Uint8Array {
  const read = terminal.host.read(resolve(terminal.workingDirectory, path), fileSize);
  switch (read.kind) {
    case 'bytes':
      return read.bytes;
    case 'tooLarge':
      throw tooLarge(shown, read.size, fileSize);
    case 'notAFile':
      throw new CannotRun(`无法读取正文 ${shown}：${wordReason(read)}`);
    case 'unreadable':
      throw new CannotRun(`无法读取正文 ${shown}：${wordError(read.error)}`);
  }
}

function decode(bytes: Uint8Array, shown: string, terminal: Terminal, { fileSize }: Limits): string {
  if (bytes.length > fileSize) throw tooLarge(shown, bytes.length, fileSize);
  const decoded = decodeUtf8(bytes);
  const encoding = decoded.kind === 'text' ? 'UTF-8' : decoded.encoding;
  if (encoding === undefined || /[\u0000-\u0008\u000e-\u001f]/u.test(decoded.text))
    throw new CannotRun(`正文 ${shown} 不是文本，请从 Word 里复制文字，存成 .txt 再用`);
  if (decoded.kind !== 'text') terminal.err(`正文 ${shown} 的编码像是 ${encoding}，已按它读取，请核对\n`);
  return decoded.text;
}

function tooLarge(shown: string, size: number, most: number): CannotRun {
  return new CannotRun(`正文 ${shown} 有 ${sizeText(size)}，超过上限 ${sizeText(most)}，没有新建稿件`);
}
