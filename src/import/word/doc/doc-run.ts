import type { RunLook } from '../styles.js';
import type { Binary } from './binary.js';
import { eachProperty } from './single-property.js';

/** Properties of characters that are read, by the names that MS-DOC 2.6.1 has for them. */
const characterProperty = {
  /** sprmCFRMarkDel */
  deleted: 0x0800,
  /** sprmCFRMarkIns */
  inserted: 0x0801,
  /** sprmCIbstRMark */
  insertedBy: 0x4804,
  /** sprmCIbstRMarkDel */
  deletedBy: 0x4863,
  /** sprmCFBold */
  bold: 0x0835,
  /** sprmCFVanish */
  hidden: 0x083c,
  /** sprmCHps */
  size: 0x4a43,
  /** sprmCFSpec */
  special: 0x0855,
  /** sprmCPicLocation */
  picture: 0x6a03,
  /** sprmCSymbol */
  symbol: 0x6a09,
  /** sprmCIstd */
  style: 0x4a30,
  /** sprmCRgFtc0 */
  font: 0x4a4f,
} as const;

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
      case characterProperty.deleted:
        marks = { ...marks, deleted: (byte & 1) === 1 };
        break;
      case characterProperty.inserted:
        marks = { ...marks, inserted: (byte & 1) === 1 };
        break;
      case characterProperty.insertedBy:
        authors = { ...authors, inserted: word };
        break;
      case characterProperty.deletedBy:
        authors = { ...authors, deleted: word };
        break;
      case characterProperty.bold:
        if (byte < 0x80) look = { ...look, bold: byte === 1 };
        run = { ...run, isBoldTurned: byte === 0x81 };
        break;
      case characterProperty.hidden:
        if (byte < 0x80) look = { ...look, isHidden: byte === 1 };
        break;
      case characterProperty.size:
        look = { ...look, size: word / 2 };
        break;
      case characterProperty.special:
        run = { ...run, isSpecial: byte === 1 };
        break;
      case characterProperty.picture:
        run = { ...run, picture: properties.u32(at) };
        break;
      case characterProperty.symbol:
        run = { ...run, symbol: { font: word, code: properties.u16(at + 2) } };
        break;
      case characterProperty.style:
        run = { ...run, style: String(word) };
        break;
      case characterProperty.font:
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
