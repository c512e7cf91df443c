import { readPage } from '../../import/html/read-html.js';
import { tableLines } from '../../import/item/item-body.js';
import { linesOf } from '../../import/item/item-line.js';
import type { Original, OriginalBlock, OriginalParagraph } from '../../import/original.js';
import { plainText } from '../../import/text/read-text.js';

/** The content of a clipboard: a text, and the page that it is cut out of. */
export interface Pasted {
  readonly html?: string;
  readonly text: string;
}

/** A pasted text as 正文 has it: a line a paragraph, tables by bars; and, in Chinese, what was left out or changed on the way. */
export function pastedText({ html, text }: Pasted): {
  readonly text: string;
  readonly notes: readonly string[];
} {
  const page = html === undefined ? undefined : readPage(html);
  const isPage = page?.blocks.some((block) => block.kind === 'table' || hasText(block));
  const { blocks, findings }: Pick<Original, 'blocks' | 'findings'> =
    page && isPage ? page : textBlocks(text);
  const pictures = blocks.filter(({ kind }) => kind === 'picture').length;
  const read = linesOf(blocks);
  const lines = read.blocks.flatMap((block) => {
    if (block.kind === 'line') return [block.text];
    return block.kind === 'table' ? tableLines(block) : [];
  });
  const notes = [...findings, ...read.findings].map(({ message }) => message);
  if (pictures > 0) notes.push(`有${pictures}幅图片没有贴进来，请把图片文件和稿件一起发给编辑部`);
  return { text: lines.join('\n'), notes };
}

function hasText(block: OriginalBlock): boolean {
  return block.kind === 'paragraph' && block.text.trim() !== '';
}

/** A plain text's paragraphs, and tables where lines in a row are parted by tabs. */
function textBlocks(text: string): Pick<Original, 'blocks' | 'findings'> {
  const { blocks, findings } = plainText(text.replace(/\r?\n$/u, ''));
  const made: OriginalBlock[] = [];
  let rows: OriginalParagraph[] = [];
  const end = (): void => {
    made.push(...(rows.length > 1 ? [tableOf(rows)] : rows));
    rows = [];
  };
  for (const block of blocks)
    if (block.kind === 'paragraph' && isRow(block.text)) rows.push(block);
    else {
      end();
      made.push(block);
    }
  end();
  return { blocks: made, findings };
}

/** Whether a line holds a tab that does not merely indent it. */
function isRow(text: string): boolean {
  return text.replace(/^[\s\u3000]+(?=[^\t]+$)/u, '').includes('\t');
}

function tableOf(rows: readonly OriginalParagraph[]): OriginalBlock {
  const cells = rows.map(({ text }) => text.split('\t'));
  const columns = Math.max(...cells.map((row) => row.length));
  return {
    kind: 'table',
    rows: cells.map((row) => Array.from({ length: columns }, (_, i) => ({ text: row[i] ?? '' }))),
    headRows: 0,
    place: { kind: 'whole' },
  };
}
