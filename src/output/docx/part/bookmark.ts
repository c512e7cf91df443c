import { wordElement } from '../package/xml.js';
import type { PagePiece } from './page-piece.js';

/** A bookmark: where it begins and where it ends, as XML. */
export interface Bookmark {
  readonly start: string;
  readonly end: string;
}

/** A bookmark; no other of the document has its name or its number. */
export function bookmark(name: string, id: number): Bookmark {
  return { start: wordElement('bookmarkStart', { id, name }), end: wordElement('bookmarkEnd', { id }) };
}

/** Blocks, as XML, in a bookmark that begins inside their first paragraph and ends inside their last: between blocks programs put it where
 * they like. */
export function bookmarkedBlocks(blocks: string, mark: Bookmark | undefined): string {
  return mark && blocks !== '' ? endingIn(beginningIn(blocks, mark), mark) : blocks;
}

/** Pieces in one bookmark, however many pages turn between them. */
export function bookmarkedPieces(
  pieces: readonly PagePiece[],
  mark: Bookmark | undefined,
): readonly PagePiece[] {
  if (!mark) return pieces;
  return pieces.map((piece, i) => {
    const begun = i === 0 ? withXml(piece, (xml) => beginningIn(xml, mark)) : piece;
    return i === pieces.length - 1 ? withXml(begun, (xml) => endingIn(xml, mark)) : begun;
  });
}

/** Runs of a paragraph, as XML, in a bookmark. */
export function bookmarkedRuns(runs: string, mark: Bookmark | undefined): string {
  return mark ? [mark.start, runs, mark.end].join('') : runs;
}

function withXml(piece: PagePiece, change: (xml: string) => string): PagePiece {
  return typeof piece === 'string' ? change(piece) : { ...piece, xml: change(piece.xml) };
}

function beginningIn(blocks: string, { start }: Bookmark): string {
  return insertedAt(blocks, blocks.indexOf(propertiesEnd) + propertiesEnd.length, start);
}

function endingIn(blocks: string, { end }: Bookmark): string {
  return insertedAt(blocks, blocks.lastIndexOf('</w:p>'), end);
}

/** Every paragraph has properties: its style at least. */
const propertiesEnd = '</w:pPr>';

function insertedAt(text: string, at: number, part: string): string {
  return text.slice(0, at) + part + text.slice(at);
}
