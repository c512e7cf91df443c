import { tableLines } from '../import/item/item-body.js';
import type { OriginalTable } from '../import/original.js';
import { isCaption } from './body-line.js';
import type { ItemFiles } from './item-files.js';
import type { PieceCursor } from './piece-cursor.js';

/** A picture that is shown narrower, in mm, has half the width of the type area. */
const mostHalf = 85;

/** Reads the table or the picture at a place into lines of 正文. */
export function readBlock(cursor: PieceCursor, files: ItemFiles): readonly string[] {
  const piece = cursor.piece();
  if (!piece || piece.kind === 'line') return [];
  cursor.at++;
  if (piece.kind === 'table') return readPictures(cursor, piece, files) ?? tableLines(piece);
  const next = cursor.line();
  const isBelow = next && (isCaption(next.text) || (next.align === 'centre' && next.text.length < 60));
  const half = piece.width !== undefined && piece.width < mostHalf ? '，半幅' : '';
  if (!isBelow) return [directive(`${files.picture(piece, piece.description)}${half}`, '')];
  cursor.at++;
  return [directive(`${files.picture(piece, next.text)}${half}`, next.text)];
}

/** The line of a picture that did not come with the text: its caption alone stands there. */
export function missingPicture(caption: string, files: ItemFiles): string {
  return directive(files.blank(caption), caption);
}

/** A table that sets pictures side by side: its texts are their captions, and the pictures come behind it. */
function readPictures(
  cursor: PieceCursor,
  { rows }: OriginalTable,
  files: ItemFiles,
): readonly string[] | undefined {
  const captions = rows.flatMap((row) => row.map(({ text }) => text.trim())).filter((text) => text !== '');
  const pictures = cursor.rest(captions.length).filter((piece) => piece.kind === 'picture');
  const areCaptions = captions.length > 0 && captions.every((text) => text.length < 60 && !/。/u.test(text));
  if (!areCaptions || rows.length > 2 || pictures.length < captions.length) return undefined;
  cursor.at += pictures.length;
  return pictures.map((picture, i) => {
    const caption = captions[i] ?? '';
    return directive(files.picture(picture, caption), caption);
  });
}

function directive(name: string, caption: string): string {
  return `[图片：${name}${caption === '' ? '' : ` ${caption}`}]`;
}
