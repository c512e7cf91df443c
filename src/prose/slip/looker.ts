import { firstHan, likenessOfKind, rarityOf } from '../word/likeness-table.js';
import { mixedWith, unmixed } from '../word/mixed.js';
import { mayAdjoin } from '../word/word-table.js';
import type { Candidate, Knowledge } from './candidate.js';
import type { Lattice, Way } from './lattice.js';
import { around, backward, forward } from './likelihood.js';
import { type Run, unitAt } from './phrases.js';

/** Which of these is meant nobody can tell by counting: numbers, places in a row, 的 and 地, 他 and 她. */
const alike = [/[〇零一二三四五六七八九十百千万亿两几]/u, /[甲乙丙丁戊]/u, /[的地得]/u, /[他她它]/u];
/** Less likely by the dictionary than what is written by so much, in nats, nothing is meant. */
const leastGain = -5;
/** Seen so often in threes and fours with its neighbours, a character is not doubted. */
const trusted = 3;

/** A look at one character of a run. */
export class Looker {
  /** Those round it; the one in question is in the middle. */
  private readonly units = new Int32Array(around * 2 + 1);
  private readonly written: number;
  private readonly seen: Seen;

  constructor(
    private readonly run: Run,
    private readonly at: number,
    private readonly knowledge: Knowledge,
  ) {
    for (let i = 0; i < this.units.length; i++) {
      const place = at + i - around;
      this.units[i] = place < -1 || place > run.text.length ? -1 : unitAt(run, place);
    }
    this.written = run.text.charCodeAt(at);
    this.seen = this.look(this.written);
  }

  get isTrusted(): boolean {
    const { left, right, threes, fours } = this.seen;
    return fours >= trusted || (left > 1 && right > 1 && threes >= trusted);
  }

  /** Those that might be meant. */
  candidates(lattice: Lattice, isQuoted: boolean): readonly Candidate[] {
    const { at, written } = this;
    const { starts, units, kinds } = this.knowledge.likeness;
    const first = starts[written - firstHan] ?? 0;
    const end = starts[written - firstHan + 1] ?? 0;
    if (first === end) return [];
    const candidates: Candidate[] = [];
    const kind = alike.find((each) => each.test(String.fromCharCode(written)));
    let way: Way | undefined;
    let beside: readonly [number, number] | undefined;
    let before: number | undefined;
    let behind: number | undefined;
    for (let i = first; i < end; i++) {
      const unit = units[i] ?? 0;
      const meant = String.fromCharCode(unit);
      if (kind?.test(meant)) continue;
      if (!this.isPossible(unit)) continue;
      way ??= lattice.through(at, written, true);
      const other = lattice.through(at, unit, false);
      const gain = way.cost - other.cost;
      if (gain < leastGain || (other.length === 1 && this.pair(-1, unit) + this.pair(1, unit) === 0))
        continue;
      beside ??= [this.oddity(lattice, at - 1), this.oddity(lattice, at + 1)];
      before ??= this.likelihood(written, forward);
      behind ??= this.likelihood(written, backward);
      const forwards = this.likelihood(unit, forward) - before;
      const backwards = this.likelihood(unit, backward) - behind;
      const absolute = (forwards + before + backwards + behind + 48) / 16;
      const outside = [
        this.oddity(lattice, other.start - 1),
        this.oddity(lattice, other.start + other.length),
      ] as const;
      const values = this.values({
        unit,
        way,
        other,
        gain,
        forwards,
        backwards,
        beside,
        outside,
        absolute,
        kind: kinds[i] ?? 0,
        isQuoted,
      });
      const from = this.run.start + other.start;
      candidates.push({ meant, word: { start: from, end: from + other.length }, values });
    }
    return candidates;
  }

