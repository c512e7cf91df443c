import { resolve } from 'node:path';
import { wordError, wordReason } from '../report/reason.js';
import { decodeUtf8 } from '../source/decode.js';
import { type Limits, sizeText } from '../source/limits.js';
import { shownPath } from '../source/shown-path.js';
import { askBody } from './ask-body.js';
import { CannotRun } from './cannot-run.js';
import { editBody } from './edit-body.js';
import { foreignBody } from './foreign-body.js';
import type { NewOptions } from './options.js';
import type { Terminal } from './terminal.js';

/** Where a body may come from, by the options. */
export type BodyOptions = Pick<NewOptions, 'body' | 'bodyFile' | 'edit'>;

/** A new submission's body, undefined if there is none or it is empty: that is left to be filled in. `about` says in the editor whose
 * text is wanted. */
export async function readBody(
  options: BodyOptions,
  terminal: Terminal,
  limits: Limits,
  asks: boolean,
  about: readonly string[],
): Promise<string | undefined> {
  const text = await bodyFrom(options, terminal, limits, asks, about);
  return text?.trim() === '' ? undefined : text;
}

/** The body from `--body` (a file, a text, or `-`: the standard input), from `--body-file`, from the editor, or asked for at the
 * terminal; undefined if there is none. Text in another encoding is taken over, and said to be. */
async function bodyFrom(
  { body, bodyFile, edit }: BodyOptions,
  terminal: Terminal,
  limits: Limits,
  asks: boolean,
  about: readonly string[],
): Promise<string | undefined> {
  const read = (path: string): string => readBodyFile(path, terminal, limits);
  const inEditor = (): Promise<string> =>
    editBody(about, terminal, (bytes) => decode(bytes, '编辑器里的正文', terminal, limits));
  if (edit) return inEditor();
  if (bodyFile !== undefined) return read(bodyFile);
  if (body === '-' && !asks) return fromInput(terminal, limits);
  if (body !== undefined && body !== '-') {
    if (isFile(body, terminal)) return read(body);
    // Whoever writes a body on the command line writes its line ends as \n.
    return body.replaceAll('\\n', '\n');
  }
  return asks ? askBody(terminal, { isFile: (line) => isFile(line, terminal), read, inEditor }) : undefined;
}

async function fromInput(terminal: Terminal, limits: Limits): Promise<string> {
  const text = decode(await terminal.readInput(), '标准输入', terminal, limits);
  // Windows PowerShell pipes ASCII: it puts a ? in each other character's place.
  if (/\?{2}/u.test(text) && /^\p{ASCII}*$/u.test(text))
    throw new CannotRun('标准输入里的汉字都成了“?”，是 PowerShell 的管道换掉的，请用 --body 从文件读');
  return text;
}

/** Whether what stands where a body is wanted names a file: one that is there, or that is called like one that holds a text. */
function isFile(written: string, { host, workingDirectory }: Terminal): boolean {
  const path = written.trim();
  if (path === '' || path.length > 300 || /[\n。]/u.test(path)) return false;
  if (/^[^\s，、；：？！]+\.(?:txt|md|docx?|wps|wpt|rtf|pdf|html?|xlsx?|csv|eml)$/iu.test(path)) return true;
  return path.includes('.') && host.stat(resolve(workingDirectory, path))?.kind === 'file';
}

function readBodyFile(path: string, terminal: Terminal, limits: Limits): string {
  const { workingDirectory, host } = terminal;
  const { fileSize } = limits;
  const shown = shownPath(resolve(workingDirectory, path), workingDirectory);
  const read = host.read(resolve(workingDirectory, path), fileSize);
  switch (read.kind) {
    case 'bytes':
      return decode(read.bytes, shown, terminal, limits);
    case 'tooLarge':
      throw tooLarge(shown, read.size, fileSize);
    case 'notAFile':
      throw new CannotRun(`无法读取正文 ${shown}：${wordReason(read)}`);
    case 'unreadable':
      throw new CannotRun(`无法读取正文 ${shown}：${wordError(read.error)}`);
  }
}

function decode(bytes: Uint8Array, shown: string, terminal: Terminal, { fileSize }: Limits): string {
  const foreign = foreignBody(bytes);
  if (foreign !== undefined) throw new CannotRun(`正文 ${shown} ${foreign}`);
  if (bytes.length > fileSize) throw tooLarge(shown, bytes.length, fileSize);
  const decoded = decodeUtf8(bytes);
  const encoding = decoded.kind === 'text' ? 'UTF-8' : decoded.encoding;
  if (encoding === undefined || /[\u0000-\u0008\u000e-\u001f]/u.test(decoded.text))
    throw new CannotRun(`正文 ${shown} 不是文本，请从 Word 里复制文字，存成 .txt 再用`);
  if (decoded.kind !== 'text') terminal.err(`正文 ${shown} 的编码像是 ${encoding}，已按它读取，请核对\n`);
  return decoded.text;
}

function tooLarge(shown: string, size: number, most: number): CannotRun {
  return new CannotRun(`正文 ${shown} 有 ${sizeText(size)}，超过上限 ${sizeText(most)}，请分成几篇`);
}
