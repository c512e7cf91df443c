import { writeSfnt } from '../../src/font/sfnt/write-sfnt.js';
import { windowsName, writeCmap, writeNameTable, writeOs2 } from './build-font.js';

/** A glyph drawn as one upright rectangle, in thousandths of an em. */
export interface Box {
  /** Where the ink begins and ends, from the glyph's origin. */
  readonly ink: readonly [left: number, right: number];
  /** 1000 if absent. */
  readonly advance?: number;
  /** The left side bearing that the font gives, where that is not where the ink begins. */
  readonly bearing?: number;
  /** Where it stands over the baseline; on it if absent. */
  readonly bottom?: number;
}

/** A plan of a font whose glyphs are boxes, so that a test can say where the ink lies. */
export interface BoxFontPlan {
  readonly family: string;
  /** By character; one without a box is mapped to a glyph without outline. */
  readonly boxes: Readonly<Record<string, Box | undefined>>;
  readonly weight?: number;
  readonly sans?: boolean;
}

/** A TrueType font of a thousand units an em, its boxes 700 high. */
export function buildBoxFont({ family, boxes, ...style }: BoxFontPlan): Uint8Array {
  const chars = Object.keys(boxes).sort((one, other) => codeOf(one) - codeOf(other));
  const drawn: readonly (Box | undefined)[] = [{ ink: [50, 950] }, ...chars.map((char) => boxes[char])];
  const outlines = drawn.map((box) => (box ? outlineOf(box) : new Uint8Array()));
  const ends = outlines.map((_, i) => outlines.slice(0, i + 1).reduce((sum, { length }) => sum + length, 0));
  const hmtx = drawn.flatMap((box) => [box?.advance ?? 1000, box?.bearing ?? box?.ink[0] ?? 0]);
  return writeSfnt(
    new Map([
      ['OS/2', writeOs2(style)],
      ['cmap', writeCmap(chars.map((char, i) => [codeOf(char), i + 1]))],
      ['glyf', new Uint8Array(outlines.flatMap((outline) => [...outline]))],
      ['head', head()],
      ['hhea', words([1, 0, 880, -120, 0, ...new Array<number>(12).fill(0), drawn.length])],
      ['hmtx', words(hmtx)],
      ['loca', words([0, ...ends].flatMap((end) => [end >> 16, end & 0xffff]))],
      ['maxp', words([1, 0, drawn.length, 4, 1, ...new Array<number>(11).fill(0)])],
      ['name', writeNameTable([windowsName(1, family), windowsName(6, family.replaceAll(' ', ''))])],
    ]),
  );
}

function codeOf(char: string): number {
  return char.codePointAt(0) ?? 0;
}

function outlineOf({ ink: [left, right], bottom = 0 }: Box): Uint8Array {
  const box = words([1, left, bottom, right, bottom + 700, 3, 0]);
  const ways = words([left, right - left, 0, left - right, bottom, 0, 700, 0]);
  return new Uint8Array([...box, 1, 1, 1, 1, ...ways]);
}

function head(): Uint8Array {
  const table = new Uint8Array(54);
  const view = new DataView(table.buffer);
  view.setUint32(0, 0x10000);
  view.setUint32(12, 0x5f0f3cf5);
  view.setUint16(18, 1000);
  for (const [at, value] of [0, 0, 1000, 700].entries()) view.setInt16(36 + at * 2, value);
  view.setInt16(50, 1);
  return table;
}

/** Numbers of 16 bits, signed or not. */
function words(values: readonly number[]): Uint8Array {
  return new Uint8Array(values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]));
}
