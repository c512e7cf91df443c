import type { Run } from '../phrase/run.js';
import { unitAt } from '../phrase/run.js';
import { firstHan, likenessOfKind, rarityOf } from '../word/likeness-table.js';
import { mixedWith, unmixed } from '../word/mixed.js';
import { mayAdjoin } from '../word/word-table.js';
import type { Candidate, Knowledge } from './candidate.js';
import type { Lattice, Way } from './lattice.js';
import { backward, forward, type Likelihood } from './likelihood.js';
import type { RunCounts } from './run-counts.js';
import { around, roomForCounts, Window } from './window.js';

/** Which of these is meant nobody can tell by counting: numbers, places in a row, 的 and 地, 他 and 她. */
const alike = ['〇零一二三四五六七八九十百千万亿两几', '甲乙丙丁戊', '的地得', '他她它'];
const number = /[〇零一二三四五六七八九十百千万亿两几]/u;
/** The last characters of many names of places. */
const endOfPlace = /[省市县区乡镇村屯庄湾街路巷桥山岭河江湖港]/u;
/** Longer runs are all as long as this, in characters. */
const longRun = 8;
/** A character in a word that costs less, in nats, is not doubted: in one that is counted more than once in sixty thousand words. */
const wellKnown = 11;
/** Less likely by the dictionary than what is written by so much, in nats, nothing is meant. */
const leastGain = -5;
/** More than what is written a character must be likelier, in nats, by those before it and by those behind it; and with what it is cheaper by the dictionary.
 * Of what would be hints hardly one in two hundred is left out for it, and of all others ninety-seven in a hundred are. */
const leastMore = 2;
const leastInAll = 5;
/** More than this the dictionary does not say, in nats. */
const mostGain = 14;

/** A look at one character of a run. */
export class Looker {
  private readonly written: Judged;
  private readonly room = roomForCounts();
  private readonly way: Way;
  /** How odd it is that the one before and the one behind are words by themselves. */
  private readonly beside: readonly [number, number];

  private constructor(
    private readonly run: Run,
    private readonly counts: RunCounts,
    window: Window,
    private readonly knowledge: Knowledge,
    private readonly lattice: Lattice,
  ) {
    this.written = this.judged(window);
    this.way = lattice.through(window.place, window.unit, true);
    this.beside = [this.oddity(window.place - 1), this.oddity(window.place + 1)];
  }

  /** The characters that might be meant at a place of a run. `latticeOf` makes the run's words, if they are asked for. */
  static candidates(
    run: Run,
    counts: RunCounts,
    place: number,
    knowledge: Knowledge,
    latticeOf: () => Lattice,
    isQuoted: boolean,
  ): readonly Candidate[] {
    const likes = possibleAt(run, counts, place, knowledge);
    if (likes.length === 0) return [];
    const lattice = latticeOf();
    if ((lattice.lengths[place] ?? 1) > 1 && (lattice.words[place] ?? 0) < wellKnown) return [];
    const looker = new Looker(run, counts, Window.written(run, counts, place), knowledge, lattice);
    return likes.flatMap((like) => looker.candidate(like, isQuoted) ?? []);
  }

  /** A character as a candidate, if it is likely enough to be meant. `like`: its place in the table of likes. */
  private candidate(like: number, isQuoted: boolean): Candidate | undefined {
    const { written, lattice, way, knowledge, run, counts } = this;
    const { place } = written.window;
    const { units, kinds } = knowledge.likes.table;
    const unit = units[like] ?? 0;
    const other = lattice.through(place, unit, false);
    const gain = Math.min(mostGain, way.cost - other.cost);
    if (gain < leastGain) return undefined;
    const wanted = Math.max(leastMore, leastInAll - gain);
    const window = Window.meant(run, counts, place, unit, knowledge.counted, this.room);
    const onward = forward(window, knowledge.counted.size, this.shareOf(window));
    const more = sumOf(onward) - sumOf(written.forward);
    if (more < wanted) return undefined;
    const back = backward(window, knowledge.counted.size, this.shareOf(window));
    const moreBack = sumOf(back) - sumOf(written.backward);
    if (moreBack < wanted) return undefined;
    const judged = { window, forward: onward, backward: back };
    const values = [
      gain,
      Math.min(more, moreBack),
      ...this.values(judged, other, kinds[like] ?? 0, isQuoted),
    ];
    const from = run.start + other.start;
    return { meant: String.fromCharCode(unit), word: { start: from, end: from + other.length }, values };
  }

