import { ByteReader } from '../sfnt/byte-reader.js';

/** Operators of a DICT; those of two bytes (12 n) are 0x0c00 + n. */
export const operator = {
  fontBBox: 5,
  charset: 15,
  charStrings: 17,
  private: 18,
  localSubrs: 19,
  defaultWidth: 20,
  nominalWidth: 21,
  fontMatrix: 0x0c07,
  charstringType: 0x0c06,
  registryOrderingSupplement: 0x0c1e,
  cidCount: 0x0c22,
  fdArray: 0x0c24,
  fdSelect: 0x0c25,
  fontName: 0x0c26,
} as const;

/** One entry of a DICT. */
export interface DictEntry {
  readonly operator: number;
  readonly operands: readonly number[];
  /** Operands and operator as they were written. */
  readonly raw: Uint8Array;
}

export function readDict(bytes: Uint8Array): readonly DictEntry[] {
  const reader = new ByteReader(bytes);
  const entries: DictEntry[] = [];
  let operands: number[] = [];
  let start = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = reader.u8(at);
    if (byte <= 21) {
      const end = at + (byte === 12 ? 2 : 1);
      const code = byte === 12 ? 0x0c00 + reader.u8(at + 1) : byte;
      entries.push({ operator: code, operands, raw: reader.slice(start, end - start) });
      operands = [];
      start = end;
      at = end;
    } else {
      const [value, length] = readOperand(reader, at);
      operands.push(value);
      at += length;
    }
  }
  return entries;
}

function readOperand(reader: ByteReader, at: number): readonly [value: number, length: number] {
  const byte = reader.u8(at);
  if (byte === 28) return [reader.i16(at + 1), 3];
  if (byte === 29) return [reader.u32(at + 1) | 0, 5];
  if (byte === 30) return readReal(reader, at);
  if (byte >= 32 && byte <= 246) return [byte - 139, 1];
  if (byte >= 247 && byte <= 250) return [(byte - 247) * 256 + reader.u8(at + 1) + 108, 2];
  if (byte >= 251 && byte <= 254) return [-(byte - 251) * 256 - reader.u8(at + 1) - 108, 2];
  return [Number.NaN, 1];
}

const nibbles = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', 'E', 'E-', '', '-'];

/** A real number: a nibble a character, 15 at its end. */
function readReal(reader: ByteReader, at: number): readonly [value: number, length: number] {
  let text = '';
  for (let end = at + 1; end < reader.length; end += 1) {
    const byte = reader.u8(end);
    for (const nibble of [byte >> 4, byte & 0xf]) {
      if (nibble === 0xf) return [Number(text), end + 1 - at];
      text += nibbles[nibble] ?? '';
    }
  }
  return [Number.NaN, reader.length - at];
}

/** Writes an entry with every operand in five bytes, so that its length does not hang on the values. */
export function writeEntry(code: number, ...operands: readonly number[]): Uint8Array {
  const wide = code > 0xff;
  const bytes = new Uint8Array(operands.length * 5 + (wide ? 2 : 1));
  const view = new DataView(bytes.buffer);
  for (const [index, operand] of operands.entries()) {
    bytes[index * 5] = 29;
    view.setInt32(index * 5 + 1, operand);
  }
  if (wide) view.setUint16(operands.length * 5, code);
  else view.setUint8(operands.length * 5, code);
  return bytes;
}

export function findEntry(entries: readonly DictEntry[], code: number): DictEntry | undefined {
  return entries.find((entry) => entry.operator === code);
}

/** The operand at `index` of an entry if it is a place in the table (whole and positive). */
export function offsetOf(entries: readonly DictEntry[], code: number, index = 0): number | undefined {
  const value = findEntry(entries, code)?.operands[index];
  return value !== undefined && value > 0 ? value : undefined;
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
