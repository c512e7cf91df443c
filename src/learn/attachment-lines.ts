import { tableLines } from '../import/item/item-body.js';
import { beginsHeading, listedStart, runInHeadline } from './headline.js';
import type { ItemFiles } from './item-files.js';
import type { OldAttachment } from './old-issue.js';
import type { PieceCursor } from './piece-cursor.js';

/** Reads the names of attachments at a place: 附件：1.甲, then 2.乙, a line each; none if they don't begin there. */
export function readAttachmentNames(cursor: PieceCursor): readonly OldAttachment[] {
  const [, first] = /^附\s*件\s*[：:]\s*(.+)$/u.exec(cursor.line()?.text ?? '') ?? [];
  if (first === undefined) return [];
  cursor.at++;
  const names = [first];
  if (/^\d/u.test(first)) {
    for (let line = cursor.line(); line && numbered.test(line.text); line = cursor.line()) {
      names.push(line.text);
      cursor.at++;
    }
  }
  return names.map((name) => ({ name: name.replace(numbered, '') }));
}

const numbered = /^\d{1,2}\s*[.．、]\s*/u;

/** The pages of an attachment: which one it is, from 0, and the file that holds them. */
export interface AnnexPages {
  readonly place: number;
  readonly file: string;
}

/** Reads the pages of an attachment at a place: 附件1, its name, what it holds, up to the next one's or the next entry. Undefined if none
 * begin there. */
export function readAnnexPages(
  cursor: PieceCursor,
  attachments: readonly OldAttachment[],
  { headlines, files }: { readonly headlines: ReadonlySet<string>; readonly files: ItemFiles },
): AnnexPages | undefined {
  const [, number] = label.exec(cursor.line()?.text ?? '') ?? [];
  const place = number === '' ? 0 : Number(number) - 1;
  const name = number === undefined ? undefined : attachments[place]?.name;
  if (name === undefined) return undefined;
  cursor.at++;
  const plain = (words: string): string => words.replace(/\s+/gu, '');
  if (plain(cursor.line()?.text ?? '') === plain(name)) cursor.at++;
  const lines: string[] = [];
  let picture: string | undefined;
  for (let piece = cursor.piece(); piece; piece = cursor.piece()) {
    if (piece.kind === 'line' && (label.test(piece.text) || beginsEntry(piece.text, headlines))) break;
    cursor.at++;
    if (piece.kind === 'line') lines.push(piece.text);
    else if (piece.kind === 'table') lines.push(...tableLines(piece));
    else picture = files.picture(piece, name);
  }
  const file = lines.length > 0 ? files.text(name, lines) : (picture ?? files.blank(name));
  return { place, file };
}

const label = /^附\s*件\s*(\d{0,2})$/u;

/** Whether a line begins the entry behind an attachment's pages: with a listed headline, or with one that runs in. */
function beginsEntry(text: string, headlines: ReadonlySet<string>): boolean {
  if (listedStart(text, headlines) !== undefined) return true;
  const runIn = runInHeadline(text, headlines);
  return runIn !== undefined && !beginsHeading(text) && /\u3000/u.test(text.slice(runIn.headline.length));
}
