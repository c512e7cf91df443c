import type { ParagraphLook } from '../styles.js';
import type { Binary } from './binary.js';
import { eachProperty } from './single-property.js';

/** Properties of paragraphs (MS-DOC 2.6.2) and of rows (2.6.3) that are read, by the names that it has for them. */
const paragraphProperty = {
  /** sprmPJc80 */
  alignment97: 0x2403,
  /** sprmPJc */
  alignment: 0x2461,
  /** sprmPIlvl */
  level: 0x260a,
  /** sprmPIlfo */
  list: 0x460b,
  /** sprmPOutLvl */
  outline: 0x2640,
  /** sprmPFInTable */
  inTable: 0x2416,
  /** sprmPItap */
  depth: 0x6649,
  /** sprmPFTtp */
  rowEnd: 0x2417,
  /** sprmPFInnerTableCell */
  innerCellEnd: 0x244b,
  /** sprmPFInnerTtp */
  innerRowEnd: 0x244c,
  /** sprmTTableHeader */
  headRow: 0x3404,
  /** sprmTDefTable */
  cells: 0xd608,
  /** sprmPHugePapx */
  further: 0x6646,
  /** sprmPNLvlAnm */
  oldNumber: 0x240d,
} as const;

/** A paragraph: its look, and its place in a table. */
export interface DocParagraph {
  readonly look: Omit<ParagraphLook, 'run'>;
  /** How many tables it stands in. */
  readonly depth: number;
  readonly isRowEnd: boolean;
  readonly isInnerCellEnd: boolean;
  readonly isInnerRowEnd: boolean;
  /** Word 6 numbered it in a way of its own. */
  readonly hasOldNumber: boolean;
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
  let place = { depth: 0, isRowEnd: false, isInnerCellEnd: false, isInnerRowEnd: false, hasOldNumber: false };
  let row: DocRow = { isHead: false, edges: [], merges: [] };
  const read = (from: Binary, further?: Binary): void =>
    eachProperty(from, (number, at, length) => {
      const byte = from.u8(at);
      switch (number) {
        case paragraphProperty.alignment97:
        case paragraphProperty.alignment:
          look = { ...look, align: alignments[byte] ?? 'left' };
          break;
        case paragraphProperty.level:
          list = { ...list, level: byte };
          break;
        case paragraphProperty.list:
          list = { ...list, list: from.u16(at) < noList ? String(from.u16(at)) : '0' };
          break;
        case paragraphProperty.outline:
          look = { ...look, level: byte < 9 ? byte + 1 : 0 };
          break;
        case paragraphProperty.inTable:
          place = { ...place, depth: byte === 1 ? Math.max(1, place.depth) : 0 };
          break;
        case paragraphProperty.depth:
          place = { ...place, depth: from.u32(at) };
          break;
        case paragraphProperty.rowEnd:
          place = { ...place, isRowEnd: byte === 1 };
          break;
        case paragraphProperty.innerCellEnd:
          place = { ...place, isInnerCellEnd: byte === 1 };
          break;
        case paragraphProperty.innerRowEnd:
          place = { ...place, isInnerRowEnd: byte === 1 };
          break;
        case paragraphProperty.oldNumber:
          place = { ...place, hasOldNumber: byte !== 0 };
          break;
        case paragraphProperty.headRow:
          row = { ...row, isHead: byte === 1 };
          break;
        case paragraphProperty.cells:
          row = { ...row, ...rowCells(from.part(at, length)) };
          break;
        case paragraphProperty.further:
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
