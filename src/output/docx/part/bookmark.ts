import { wordElement } from '../package/xml.js';
import { type PagePiece, textOfPieces } from './page-piece.js';

/** A bookmark: where it begins and where it ends, as XML. */
export interface Bookmark {
  readonly start: string;
  readonly end: string;
}

/** A bookmark; no other of the document has its name or its number. */
export function bookmark(name: string, id: number): Bookmark {
  return { start: wordElement('bookmarkStart', { id, name }), end: wordElement('bookmarkEnd', { id }) };
}

/** The bookmarks of a part: round all of it, and round its first paragraph alone. */
export interface PartBookmarks {
  readonly whole: Bookmark;
  readonly top: Bookmark;
}

/** Blocks, as XML, in a bookmark that begins inside their first paragraph and ends inside the last that has text or a picture; where these are
 * two, the first has one of its own. Between blocks, and in paragraphs without text, programs put them where they like. */
export function bookmarkedBlocks(blocks: string, marks: PartBookmarks | undefined): string {
  return textOfPieces(bookmarkedPieces([blocks], marks));
}

/** Pieces in one bookmark, however many pages turn between them. */
export function bookmarkedPieces(
  pieces: readonly PagePiece[],
  marks: PartBookmarks | undefined,
): readonly PagePiece[] {
  const texts = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.xml));
  const last = texts.findLastIndex((text) => endOfText(text) !== undefined);
  if (!marks || last < 0) return pieces;
  const { whole, top } = marks;
  const end = endOfText(texts[last] ?? '') ?? 0;
  const start = (texts[0] ?? '').indexOf(propertiesEnd) + propertiesEnd.length;
  const topEnd = (texts[0] ?? '').indexOf(paragraphEnd, start);
  const insertions = [
    { piece: last, at: end, xml: whole.end },
    ...(last === 0 && topEnd === end
      ? [{ piece: 0, at: start, xml: whole.start }]
      : [
          { piece: 0, at: topEnd, xml: top.end },
          { piece: 0, at: start, xml: whole.start + top.start },
        ]),
  ];
  return pieces.map((piece, i) => {
    // From the last on: the places of the others stay as they are.
    const text = insertions
      .filter((each) => each.piece === i)
      .reduce((xml, each) => xml.slice(0, each.at) + each.xml + xml.slice(each.at), texts[i] ?? '');
    return typeof piece === 'string' ? text : { ...piece, xml: text };
  });
}

/** Runs of a paragraph, as XML, in a bookmark. */
export function bookmarkedRuns(runs: string, mark: Bookmark | undefined): string {
  return mark ? [mark.start, runs, mark.end].join('') : runs;
}

/** Every paragraph has properties: its style at least. */
const propertiesEnd = '</w:pPr>';
const paragraphEnd = '</w:p>';

/** Where the last paragraph that has text or a picture ends. */
function endOfText(blocks: string): number | undefined {
  const contents = ['</w:t>', '</w:delText>', '</w:drawing>'];
  const text = Math.max(...contents.map((each) => blocks.lastIndexOf(each)));
  return text < 0 ? undefined : blocks.indexOf(paragraphEnd, text);
}
