import { type Binary, plc } from './binary.js';

/** A stretch of a document's characters that lie together in the file. */
export interface Piece {
  /** Positions in the text, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Where it begins in the file, and bytes a character. */
  readonly place: number;
  readonly width: 1 | 2;
}

/** Reads the stretches that a text consists of, in their order (MS-DOC 2.9.38, Clx); undefined if there are none, or some are not in the file. */
export function readPieces(clx: Binary, main: Binary): readonly Piece[] | undefined {
  let at = 0;
  while (clx.u8(at) === 1 && at < clx.length) at += 3 + clx.u16(at + 1);
  if (clx.u8(at) !== 2) return undefined;
  const table = clx.part(at + 5, clx.u32(at + 1));
  const pieces = plc(table, 8).map(({ from, to, at: place }): Piece => {
    const coded = table.u32(place + 2);
    const isNarrow = (coded & 0x40000000) !== 0;
    return isNarrow
      ? { from, to, place: (coded & 0x3fffffff) >>> 1, width: 1 }
      : { from, to, place: coded & 0x3fffffff, width: 2 };
  });
  let end = 0;
  for (const { from, to, place, width } of pieces) {
    if (from !== end || to < from || place + width * (to - from) > main.length) return undefined;
    end = to;
  }
  // Each character has a byte at least: no stretch of the file is told twice.
  return pieces.length > 0 && end <= main.length ? pieces : undefined;
}

/** The characters of a stretch. */
export function pieceText({ from, to, place, width }: Piece, main: Binary): string {
  const bytes = main.bytes.subarray(place, place + width * (to - from));
  return width === 2 ? wideText(bytes) : narrowText(bytes);
}

/** The characters of 80 to 9F in Windows-1252, which Node's decoder of that name takes for control characters. */
const upper = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function narrowText(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes)
    text += byte >= 0x80 && byte <= 0x9f ? upper.charAt(byte - 0x80) : String.fromCharCode(byte);
  return text;
}

/** UTF-16 as it is: a lone half of a character counts too, since positions are counted in halves. */
function wideText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
  return text;
}
