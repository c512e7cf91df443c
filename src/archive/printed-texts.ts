import { type CumulativeFigure, cumulativeFigures, cumulativeMarks } from './cumulative.js';
import { holding, holdingAll, type Room, roomFor } from './holding.js';
import { marksOfNames } from './named-marks.js';
import { sampleOf } from './runs.js';
import { type Holdings, packed, renumbered, type Segment } from './segment.js';

/** Texts by the runs that are in them, each known by a number, its place: in the order in which they were added. */
export class PrintedTexts {
  /** Each with places beyond those of the one before. */
  private segments: readonly Segment[];
  /** Those added since. */
  private recent: Uint16Array[] = [];
  private recentFrom: number;
  private room: Room | undefined;

  /** `stored`: those that are known already. */
  constructor(stored?: Segment) {
    this.segments = stored ? [stored] : [];
    this.recentFrom = stored?.placeCount ?? 0;
  }

  /** How many there are: the place of the next one. */
  get size(): number {
    return this.recentFrom + this.recent.length;
  }

  /** Adds a text; its place. */
  add(text: string): number {
    const marks = [...cumulativeFigures(text).flatMap(cumulativeMarks), ...marksOfNames(text)];
    const sample = sampleOf(text);
    const numbers = marks.length === 0 ? sample : Uint32Array.from([...sample, ...new Set(marks)]);
    return this.recentFrom + this.recent.push(keysOf(numbers)) - 1;
  }

  /** The places of the texts, of those that are asked for, that hold at least so many of a sample's runs; in ascending order. */
  holding(sample: Uint32Array, least: number, asked: (place: number) => boolean): readonly number[] {
    this.pack();
    const keys = keysOf(sample);
    return this.segments
      .flatMap((each) => {
        this.room = roomFor(each, this.room);
        return holding(each, keys, least, asked, this.room);
      })
      .sort((a, b) => a - b);
  }

  /** The places of texts that likely hold a cumulative figure of these words and measure; in ascending order. */
  counting(figure: Pick<CumulativeFigure, 'words' | 'measure'>): readonly number[] {
    return this.marked(cumulativeMarks(figure));
  }

  /** The places of texts that likely hold all of some marks, such as those of a name (`nameMarks`); in ascending order. */
  marked(marks: readonly number[]): readonly number[] {
    this.pack();
    const keys = [...keysOf(Uint32Array.from(marks))];
    return this.segments.flatMap((each) => holdingAll(each, keys)).sort((a, b) => a - b);
  }

  /** The texts at some places as one segment, numbered from 0 in the order in which they are given. */
  take(ranges: readonly PlaceRange[]): Segment {
    this.pack();
    const [only, ...others] = this.segments;
    if (only && others.length === 0 && areAll(ranges, only.placeCount)) return only;
    const numbers = new Int32Array(this.size).fill(-1);
    let size = 0;
    for (const { from, to } of ranges) for (let place = from; place < to; place++) numbers[place] = size++;
    return packed(renumbered(this.segments, numbers, size), size);
  }

  /** Packs those added since, together with the last segments where these are not much larger. */
  private pack(): void {
    if (this.recent.length === 0) return;
    const { size } = this;
    const keys = flat(Uint16Array, this.recent);
    const places = new Uint32Array(keys.length);
    let at = 0;
    for (const [i, { length }] of this.recent.entries()) {
      places.fill(this.recentFrom + i, at, at + length);
      at += length;
    }
    this.recent = [];
    const added: Holdings = { keys, places };
    const small = added.keys.length * 4;
    const kept = this.segments.filter(({ lists }) => lists.length > small);
    const merged = this.segments.filter(({ lists }) => lists.length <= small);
    const all = merged.length === 0 ? added : joined(this.unpacked(merged), added);
    this.segments = [...kept, packed(all, size)];
    this.recentFrom = size;
  }

  private unpacked(segments: readonly Segment[]): Holdings {
    const numbers = new Int32Array(this.recentFrom);
    for (let place = 0; place < numbers.length; place++) numbers[place] = place;
    return renumbered(segments, numbers, numbers.length);
  }
}

/** Places from one to before another. */
export interface PlaceRange {
  readonly from: number;
  readonly to: number;
}

/** Whether ranges are, one after the other, all places there are. */
function areAll(ranges: readonly PlaceRange[], count: number): boolean {
  let next = 0;
  for (const { from, to } of ranges) {
    if (from !== next) return false;
    next = to;
  }
  return next === count;
}

/** Sixteen bits of each of a sample's numbers that differ in them; the last two never do. */
function keysOf(sample: Uint32Array): Uint16Array {
  return Uint16Array.from(sample, (number) => (number >>> 2) & 0xffff);
}

function joined(one: Holdings, other: Holdings): Holdings {
  const keys = flat(Uint16Array, [one.keys, other.keys]);
  return { keys, places: flat(Uint32Array, [one.places, other.places]) };
}

function flat<T extends Uint16Array | Uint32Array>(make: new (length: number) => T, parts: readonly T[]): T {
  const all = new make(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
