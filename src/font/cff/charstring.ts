import { ByteReader } from '../sfnt/byte-reader.js';
import type { CffTable } from './read-cff.js';

/** A stretch of an outline: the points it leads through from the one before, in font units. */
export interface Segment {
  readonly kind: 'move' | 'line' | 'curve';
  /** One point, or the two control points and the end of a curve. */
  readonly points: readonly Point[];
}

export type Point = readonly [x: number, y: number];

/** A glyph composed of two others by `endchar` with four operands: their codes in StandardEncoding, and where the accent
 * stands (Technical Note 5177, appendix C). */
export interface Accented {
  readonly base: number;
  readonly accent: number;
  readonly shift: Point;
}

/** The effect of a glyph's charstring. */
export interface GlyphProgram {
  /** The width it adds to nominalWidthX; undefined if the glyph has the default width. */
  readonly width: number | undefined;
  readonly path: readonly Segment[];
  readonly accented: Accented | undefined;
  /** The subroutines that were called, by number. */
  readonly local: ReadonlySet<number>;
  readonly global: ReadonlySet<number>;
  /** False if it could not be followed to its end: damaged, endless, or with operators that nearly no font has. */
  readonly complete: boolean;
}

/** Ten are allowed (Technical Note 5177, appendix B); some fonts have more. */
const deepest = 16;
/** Of numbers and operators, more than any glyph has: subroutines that call one another over and over must end. */
const mostTokens = 100_000;

/** Follows a glyph's Type 2 charstring (Technical Note 5177) through its subroutines. */
export function runCharstring(cff: CffTable, glyph: number): GlyphProgram {
  const run = new CharstringRun(cff, glyph);
  const complete = run.follow(cff.charStrings.item(glyph), 0) === 'end';
  const { width, path, accented, local, global } = run;
  return { width, path, accented, local, global, complete };
}

/** How a charstring or subroutine was left. */
type Exit = 'end' | 'return' | 'lost';

/** The bias added to a subroutine's number so that small numbers reach all of them. */
export function biasOf(count: number): number {
  if (count < 1240) return 107;
  return count < 33900 ? 1131 : 32768;
}

class CharstringRun {
  width: number | undefined;
  accented: Accented | undefined;
  readonly path: Segment[] = [];
  readonly local = new Set<number>();
  readonly global = new Set<number>();
  readonly #cff: CffTable;
  readonly #glyph: number;
  #stack: number[] = [];
  #x = 0;
  #y = 0;
  #stems = 0;
  #tokens = 0;
  #isWidthRead = false;

  constructor(cff: CffTable, glyph: number) {
    this.#cff = cff;
    this.#glyph = glyph;
  }

