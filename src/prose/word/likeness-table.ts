import { checksum } from '../../product/checksum.js';

/** Characters that are taken for one another, by sound or by shape, for each 汉字 of Unicode's first block from U+4E00 on. */
export interface LikenessTable {
  /** Where the likes of each character begin, and behind the last: 20,993. */
  readonly starts: Uint32Array;
  /** The like characters, as UTF-16 units, the more common first. */
  readonly units: Uint16Array;
  /** How they are alike, as `Likeness` makes a number. */
  readonly kinds: Uint8Array;
  /** How rare each character from U+4E00 on is: −ln of its share of all characters in counted words, in `rarityUnit`s. */
  readonly rarities: Uint8Array;
}

/** Rarities are kept in tenths of a nat. */
export const rarityUnit = 0.1;

/** How two characters are alike. */
export interface Likeness {
  /** 2: the same syllable whatever its tone; 1: one that many do not tell from it (z and zh, in and ing); 0: neither. */
  readonly sound: 0 | 1 | 2;
  /** The share of strokes that both write alike, in their order, in sixteenths above one half: 1 to 8; 0: unlike. */
  readonly shape: number;
}

export function likenessOfKind(kind: number): Likeness {
  const sound = kind >> 4;
  return { sound: sound === 2 ? 2 : sound === 1 ? 1 : 0, shape: kind & 0xf };
}

export function kindOf({ sound, shape }: Likeness): number {
  return (sound << 4) | shape;
}

export const firstHan = 0x4e00;
export const hanCount = 0x5200;
/** “KBLK” in the machine's own order of bytes. */
const magic = 0x4b424c4b;
const headSize = 3;

/** A table as bytes. */
export function likenessBytes({ starts, units, kinds, rarities }: LikenessTable): Uint8Array {
  const count = units.length;
  const sizes = [starts.byteLength, Math.ceil(count / 2) * 4, Math.ceil(count / 4) * 4, hanCount];
  const words = new Uint32Array(headSize + sizes.reduce((sum, size) => sum + size / 4, 0));
  words[0] = magic;
  words[2] = count;
  words.set(starts, headSize);
  const bytes = new Uint8Array(words.buffer);
  const at = headSize * 4 + (sizes[0] ?? 0);
  bytes.set(new Uint8Array(units.buffer, units.byteOffset, units.byteLength), at);
  bytes.set(kinds, at + (sizes[1] ?? 0));
  bytes.set(rarities, at + (sizes[1] ?? 0) + (sizes[2] ?? 0));
  words[1] = checksum(bytes.subarray(8));
  return bytes;
}

/** Reads a table without copying it; undefined of bytes that are none, are damaged, or come from a machine of the other order of bytes. */
export function readLikenessTable(given: Uint8Array): LikenessTable | undefined {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  if (bytes.length < (headSize + hanCount + 1) * 4) return undefined;
  const { buffer, byteOffset } = bytes;
  const [mark, sum, count = 0] = new Uint32Array(buffer, byteOffset, headSize);
  if (mark !== magic || sum !== checksum(bytes.subarray(8))) return undefined;
  const unitsAt = byteOffset + (headSize + hanCount + 1) * 4;
  const kindsAt = unitsAt + Math.ceil(count / 2) * 4;
  return {
    starts: new Uint32Array(buffer, byteOffset + headSize * 4, hanCount + 1),
    units: new Uint16Array(buffer, unitsAt, count),
    kinds: new Uint8Array(buffer, kindsAt, count),
    rarities: new Uint8Array(buffer, kindsAt + Math.ceil(count / 4) * 4, hanCount),
  };
}

/** The rarity of a character in nats. */
export function rarityOf({ rarities }: LikenessTable, unit: number): number {
  return (rarities[unit - firstHan] ?? 0xff) * rarityUnit;
}
