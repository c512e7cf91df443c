import { coded } from '../../fault/severity.js';
import type { ImportFinding, Original, OriginalKind, OriginalReader } from '../original.js';
import { mostCharacters, tooLong } from '../too-long.js';
import { unreadable } from '../unreadable.js';
import { decodeText } from './decode-text.js';
import { linesOf } from './lines.js';
import { markdownOf } from './markdown.js';
import { paragraphsOf } from './wrapped-lines.js';

/** Reads a plain text: a paragraph a line, a blank one for each that is blank. */
export const readText: OriginalReader = (name, bytes) =>
  Promise.resolve([textOriginal(name, 'text', bytes, plainText)]);

/** The paragraphs of a plain text. */
export function plainText(text: string): Pick<Original, 'blocks' | 'findings'> {
  const { paragraphs, findings } = paragraphsOf(linesOf(text));
  return { blocks: paragraphs, findings };
}

/** Reads a text with the marks of Markdown. */
export const readMarkdown: OriginalReader = (name, bytes) =>
  Promise.resolve([textOriginal(name, 'markdown', bytes, markdownOf)]);

/** An original made of a file's text; one whose encoding can't be told is unreadable. */
export function textOriginal(
  name: string,
  kind: OriginalKind,
  bytes: Uint8Array,
  read: (text: string) => Pick<Original, 'blocks' | 'findings'>,
): Original {
  const decoded = decodeText(bytes);
  if (!decoded)
    return unreadable(
      name,
      kind,
      '这个文件认不出是哪种编码，应为 UTF-8 或 GBK 的文字',
      '用记事本或 WPS 打开，看清没有乱码，另存为“UTF-8”，再导入',
    );
  if (decoded.text.length > mostCharacters) return tooLong(name, kind, decoded.text.length);
  const { blocks, findings } = read(decoded.text);
  const doubts = [...(decoded.isCertain ? [] : [doubt]), ...(decoded.isCut ? [cut] : [])];
  return { name, kind, blocks, findings: [...doubts, ...findings] };
}

const cut: ImportFinding = {
  ...coded('import/unplaced'),
  message: '这个文件在一个字中间断了，后面的没有了',
  hint: '请来稿单位重新发一次，或者核对末尾',
  place: { kind: 'whole' },
};

const doubt: ImportFinding = {
  ...coded('import/guess'),
  severity: 'warning',
  message: '这个文件的编码看不准，是按 GBK 读的',
  hint: '请看看有没有乱码；有的，用记事本打开原件，另存为“UTF-8”，再导入',
  place: { kind: 'whole' },
};
