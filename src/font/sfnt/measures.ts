import type { FaceMetrics } from '../face.js';
import type { EmbeddingBar } from '../problem.js';
import { ByteReader } from './byte-reader.js';

/** The tables that hold a face's measures; OS/2 and post may be absent (empty). */
export interface MeasureTables {
  readonly head: Uint8Array;
  readonly hhea: Uint8Array;
  readonly os2: Uint8Array;
  readonly post: Uint8Array;
  /** Of the face: a variable font's OS/2 tells of one place in it. */
  readonly weight: number;
}

/** Weight from 100 to 900, slope and kind of type, for choosing among faces. */
export interface FaceStyle {
  readonly serif: boolean;
  readonly weight: number;
  readonly italic: boolean;
}

/** The weight, slope and kind of type from OS/2, or from head where OS/2 says nothing. */
export function readStyle(os2: Uint8Array, head: Uint8Array): FaceStyle {
  const macStyle = new ByteReader(head).u16(44);
  const reader = new ByteReader(os2);
  const given = reader.u16(4);
  const bold = (macStyle & 1) !== 0 || (reader.u16(62) & 0x20) !== 0;
  const weight = given >= 1 && given <= 1000 ? given : 400;
  return {
    serif: isSerif(reader),
    weight: bold ? Math.max(weight, 700) : weight,
    italic: (macStyle & 2) !== 0 || (reader.u16(62) & 0x201) !== 0,
  };
}

/** The use that OS/2 fsType forbids; undefined if the face may be embedded and cut. */
export function embeddingBar(os2: Uint8Array): EmbeddingBar | undefined {
  const type = new ByteReader(os2).u16(8);
  if ((type & 0xe) === 0x2) return 'restricted';
  if ((type & 0x200) !== 0) return 'bitmapOnly';
  return (type & 0x100) !== 0 ? 'noSubsetting' : undefined;
}

/** The measures for a PDF's font descriptor; never for line setting, as fonts give wrong ones. */
export function readMetrics(tables: MeasureTables): FaceMetrics {
  const head = new ByteReader(tables.head);
  const hhea = new ByteReader(tables.hhea);
  const os2 = new ByteReader(tables.os2);
  const scale = 1000 / (head.u16(18) || 1000);
  const em = (value: number): number => Math.round(value * scale);
  const ascent = em(Math.abs(os2.i16(68) || hhea.i16(4)));
  const capHeight = os2.u16(0) >= 2 ? em(os2.i16(88)) : 0;
  return {
    ascent,
    // FandolSong gives its descent with the wrong sign.
    descent: -Math.abs(em(os2.i16(70) || hhea.i16(6))),
    capHeight: capHeight > 0 ? capHeight : Math.round(ascent * 0.85),
    boundingBox: [em(head.i16(36)), em(head.i16(38)), em(head.i16(40)), em(head.i16(42))],
    italicAngle: new ByteReader(tables.post).i16(4),
    stemV: stemOf(tables.weight),
    serif: isSerif(os2),
  };
}

/** A stem's usual width for a weight: 88 at 400, 166 at 700. */
function stemOf(weight: number): number {
  return Math.round(50 + (weight / 65) ** 2);
}

/** By PANOSE where it says so, else by family class; a Chinese face that says nothing counts as serif. */
function isSerif(os2: ByteReader): boolean {
  const [family, serif] = [os2.u8(32), os2.u8(33)];
  if (family === 2 && serif > 1) return serif < 11;
  return os2.u16(30) >> 8 !== 8;
}