  private judged(window: Window): Judged {
    const { size } = this.knowledge.counted;
    const shareOf = this.shareOf(window);
    return { window, forward: forward(window, size, shareOf), backward: backward(window, size, shareOf) };
  }

  /** The share in general prose of the character so many places behind the one in question; −1 beyond what stands beside the run. */
  private shareOf({ place, unit }: Window): (step: number) => number {
    const { likes } = this.knowledge;
    return (step) => {
      const at = place + step;
      if (at < -1 || at > this.run.text.length) return -1;
      return likes.share(step === 0 ? unit : unitAt(this.run, at));
    };
  }

  private values(meant: Judged, other: Way, kind: number, isQuoted: boolean): readonly number[] {
    const { written, way, knowledge, run, counts } = this;
    const { likes, own, counted } = knowledge;
    const { sound, shape } = likenessOfKind(kind);
    const { place } = written.window;
    const { unit } = meant.window;
    const [before, behind] = [unitAt(run, place - 1), unitAt(run, place + 1)];
    return [
      written.forward.own,
      written.forward.rest,
      written.backward.own,
      written.backward.rest,
      meant.forward.own,
      meant.forward.rest,
      meant.backward.own,
      meant.backward.rest,
      ...countsOf(written.window),
      ...countsOf(meant.window),
      Math.log1p(counts.of(place - 1, 1)),
      Math.log1p(counts.of(place + 1, 1)),
      Math.log1p(counts.of(place - 2, 2)),
      Math.log1p(counts.of(place + 1, 2)),
      Math.log1p(counted.size),
      likes.chance(unit, written.window.unit, kind),
      Number(sound === 1),
      Number(sound === 0),
      shape,
      rarityOf(likes.table, unit),
      rarityOf(likes.table, written.window.unit),
      Number(way.length > 1),
      Number(way.isName),
      way.length > 1 ? way.word : 0,
      Number(other.length > 1),
      Number(other.length > 2),
      other.length > 1 ? other.word : 0,
      other.length > 1 ? Math.log1p(counted.of(this.wordNumber(other, unit))) : 0,
      oddityOf(way, rarityOf(likes.table, written.window.unit)),
      oddityOf(other, rarityOf(likes.table, unit)),
      ...this.beside,
      this.oddity(other.start - 1),
      this.oddity(other.start + other.length),
      Number(isQuoted),
      Math.log1p(this.timesIn(own, written.window.unit) - this.timesIn(run.text, written.window.unit)),
      Math.log1p(this.timesIn(own, unit)),
      Number(place === 0),
      Number(place === run.text.length - 1),
      Math.min(longRun, run.text.length),
      Number(before === behind),
      Number(this.isTwice(written.window.unit)),
      Number(number.test(run.text[place - 1] ?? '') || number.test(run.text[place + 1] ?? '')),
      Number(endOfPlace.test(run.text.slice(place + 1, place + 3))),
      ...this.timesPrinted(written.window.unit),
      ...this.timesPrinted(unit),
    ];
  }

  /** How odd it is that the character at a place is a word by itself. */
  private oddity(place: number): number {
    const { lattice, run, knowledge } = this;
    if (place < 0 || place >= run.text.length) return 0;
    const [length, word] = [lattice.lengths[place] ?? 1, lattice.words[place] ?? 0];
    return oddityOf({ length, word }, rarityOf(knowledge.likes.table, run.text.charCodeAt(place)));
  }