  private values(given: {
    readonly unit: number;
    readonly way: Way;
    readonly other: Way;
    readonly gain: number;
    readonly forwards: number;
    readonly backwards: number;
    readonly beside: readonly [number, number];
    readonly outside: readonly [number, number];
    readonly absolute: number;
    readonly kind: number;
    readonly isQuoted: boolean;
  }): Float64Array {
    const { unit, way, other, forwards, backwards, beside } = given;
    const { seen, knowledge } = this;
    const { likeness, own, printed } = knowledge;
    const meant = this.look(unit);
    const { sound, shape } = likenessOfKind(given.kind);
    const gain = Math.min(14, given.gain) / 4;
    const unseen = seen.left + seen.right === 0;
    const isWord = other.length > 1;
    const both = Math.max(-20, Math.min(40, forwards + backwards));
    const isEdge = this.at === 0 || this.at === this.run.text.length - 1;
    const ownWritten = this.pair(-1, this.written, own) + this.pair(1, this.written, own);
    const ownMeant = this.pair(-1, unit, own) + this.pair(1, unit, own);
    return Float64Array.of(
      both / 8,
      Math.min(forwards, backwards) / 4,
      gain,
      unseen ? gain : 0,
      Math.max(0, gain - 3 / 4),
      Math.max(0, gain - 7 / 4),
      Math.max(0, both - 4) / 8,
      Math.max(0, both - 10) / 8,
      (Math.max(0, both) / 8) * Math.max(0, gain),
      !unseen && (seen.left === 0 || seen.right === 0) ? gain : 0,
      Number(unseen),
      Number(seen.left === 0),
      Number(seen.right === 0),
      Math.log1p(seen.threes) / 2,
      Math.log1p(seen.fours) / 2,
      Number(meant.left + meant.right === 0),
      Number(meant.left > 0 && meant.right > 0),
      Math.log1p(meant.threes) / 2,
      Math.log1p(meant.fours) / 2,
      Math.log1p(meant.left + meant.right) / 3,
      Math.log1p(seen.left + seen.right) / 3,
      Number(sound === 1),
      shape / 8,
      Number(sound === 0),
      -rarityOf(likeness, unit) / 4,
      -rarityOf(likeness, this.written) / 4,
      Number(way.length > 1),
      Number(isWord),
      Number(other.length > 2),
      isWord ? other.word / 10 - 1 : 0,
      isWord ? Math.log1p(printed.of(this.wordNumber(other, unit))) / 2 : 0,
      way.length > 1 ? way.word / 10 - 1 : 0,
      oddityOf(way, rarityOf(likeness, this.written)),
      oddityOf(other, rarityOf(likeness, unit)),
      ...beside,
      given.outside[0],
      given.outside[1],
      given.absolute,
      Number(given.isQuoted),
      Number(ownWritten > 2),
      Number(ownMeant > 0),
      Number(way.isName),
      Number(isEdge),
      Number(this.run.text.length === 1),
      Number(this.units[around - 1] === this.units[around + 1]),
      Number(this.units.some((each, i) => i !== around && each === this.written)),
      Math.log1p(printed.size / 1000) / 6,
      1,
    );
  }

  /** Whether a character may stand in a word with one beside it, or was seen with one: with both, if what is written was seen with both. */
  private isPossible(unit: number): boolean {
    const { at } = this;
    const { text } = this.run;
    const { words } = this.knowledge;
    if (at > 0 && mayAdjoin(words, text.charCodeAt(at - 1), unit)) return true;
    if (at + 1 < text.length && mayAdjoin(words, unit, text.charCodeAt(at + 1))) return true;
    if (this.seen.left > 0 && this.seen.right > 0) return false;
    return this.pair(-1, unit) > 0 || this.pair(1, unit) > 0;
  }

  /** How odd it is that the character at a place is a word by itself. */
  private oddity(lattice: Lattice, place: number): number {
    const { text } = this.run;
    if (place < 0 || place >= text.length) return 0;
    const [length, word] = [lattice.lengths[place] ?? 1, lattice.words[place] ?? 0];
    return oddityOf({ length, word }, rarityOf(this.knowledge.likeness, text.charCodeAt(place)));
  }

  private likelihood(unit: number, way: typeof forward): number {
    const { likeness, printed } = this.knowledge;
    if (printed.size === 0) return 0;
    this.units[around] = unit;
    const value = way(this.units, printed, (each) => Math.exp(-rarityOf(likeness, each)));
    this.units[around] = this.written;
    return value;
  }

  /** How often a character was seen with its neighbour on the one side (−1) or the other (1). */
  private pair(side: -1 | 1, unit: number, phrases = this.knowledge.printed): number {
    if (phrases.size === 0) return 0;
    const neighbour = this.units[around + side] ?? 0;
    const [one, two] = side < 0 ? [neighbour, unit] : [unit, neighbour];
    return phrases.of(mixedWith(mixedWith(unmixed, one), two));
  }

  /** How often a character was seen in phrases of those round it. */
  private look(unit: number): Seen {
    const { printed } = this.knowledge;
    if (printed.size === 0) return nothing;
    let threes = 0;
    let fours = 0;
    let left = 0;
    let right = 0;
    for (let length = 2; length <= around + 1; length++)
      for (let start = around - length + 1; start <= around; start++) {
        let number = unmixed;
        let isWhole = true;
        for (let at = start; at < start + length; at++) {
          const each = at === around ? unit : (this.units[at] ?? -1);
          if (each < 0) isWhole = false;
          number = mixedWith(number, each);
        }
        if (!isWhole) continue;
        const count = printed.of(number);
        if (length === 3) threes += count;
        if (length === 4) fours += count;
        if (length === 2 && start < around) left = count;
        if (length === 2 && start === around) right = count;
      }
    return { left, right, threes, fours };
  }

  private wordNumber({ start, length }: Way, unit: number): number {
    let number = unmixed;
    for (let at = start; at < start + length; at++)
      number = mixedWith(number, at === this.at ? unit : this.run.text.charCodeAt(at));
    return number;
  }
}

/** How seldom a character is a word by itself, as it is here; in nats. */
function oddityOf({ length, word }: Pick<Way, 'length' | 'word'>, rarity: number): number {
  return length > 1 ? 0 : Math.max(0, Math.min(8, word - rarity)) / 4;
}

/** How often a character was seen with its neighbours, and in phrases of three and of four. */
interface Seen {
  readonly left: number;
  readonly right: number;
  readonly threes: number;
  readonly fours: number;
}

const nothing: Seen = { left: 0, right: 0, threes: 0, fours: 0 };
