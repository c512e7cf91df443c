import { ByteReader } from '../sfnt/byte-reader.js';
import type { TableReader } from '../sfnt/table-reader.js';

/** The bytes of a glyph's outline, empty for a blank glyph or one whose place is damaged. */
export type GlyphData = (glyph: number) => Uint8Array;

/** Reads outlines one by one, each once: of a face's megabytes a text needs a small part. */
export function readGlyphData(table: TableReader): GlyphData {
  const known = new Map<number, Uint8Array>();
  let read: GlyphData | undefined;
  return (glyph) => {
    read ??= outlineReader(table);
    const outline = known.get(glyph) ?? read(glyph);
    known.set(glyph, outline);
    return outline;
  };
}

function outlineReader(table: TableReader): GlyphData {
  const offsetOf = readOffsets(table);
  const glyf = table.parts('glyf');
  return (glyph) => {
    const start = offsetOf(glyph);
    return glyf(start, offsetOf(glyph + 1) - start);
  };
}

/** Whether a glyph has an outline, by `loca` alone. */
export function readIsDrawn(table: TableReader): (glyph: number) => boolean {
  const offsetOf = readOffsets(table);
  return (glyph) => offsetOf(glyph + 1) - offsetOf(glyph) >= leastOutline;
}

/** The head of a glyph's outline: the number of its contours and its box, in bytes. */
const leastOutline = 10;

/** Where the outline of each glyph begins in `glyf`. */
function readOffsets(table: TableReader): (glyph: number) => number {
  const long = new ByteReader(table('head')).i16(50) === 1;
  const loca = new ByteReader(table('loca'));
  return (glyph) => (long ? loca.u32(glyph * 4) : loca.u16(glyph * 2) * 2);
}

/** A component of a composite glyph as it stands in the outline's bytes. */
export interface Component {
  /** The place of its glyph number, and that number. */
  readonly at: number;
  readonly glyph: number;
  readonly flags: number;
  /** Where its arguments end and its scale begins, and where that ends. */
  readonly scaleAt: number;
  readonly end: number;
}

/** The flags of a component (OpenType, `glyf`). */
export const componentFlag = {
  wordArguments: 0x0001,
  offsets: 0x0002,
  oneScale: 0x0008,
  moreComponents: 0x0020,
  twoScales: 0x0040,
  matrix: 0x0080,
  instructions: 0x0100,
} as const;

/** The components of a composite glyph; none for a simple one. */
export function componentsOf(outline: Uint8Array): readonly Component[] {
  const reader = new ByteReader(outline);
  if (reader.i16(0) >= 0) return [];
  const components: Component[] = [];
  let at = 10;
  let flags: number = componentFlag.moreComponents;
  while ((flags & componentFlag.moreComponents) !== 0 && at + 4 <= outline.length) {
    flags = reader.u16(at);
    const scaleAt = at + 4 + ((flags & componentFlag.wordArguments) !== 0 ? 4 : 2);
    const end = scaleAt + scaleLength(flags);
    components.push({ at: at + 2, glyph: reader.u16(at + 2), flags, scaleAt, end });
    at = end;
  }
  return components;
}

function scaleLength(flags: number): number {
  if ((flags & componentFlag.oneScale) !== 0) return 2;
  if ((flags & componentFlag.twoScales) !== 0) return 4;
  return (flags & componentFlag.matrix) !== 0 ? 8 : 0;
}
