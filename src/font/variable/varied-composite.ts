import { ByteReader } from '../sfnt/byte-reader.js';
import { type Component, componentFlag } from '../truetype/glyph-data.js';
import { deltaAt, type PointDeltas } from './tuple.js';

/** The corners of a glyph's box, in font units: left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

/** Writes a composite glyph with its parts moved, without instructions; `boxOf` gives the box of a part as it is drawn. */
export function writeVariedComposite(
  bytes: Uint8Array,
  parts: readonly Component[],
  deltas: readonly PointDeltas[],
  boxOf: (glyph: number) => Box | undefined,
): Uint8Array {
  const written = parts.map((part, i) => variedPart(bytes, part, i, deltas));
  const boxes = parts.flatMap((part, i) => {
    const box = boxOf(part.glyph);
    return box ? placedBox(box, bytes, part, written[i]) : [];
  });
  const old = new ByteReader(bytes);
  const corner = (index: 0 | 1 | 2 | 3, choose: (...values: number[]) => number): number =>
    boxes.length === 0 ? old.i16(2 + index * 2) : choose(...boxes.map((box) => box[index]));
  const head = new Uint8Array(10);
  const view = new DataView(head.buffer);
  view.setInt16(0, -1);
  view.setInt16(2, Math.floor(corner(0, Math.min)));
  view.setInt16(4, Math.floor(corner(1, Math.min)));
  view.setInt16(6, Math.ceil(corner(2, Math.max)));
  view.setInt16(8, Math.ceil(corner(3, Math.max)));
  return new Uint8Array([...head, ...written.flatMap((part) => [...part])]);
}

/** A component's bytes with its offsets as words; one that is placed by points of the others stays where those are. */
function variedPart(
  bytes: Uint8Array,
  { at, glyph, flags, scaleAt, end }: Component,
  index: number,
  deltas: readonly PointDeltas[],
): Uint8Array {
  const reader = new ByteReader(bytes);
  const isPlaced = (flags & componentFlag.offsets) !== 0;
  const isWide = (flags & componentFlag.wordArguments) !== 0;
  const first = at + 2;
  const signed = (place: number): number => (isWide ? reader.i16(place) : (reader.u8(place) << 24) >> 24);
  const plain = (place: number): number => (isWide ? reader.u16(place) : reader.u8(place));
  const second = first + (isWide ? 2 : 1);
  const values = isPlaced
    ? [signed(first) + deltaAt(deltas, index, 'dx'), signed(second) + deltaAt(deltas, index, 'dy')]
    : [plain(first), plain(second)];
  const head = new Uint8Array(8);
  const view = new DataView(head.buffer);
  view.setUint16(0, (flags | componentFlag.wordArguments) & ~componentFlag.instructions);
  view.setUint16(2, glyph);
  for (const [i, value] of values.entries()) view.setInt16(4 + i * 2, Math.round(value));
  return new Uint8Array([...head, ...reader.slice(scaleAt, end - scaleAt)]);
}

/** A part's box where it is drawn. */
function placedBox(
  [left, bottom, right, top]: Box,
  bytes: Uint8Array,
  { flags, scaleAt }: Component,
  written: Uint8Array | undefined,
): readonly Box[] {
  if (!written) return [];
  const place = new ByteReader(written);
  const isPlaced = (flags & componentFlag.offsets) !== 0;
  const [dx, dy] = isPlaced ? [place.i16(4), place.i16(6)] : [0, 0];
  const [xx, xy, yx, yy] = scaleOf(new ByteReader(bytes), flags, scaleAt);
  const corners = [left, right].flatMap((x) =>
    [bottom, top].map((y) => [xx * x + yx * y + dx, xy * x + yy * y + dy] as const),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [[Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]];
}

type Scale = readonly [xx: number, xy: number, yx: number, yy: number];

function scaleOf(reader: ByteReader, flags: number, at: number): Scale {
  const value = (index: number): number => reader.i16(at + index * 2) / 0x4000;
  if ((flags & componentFlag.oneScale) !== 0) return [value(0), 0, 0, value(0)];
  if ((flags & componentFlag.twoScales) !== 0) return [value(0), 0, 0, value(1)];
  if ((flags & componentFlag.matrix) !== 0) return [value(0), value(1), value(2), value(3)];
  return [1, 0, 0, 1];
}
