import { mixedWith, unmixed } from '../word/mixed.js';

/** No longer phrase is counted, in characters. */
export const longestPhrase = 4;
/** A run of 汉字 with what stands beside it. */
export interface Run {
  readonly text: string;
  /** Where it begins in the text that it stands in. */
  readonly start: number;
  /** The UTF-16 unit before it and the one behind it: of any digit that of 0, of any letter that of a; at the text's ends `edge`. */
  readonly before: number;
  readonly behind: number;
}

const edge = 0x24;

/** The runs of a text, in order. */
export function* runsIn(text: string): Generator<Run> {
  for (const { 0: run, index } of text.matchAll(/[\u4e00-\u9fff]+/gu))
    yield {
      text: run,
      start: index,
      before: classAt(text, index - 1),
      behind: classAt(text, index + run.length),
    };
}

function classAt(text: string, place: number): number {
  const char = text[place];
  if (char === undefined) return edge;
  if (/[0-9０-９%％]/u.test(char)) return 0x30;
  return /[A-Za-z]/u.test(char) ? 0x61 : char.charCodeAt(0);
}

/** Room for so many to begin with: a power of two. */
const leastRoom = 1024;
/** Counts are kept up to this. */
const mostCounted = 0xffff;

/** How often phrases stand in some texts. */
export interface Counted {
  /** How many 汉字 were counted. */
  readonly size: number;
  /** How often a phrase was counted, by its number (`mixed`). */
  readonly of: (number: number) => number;
}

/** The counts of texts of which some are left out again. */
export function without(all: Counted, some: Counted): Counted {
  return {
    size: Math.max(0, all.size - some.size),
    of: (number) => Math.max(0, all.of(number) - some.of(number)),
  };
}

/** How often phrases of one to four 汉字 stand in texts: by numbers mixed of them (`mixed`), in open addressing. A phrase that stands nowhere is taken
 * for one that does once in some thousands of times. Phrases of two and more may hold the unit before a run of 汉字 and the one behind it. */
export class Phrases implements Counted {
  private keys = new Uint32Array(leastRoom);
  private counts = new Uint16Array(leastRoom);
  private used = 0;
  /** The 汉字 counted. */
  private total = 0;
  /** How many 汉字 were counted. */
  get size(): number {
    return this.total;
  }

  /** Counts the phrases of a text. */
  add(text: string): void {
    for (const run of runsIn(text)) {
      const { length } = run.text;
      this.total += length;
      for (let start = -1; start <= length; start++) {
        let number = unmixed;
        const most = Math.min(longestPhrase, length + 1 - start);
        for (let size = 1; size <= most; size++) {
          number = mixedWith(number, unitAt(run, start + size - 1));
          // What stands beside a run is counted with it alone.
          if (size > 1 || (start >= 0 && start < length)) this.count(number, 1);
        }
      }
    }
  }

  /** How often a phrase was counted, by its number. */
  of(number: number): number {
    const key = number >>> 0 || 1;
    const { keys } = this;
    const mask = keys.length - 1;
    for (let at = slotOf(key) & mask; ; at = (at + 1) & mask) {
      const known = keys[at];
      if (known === key) return this.counts[at] ?? 0;
      if (known === 0) return 0;
    }
  }

  private count(number: number, times: number): void {
    if (this.used * 2 >= this.keys.length) this.grow();
    const key = number >>> 0 || 1;
    const mask = this.keys.length - 1;
    let at = slotOf(key) & mask;
    while (this.keys[at] !== 0 && this.keys[at] !== key) at = (at + 1) & mask;
    if (this.keys[at] === 0) {
      this.keys[at] = key;
      this.used++;
    }
    this.counts[at] = Math.min((this.counts[at] ?? 0) + times, mostCounted);
  }

  private grow(): void {
    const { keys, counts } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.counts = new Uint16Array(keys.length * 2);
    this.used = 0;
    for (let at = 0; at < keys.length; at++) if (keys[at]) this.count(keys[at] ?? 0, counts[at] ?? 0);
  }
}

/** The UTF-16 unit at a place of a run; what stands before it at −1, and behind it. */
export function unitAt({ text, before, behind }: Run, place: number): number {
  return place < 0 ? before : place >= text.length ? behind : text.charCodeAt(place);
}

/** Where a key is looked for first: its low bits hang on few characters. */
function slotOf(key: number): number {
  return Math.imul(key, 0x85ebca6b) >>> 7;
}