  follow(bytes: Uint8Array, depth: number): Exit {
    const reader = new ByteReader(bytes);
    let at = 0;
    while (at < bytes.length) {
      if (++this.#tokens > mostTokens) return 'lost';
      const byte = reader.u8(at);
      if (byte >= 32 || byte === 28) {
        const [value, length] = readNumber(reader, at);
        this.#stack.push(value);
        at += length;
        continue;
      }
      at += 1;
      if (byte === 11) return 'return';
      if (byte === 14) return this.#end();
      if (byte === 10 || byte === 29) {
        const exit = this.#call(byte === 10, depth);
        if (exit !== 'return') return exit;
      } else if (byte === 19 || byte === 20) {
        this.#stem();
        at += (this.#stems + 7) >> 3;
      } else if (byte === 12) {
        if (!this.#escaped(reader.u8(at))) return 'lost';
        at += 1;
      } else if (!this.#operator(byte)) return 'lost';
    }
    // A subroutine's last return is left out by some fonts.
    return depth > 0 ? 'return' : 'lost';
  }

  #call(isLocal: boolean, depth: number): Exit {
    const { globalSubrs, fonts } = this.#cff;
    const subrs = isLocal ? fonts[this.#cff.fontOf(this.#glyph)]?.localSubrs : globalSubrs;
    const number = (this.#stack.pop() ?? Number.NaN) + biasOf(subrs?.count ?? 0);
    if (!subrs || !(number >= 0 && number < subrs.count) || depth >= deepest) return 'lost';
    (isLocal ? this.local : this.global).add(number);
    return this.follow(subrs.item(number), depth + 1);
  }

  #end(): Exit {
    this.#takeWidth(this.#stack.length === 1 || this.#stack.length === 5);
    const [dx, dy, base, accent] = this.#stack;
    if (dx !== undefined && dy !== undefined && base !== undefined && accent !== undefined)
      this.accented = { base, accent, shift: [dx, dy] };
    return 'end';
  }

  #stem(): void {
    this.#takeWidth(this.#stack.length % 2 === 1);
    this.#stems += this.#stack.length >> 1;
    this.#stack = [];
  }

  /** The first operator that clears the stack finds the width below its own operands. */
  #takeWidth(isThere: boolean): void {
    if (!this.#isWidthRead && isThere) this.width = this.#stack.shift();
    this.#isWidthRead = true;
  }

  /** The operators of one byte that clear the stack; false for one that is none. */
  #operator(byte: number): boolean {
    switch (byte) {
      case 1:
      case 3:
      case 18:
      case 23:
        this.#stem();
        return true;
      case 4:
      case 22:
        this.#takeWidth(this.#stack.length > 1);
        this.#move(byte === 22 ? this.#take() : 0, byte === 4 ? this.#take() : 0);
        break;
      case 21:
        this.#takeWidth(this.#stack.length > 2);
        this.#move(this.#take(), this.#take());
        break;
      case 5:
        while (this.#stack.length >= 2) this.#line(this.#take(), this.#take());
        break;
      case 6:
      case 7:
        this.#straights(byte === 6);
        break;
      case 8:
        while (this.#stack.length >= 6) this.#freeCurve();
        break;
      case 24:
        while (this.#stack.length >= 8) this.#freeCurve();
        this.#line(this.#take(), this.#take());
        break;
      case 25:
        while (this.#stack.length >= 8) this.#line(this.#take(), this.#take());
        this.#freeCurve();
        break;
      case 26:
      case 27:
        this.#levelCurves(byte === 27);
        break;
      case 30:
      case 31:
        this.#turningCurves(byte === 31);
        break;
      default:
        return false;
    }
    this.#stack = [];
    return true;
  }

  /** Flexes and `div`; the other operators of two bytes are of multiple master fonts. */
  #escaped(byte: number): boolean {
    if (byte === 12) {
      const divisor = this.#stack.pop() ?? 1;
      this.#stack.push((this.#stack.pop() ?? 0) / divisor);
      return true;
    }
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0, j = 0, k = 0, l = 0] = this.#stack;
    if (byte === 35) {
      this.#curve(a, b, c, d, e, f);
      this.#curve(g, h, i, j, k, l);
    } else if (byte === 34) {
      this.#curve(a, 0, b, c, d, 0);
      this.#curve(e, 0, f, -c, g, 0);
    } else if (byte === 36) {
      this.#curve(a, b, c, d, e, 0);
      this.#curve(f, 0, g, h, i, -(b + d + h));
    } else if (byte === 37) {
      const [x, y] = [a + c + e + g + i, b + d + f + h + j];
      this.#curve(a, b, c, d, e, f);
      if (Math.abs(x) > Math.abs(y)) this.#curve(g, h, i, j, k, -y);
      else this.#curve(g, h, i, j, -x, k);
    } else return false;
    this.#stack = [];
    return true;
  }

  #straights(isFirstLevel: boolean): void {
    for (let isLevel = isFirstLevel; this.#stack.length > 0; isLevel = !isLevel) {
      const length = this.#take();
      this.#line(isLevel ? length : 0, isLevel ? 0 : length);
    }
  }

  #freeCurve(): void {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = this.#stack.splice(0, 6);
    this.#curve(a, b, c, d, e, f);
  }

  /** Curves that begin and end level, or upright. */
  #levelCurves(isLevel: boolean): void {
    let aside = this.#stack.length % 4 === 1 ? this.#take() : 0;
    while (this.#stack.length >= 4) {
      const [a = 0, b = 0, c = 0, d = 0] = this.#stack.splice(0, 4);
      if (isLevel) this.#curve(a, aside, b, c, d, 0);
      else this.#curve(aside, a, b, c, 0, d);
      aside = 0;
    }
  }

  /** Curves that begin level and end upright, and the other way, in turn; the last may end slanting. */
  #turningCurves(isFirstLevel: boolean): void {
    for (let isLevel = isFirstLevel; this.#stack.length >= 4; isLevel = !isLevel) {
      const [a = 0, b = 0, c = 0, d = 0] = this.#stack.splice(0, 4);
      const aside = this.#stack.length === 1 ? this.#take() : 0;
      if (isLevel) this.#curve(a, 0, b, c, aside, d);
      else this.#curve(0, a, b, c, d, aside);
    }
  }

  #take(): number {
    return this.#stack.shift() ?? 0;
  }

  #move(dx: number, dy: number): void {
    this.path.push({ kind: 'move', points: [this.#step(dx, dy)] });
  }

  #line(dx: number, dy: number): void {
    this.path.push({ kind: 'line', points: [this.#step(dx, dy)] });
  }

  #curve(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.path.push({ kind: 'curve', points: [this.#step(a, b), this.#step(c, d), this.#step(e, f)] });
  }

  #step(dx: number, dy: number): Point {
    this.#x += dx;
    this.#y += dy;
    return [this.#x, this.#y];
  }
}

function readNumber(reader: ByteReader, at: number): readonly [value: number, length: number] {
  const byte = reader.u8(at);
  if (byte === 28) return [reader.i16(at + 1), 3];
  if (byte <= 246) return [byte - 139, 1];
  if (byte <= 250) return [(byte - 247) * 256 + reader.u8(at + 1) + 108, 2];
  if (byte <= 254) return [-(byte - 251) * 256 - reader.u8(at + 1) - 108, 2];
  return [(reader.u32(at + 1) | 0) / 0x10000, 5];
}
