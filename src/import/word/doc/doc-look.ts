import type { ParagraphLook, RunLook } from '../styles.js';
import type { Binary } from './binary.js';
import { eachProperty } from './single-property.js';

/** A run of characters: its look, and what else is said of it. */
export interface DocRun {
  readonly look: RunLook;
  /** Bold is the contrary of the style's. */
  readonly isBoldTurned: boolean;
  readonly style?: string;
  readonly insertedBy?: number;
  readonly deletedBy?: number;
  /** Control characters in it are objects. */
  readonly isSpecial: boolean;
  readonly picture?: number;
  readonly symbol?: { readonly font: number; readonly code: number };
  readonly font?: number;
}

/** Reads the properties of a run (MS-DOC 2.6.1). */
export function docRun(properties: Binary): DocRun {
  let look: RunLook = {};
  let run: Omit<DocRun, 'look'> = { isBoldTurned: false, isSpecial: false };
  let authors = { inserted: 0, deleted: 0 };
  let marks = { inserted: false, deleted: false };
  eachProperty(properties, (number, at) => {
    const byte = properties.u8(at);
    const word = properties.u16(at);
    switch (number) {
      case 0x0800:
        marks = { ...marks, deleted: (byte & 1) === 1 };
        break;
      case 0x0801:
        marks = { ...marks, inserted: (byte & 1) === 1 };
        break;
      case 0x4804:
        authors = { ...authors, inserted: word };
        break;
      case 0x4863:
        authors = { ...authors, deleted: word };
        break;
      case 0x0835:
        if (byte < 0x80) look = { ...look, bold: byte === 1 };
        run = { ...run, isBoldTurned: byte === 0x81 };
        break;
      case 0x083c:
        if (byte < 0x80) look = { ...look, isHidden: byte === 1 };
        break;
      case 0x4a43:
        look = { ...look, size: word / 2 };
        break;
      case 0x0855:
        run = { ...run, isSpecial: byte === 1 };
        break;
      case 0x6a03:
        run = { ...run, picture: properties.u32(at) };
        break;
      case 0x6a09:
        run = { ...run, symbol: { font: word, code: properties.u16(at + 2) } };
        break;
      case 0x4a30:
        run = { ...run, style: String(word) };
        break;
      case 0x4a4f:
        run = { ...run, font: word };
        break;
      default:
    }
  });
  return {
    look,
    ...run,
    ...(marks.inserted ? { insertedBy: authors.inserted } : {}),
    ...(marks.deleted ? { deletedBy: authors.deleted } : {}),
  };
}

/** A paragraph: its look, and its place in a table. */
export interface DocParagraph {
  readonly look: Omit<ParagraphLook, 'run'>;
  /** How many tables it stands in. */
  readonly depth: number;
  readonly isRowEnd: boolean;
  readonly isInnerCellEnd: boolean;
  readonly isInnerRowEnd: boolean;
  /** Of a row's end: what its cells are like. */
  readonly row?: DocRow;
}

export interface DocRow {
  readonly isHead: boolean;
  /** Where its cells begin and end from left to right, in twips. */
  readonly edges: readonly number[];
  /** Whether each is one of several side by side that are one, or goes on from the one above. */
  readonly merges: readonly { readonly isAcross: boolean; readonly isDown: boolean }[];
}

/** Properties of paragraphs that are numbers, by theirs. */
const alignments = ['left', 'centre', 'right'] as const;
/** Lists from here on are none. */
const noList = 0x07ff;

/** Reads the properties of a paragraph (MS-DOC 2.6.2), of a row (2.6.3) or of a style. `data` holds those that are long. */
export function docParagraph(properties: Binary, data?: Binary): DocParagraph {
  let look: Omit<ParagraphLook, 'run'> = {};
  let list: { list?: string; level?: number } = {};
  let place = { depth: 0, isRowEnd: false, isInnerCellEnd: false, isInnerRowEnd: false };
  let row: DocRow = { isHead: false, edges: [], merges: [] };
  const read = (from: Binary, further?: Binary): void =>
    eachProperty(from, (number, at, length) => {
      const byte = from.u8(at);
      switch (number) {
        case 0x2403:
        case 0x2461:
          look = { ...look, align: alignments[byte] ?? 'left' };
          break;
        case 0x260a:
          list = { ...list, level: byte };
          break;
        case 0x460b:
          list = { ...list, list: from.u16(at) < noList ? String(from.u16(at)) : '0' };
          break;
        case 0x2640:
          look = { ...look, level: byte < 9 ? byte + 1 : 0 };
          break;
        case 0x2416:
          place = { ...place, depth: byte === 1 ? Math.max(1, place.depth) : 0 };
          break;
        case 0x6649:
          place = { ...place, depth: from.u32(at) };
          break;
        case 0x2417:
          place = { ...place, isRowEnd: byte === 1 };
          break;
        case 0x244b:
          place = { ...place, isInnerCellEnd: byte === 1 };
          break;
        case 0x244c:
          place = { ...place, isInnerRowEnd: byte === 1 };
          break;
        case 0x3404:
          row = { ...row, isHead: byte === 1 };
          break;
        case 0xd608:
          row = { ...row, ...rowCells(from.part(at, length)) };
          break;
        case 0x6646:
          if (further) read(further.part(from.u32(at) + 2, further.u16(from.u32(at))));
          break;
        default:
      }
    });
  read(properties, data);
  const hasList = list.list !== undefined || list.level !== undefined;
  return {
    look: { ...look, ...(hasList ? { list: { ...list, list: list.list ?? '' } } : {}) },
    ...place,
    ...(place.isRowEnd ? { row } : {}),
  };
}

/** The cells of a row (MS-DOC 2.9.321, TDefTableOperand): edges, then 20 bytes a cell. */
function rowCells(definition: Binary): Pick<DocRow, 'edges' | 'merges'> {
  const count = definition.u8(0);
  const edges = Array.from({ length: count + 1 }, (_, i) => (definition.u16(1 + 2 * i) << 16) >> 16);
  const merges = Array.from({ length: count }, (_, i) => {
    const flags = definition.u16(1 + 2 * (count + 1) + 20 * i);
    return { isAcross: (flags & 3) !== 0, isDown: ((flags >>> 5) & 3) === 1 };
  });
  return { edges, merges };
}
