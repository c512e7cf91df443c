import type {
  Original,
  OriginalBlock,
  OriginalPicture,
  OriginalPlace,
  OriginalTable,
} from '../import/original.js';
import { isPageNumber } from '../import/page-number.js';
import { knownLabel, labelCell } from './colophon-labels.js';

/** A line of an old issue as it was found: a paragraph, or a line of one that a conversion broke. */
export interface PrintedLine {
  readonly kind: 'line';
  /** Without blanks at its ends; a tab parts what stands at tab stops. */
  readonly text: string;
  /** Blank lines stand before it. */
  readonly isBehindBlank: boolean;
  /** It begins with the blanks of a paragraph. */
  readonly isIndented: boolean;
  readonly align?: 'left' | 'centre' | 'right';
  /** Of its type, in pt. */
  readonly size?: number;
  readonly place: OriginalPlace;
}

/** A part of an old issue, in reading order. */
export type PrintedPiece = PrintedLine | OriginalTable | OriginalPicture;

/** The pieces of an old issue. Tables that only place lines (a colophon's) become lines, their cells parted by tabs; blank lines, page
 * numbers and the `**` that a conversion left are taken out. */
export function printedPieces({ blocks }: Original): readonly PrintedPiece[] {
  let isBehindBlank = false;
  let lastLine = 0;
  const pieces: PrintedPiece[] = [];
  for (const block of blocks) {
    if (block.kind === 'picture' || (block.kind === 'table' && !placesLines(block, pieces.length === 0))) {
      pieces.push(block);
      isBehindBlank = false;
      continue;
    }
    const number = block.place.kind === 'line' ? block.place.number : 0;
    if (number > lastLine + 1 && lastLine > 0) isBehindBlank = true;
    lastLine = number;
    for (const written of textsOf(block)) {
      const text = cleaned(written);
      if (text === '') isBehindBlank = true;
      if (text === '' || isPageNumber(text)) continue;
      const isIndented = /^[ \u3000]{2}/u.test(written);
      pieces.push({ kind: 'line', text, isBehindBlank, isIndented, ...looksOf(block), place: block.place });
      isBehindBlank = false;
    }
  }
  return pieces;
}

/** Whether a cell is or begins with a label of a colophon. */
function isLabelled(text: string): boolean {
  return labelCell.test(text) || knownLabel.test(text);
}

/** Whether a table has no more than one cell in a row, or parts a few short words at the ends of lines. `isFirst`: nothing stands above it. */
function placesLines({ rows }: OriginalTable, isFirst: boolean): boolean {
  const widest = Math.max(0, ...rows.map((row) => row.filter(({ joins }) => joins === undefined).length));
  if (widest <= 1) return true;
  const texts = rows.flatMap((row) => row.map(({ text }) => text.trim()));
  if (rows.every((row) => row.some(({ text }) => isLabelled(text.trim())))) return true;
  // A masthead has marks, a nameplate of up to three lines, number, office and day.
  return (
    widest <= 3 &&
    rows.length <= (isFirst ? 9 : 3) &&
    texts.every((text) => text.length < 60 && !/。/u.test(text)) &&
    texts.some((text) => /第\s*\d+\s*期|\d{4}年\d{1,2}月\d{1,2}日/u.test(text))
  );
}

function textsOf(block: Exclude<OriginalBlock, OriginalPicture>): readonly string[] {
  if (block.kind === 'table')
    return block.rows.flatMap((row) =>
      row
        .filter(({ joins }) => joins === undefined)
        .map(({ text }) => text.trim().replace(labelCell, '$1：'))
        .join('\t')
        .split('\n'),
    );
  const lines = block.text.split('\n');
  // A title is broken by sense; the breaks of other lines are as good as paragraphs.
  const isTitle = lines.every((line) => line.length < 40 && !/[。；]/u.test(line));
  return isTitle && lines.length > 1 && block.place.kind !== 'line' ? [lines.join('')] : lines;
}

function looksOf(block: OriginalBlock): Pick<PrintedLine, 'align' | 'size'> {
  if (block.kind !== 'paragraph') return {};
  const { align, size } = block;
  return { ...(align === undefined ? {} : { align }), ...(size === undefined ? {} : { size }) };
}

function cleaned(text: string): string {
  return text.replaceAll('**', '').replace(/^[^\S\n]+|[^\S\n]+$/gu, '');
}

/** A line of a table of contents without the page at its end, and without what leads to it: ……3 */
export function withoutPage(text: string): string {
  return text.length > 120 ? text : text.replace(/(?:\t+|[.…·]{2,})\s*[（(]?\d{1,3}[）)]?$/u, '').trim();
}
