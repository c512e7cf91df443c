import { plc } from './binary.js';
import { type FileInformation, tableIndex } from './file-information.js';

/** A stretch of a document's texts. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where the texts beside the body are. */
export interface DocAsides {
  /** By the position in the body that refers to it. */
  readonly footnotes: ReadonlyMap<number, Stretch>;
  readonly endnotes: ReadonlyMap<number, Stretch>;
  readonly comments: ReadonlyMap<number, Stretch & { readonly author: string }>;
  readonly headers: readonly Stretch[];
  readonly footers: readonly Stretch[];
  readonly boxes: readonly Stretch[];
}

/** Finds the notes, comments, headers and text boxes of a document: their texts follow the body's in this order. */
export function docAsides(file: FileInformation): DocAsides {
  const { lengths } = file;
  const footnotes = lengths.body;
  const headers = footnotes + lengths.footnotes;
  const comments = headers + lengths.headers;
  const endnotes = comments + lengths.comments;
  const boxes = endnotes + lengths.endnotes;
  const authors = commentAuthors(file);
  const commentTable = file.table(tableIndex.commentReferences);
  const commentTexts = stretches(file, tableIndex.commentTexts, 0, comments, lengths.comments);
  const stories = stretches(file, tableIndex.headers, 0, headers, lengths.headers);
  /** The first six part notes from the text; then each section has six: headers of even, odd and first pages among them. */
  const margins = (places: readonly number[]): readonly Stretch[] =>
    stories.slice(6).filter(({ from, to }, i) => from < to && places.includes(i % 6));
  return {
    footnotes: new Map(
      referred(
        plc(file.table(tableIndex.footnoteReferences), 2),
        stretches(file, tableIndex.footnoteTexts, 0, footnotes, lengths.footnotes),
      ),
    ),
    endnotes: new Map(
      referred(
        plc(file.table(tableIndex.endnoteReferences), 2),
        stretches(file, tableIndex.endnoteTexts, 0, endnotes, lengths.endnotes),
      ),
    ),
    comments: new Map(
      plc(commentTable, 30).flatMap(({ from, at }, i) => {
        const text = commentTexts[i];
        return text ? [[from, { ...text, author: authors[commentTable.u16(at + 20)] ?? '' }] as const] : [];
      }),
    ),
    headers: margins([0, 1, 4]),
    footers: margins([2, 3, 5]),
    boxes: stretches(file, tableIndex.boxTexts, 22, boxes, lengths.boxes),
  };
}

/** The stretches that a table of positions parts a text into, from where the text begins. */
function stretches(
  file: FileInformation,
  index: number,
  size: number,
  base: number,
  length: number,
): readonly Stretch[] {
  let last = 0;
  return plc(file.table(index), size).map(({ to }) => {
    // Positions only grow: no text is told twice.
    const from = last;
    last = Math.max(from, Math.min(to, length));
    return { from: base + from, to: base + last };
  });
}

function referred(
  references: readonly { readonly from: number }[],
  texts: readonly Stretch[],
): readonly (readonly [number, Stretch])[] {
  return references.flatMap(({ from }, i) => {
    const text = texts[i];
    return text ? [[from, text] as const] : [];
  });
}

/** The people who wrote comments: strings behind their lengths (MS-DOC 2.9.105, GrpXstAtnOwners). */
function commentAuthors(file: FileInformation): readonly string[] {
  const table = file.table(tableIndex.commentAuthors);
  const found: string[] = [];
  for (let at = 0; at + 2 <= table.length; at += 2 + 2 * table.u16(at))
    found.push(table.text(at + 2, table.u16(at)));
  return found;
}