  /** How often a character stands in a text with a neighbour that it has here. */
  private timesIn(text: string, unit: number): number {
    const { run, written } = this;
    const { place } = written.window;
    const char = String.fromCharCode(unit);
    const before = place > 0 ? timesIn(text, (run.text[place - 1] ?? '') + char) : 0;
    const behind = place + 1 < run.text.length ? timesIn(text, char + (run.text[place + 1] ?? '')) : 0;
    return before + behind;
  }

  /** How often the office has printed a character with the one before it, with both and with the one behind it; as ln(1 + n). */
  private timesPrinted(unit: number): readonly number[] {
    const { run, written, knowledge } = this;
    const { place } = written.window;
    const [before, behind] = [unitAt(run, place - 1), unitAt(run, place + 1)];
    const pair = mixedWith(mixedWith(unmixed, before), unit);
    return [pair, mixedWith(pair, behind), mixedWith(mixedWith(unmixed, unit), behind)].map((each) =>
      Math.log1p(knowledge.printed.of(each)),
    );
  }

  private isTwice(unit: number): boolean {
    const { run, written } = this;
    const { place } = written.window;
    for (let step = 1; step <= around; step++)
      if (unitAt(run, place - step) === unit || unitAt(run, place + step) === unit) return true;
    return false;
  }

  private wordNumber({ start, length }: Way, unit: number): number {
    let number = unmixed;
    for (let at = start; at < start + length; at++)
      number = mixedWith(number, at === this.written.window.place ? unit : this.run.text.charCodeAt(at));
    return number;
  }
}

/** The likes of the character at a place, by their places in the table, that were counted with one beside it; if what is written was counted with both, those
 * alone that may stand in a word with one. */
function possibleAt(
  run: Run,
  counts: RunCounts,
  place: number,
  { words, likes, counted }: Knowledge,
): readonly number[] {
  const { starts, units } = likes.table;
  const { text } = run;
  const written = text.charCodeAt(place);
  const isKnown = counts.of(place - 1, 2) > 0 && counts.of(place, 2) > 0;
  const before = unitAt(run, place - 1);
  const behind = unitAt(run, place + 1);
  const beforeNumber = mixedWith(unmixed, before);
  const kind = kindOf(written);
  const found: number[] = [];
  for (let i = starts[written - firstHan] ?? 0; i < (starts[written - firstHan + 1] ?? 0); i++) {
    const unit = units[i] ?? 0;
    if (isKnown && !mayAdjoin(words, before, unit) && !mayAdjoin(words, unit, behind)) continue;
    if (kind !== undefined && kindOf(unit) === kind) continue;
    if (
      counted.of(mixedWith(beforeNumber, unit)) > 0 ||
      counted.of(mixedWith(mixedWith(unmixed, unit), behind)) > 0
    )
      found.push(i);
  }
  return found;
}

/** The set of characters, of which nobody can tell by counting which is meant, that holds one. */
function kindOf(unit: number): string | undefined {
  return alike.find((each) => each.includes(String.fromCharCode(unit)));
}

/** A character where it stands, and how likely it does. */
interface Judged {
  readonly window: Window;
  readonly forward: Likelihood;
  readonly backward: Likelihood;
}

function sumOf({ own, rest }: Likelihood): number {
  return own + rest;
}

function countsOf(window: Window): readonly number[] {
  return phrasesRound.map(([before, behind]) => Math.log1p(window.with(before, behind)));
}

/** The phrases with a character in question, by how many stand before it and behind it: in the order of `features`. */
const phrasesRound = [
  [0, 0],
  [1, 0],
  [0, 1],
  [2, 0],
  [1, 1],
  [0, 2],
  [3, 0],
  [2, 1],
  [1, 2],
  [0, 3],
] as const;

/** How seldom a character is a word by itself, as it is here; in nats. */
function oddityOf({ length, word }: Pick<Way, 'length' | 'word'>, rarity: number): number {
  return length > 1 ? 0 : Math.max(0, Math.min(8, word - rarity));
}

function timesIn(text: string, part: string): number {
  let times = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) times++;
  return times;
}
