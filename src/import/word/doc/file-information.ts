import { Binary } from './binary.js';

/** The streams of a document of Word 97 to 2003, and where its texts and tables lie (MS-DOC 2.5, FIB). */
export interface FileInformation {
  readonly main: Binary;
  /** Pictures and long properties. */
  readonly data: Binary;
  /** A table by its place in the list of them (FibRgFcLcb97). */
  readonly table: (index: number) => Binary;
  /** The whole stream that they are in, and where one begins in it. */
  readonly tables: Binary;
  readonly placeOf: (index: number) => number;
  /** How many characters each of its texts has, in their order. */
  readonly lengths: TextLengths;
}

export interface TextLengths {
  readonly body: number;
  readonly footnotes: number;
  readonly headers: number;
  readonly comments: number;
  readonly endnotes: number;
  readonly boxes: number;
}

/** Places in the list of tables. */
export const tableIndex = {
  styles: 1,
  footnoteReferences: 2,
  footnoteTexts: 3,
  commentReferences: 4,
  commentTexts: 5,
  headers: 11,
  characterRuns: 12,
  paragraphRuns: 13,
  fonts: 15,
  pieces: 33,
  commentAuthors: 36,
  anchors: 40,
  endnoteReferences: 46,
  endnoteTexts: 47,
  drawings: 50,
  revisionAuthors: 51,
  boxTexts: 56,
  lists: 73,
  listUses: 74,
} as const;

/** Why a document is not read. */
export type DocFault = 'damaged' | 'encrypted' | 'old';

/** Reads where things are in a document; `stream` gives its streams by name. */
export function fileInformation(
  stream: (name: string) => Uint8Array | undefined,
): FileInformation | DocFault {
  const bytes = stream('WordDocument');
  if (!bytes || bytes.length < 0x200) return 'damaged';
  const main = new Binary(bytes);
  // Word 6 and 95 have other tables.
  if (main.u16(0) === 0xa5dc || (main.u16(0) === 0xa5ec && main.u16(2) < 0xc1)) return 'old';
  if (main.u16(0) !== 0xa5ec) return 'damaged';
  const flags = main.u16(0x0a);
  if ((flags & 0x0100) !== 0) return 'encrypted';
  const tableBytes = stream((flags & 0x0200) === 0 ? '0Table' : '1Table');
  if (!tableBytes) return 'damaged';
  const tables = new Binary(tableBytes);
  const placeOf = (index: number): number => main.u32(0x9a + 8 * index);
  return {
    main,
    tables,
    data: new Binary(stream('Data') ?? new Uint8Array()),
    placeOf,
    table: (index) => tables.part(placeOf(index), main.u32(0x9a + 8 * index + 4)),
    lengths: {
      body: main.u32(0x4c),
      footnotes: main.u32(0x50),
      headers: main.u32(0x54),
      comments: main.u32(0x5c),
      endnotes: main.u32(0x60),
      boxes: main.u32(0x64),
    },
  };
}
