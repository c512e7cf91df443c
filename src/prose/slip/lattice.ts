import { checkedWith, mixedWith, unchecked, unmixed } from '../word/mixed.js';
import { costUnit, entryOfRun, entryOfUnit, mayAdjoin, nameBit, type WordTable } from '../word/word-table.js';

/** No longer word is looked for round a character. */
const longest = 5;
/** The cost in nats of a character that is no word. */
const strange = 18.5;
const none = Number.POSITIVE_INFINITY;

/** The cheapest way through a run that holds a character at a place: its cost in nats, and the word that holds the character. */
export interface Way {
  readonly cost: number;
  readonly start: number;
  readonly length: number;
  /** The word's cost, in nats. */
  readonly word: number;
  /** The dictionary has the word as a name of a person or a place. */
  readonly isName: boolean;
}

/** All ways through a run of 汉字 by the words of the dictionary, and what they cost. */
export class Lattice {
  /** Of each place, the length and the cost of the word that holds it in the cheapest way of all. */
  readonly lengths: Uint8Array;
  readonly words: Float64Array;
  /** The least cost of what is before each place, and behind it. */
  private readonly before: Float64Array;
  private readonly behind: Float64Array;
  /** Whether each character may stand in a word with the next one. */
  private readonly links: Uint8Array;

  constructor(
    private readonly run: string,
    private readonly table: WordTable,
  ) {
    const { length } = run;
    this.before = new Float64Array(length + 1).fill(none);
    this.behind = new Float64Array(length + 1).fill(none);
    this.before[0] = 0;
    this.behind[length] = 0;
    this.links = new Uint8Array(length);
    for (let at = 0; at + 1 < length; at++)
      this.links[at] = mayAdjoin(table, run.charCodeAt(at), run.charCodeAt(at + 1)) ? 1 : 0;
    const costs = this.costsOfAll();
    const sizes = new Uint8Array(length).fill(1);
    for (let start = length - 1; start >= 0; start--)
      for (let size = 1; size <= longest && start + size <= length; size++) {
        const cost = (costs[start * longest + size - 1] ?? none) + (this.behind[start + size] ?? none);
        if (cost > (this.behind[start] ?? none)) continue;
        this.behind[start] = cost;
        sizes[start] = size;
      }
    this.lengths = new Uint8Array(length);
    this.words = new Float64Array(length);
    for (let start = 0; start < length; ) {
      const size = sizes[start] ?? 1;
      this.lengths.fill(size, start, start + size);
      this.words.fill(costs[start * longest + size - 1] ?? none, start, start + size);
      start += size;
    }
  }

  /** The cheapest way if `unit` stood at a place. A name of the dictionary is no word then: any character makes one of its neighbours'.
   * `isGiven`: it stands there. */
  through(place: number, unit: number, isGiven: boolean): Way {
    const { run, links, table } = this;
    const joinsLeft = place > 0 && mayAdjoin(table, run.charCodeAt(place - 1), unit);
    const joinsRight = place + 1 < run.length && mayAdjoin(table, unit, run.charCodeAt(place + 1));
    let cost = none;
    let best = { start: place, length: 1, word: strange, isName: false };
    for (let start = place; start >= 0 && start > place - longest; start--) {
      if (start < place && !(start === place - 1 ? joinsLeft : links[start] === 1)) break;
      let number = unmixed;
      let check = unchecked;
      for (let at = start; at < run.length && at < start + longest; at++) {
        if (at > place && !(at === place + 1 ? joinsRight : links[at - 1] === 1)) break;
        const each = at === place ? unit : run.charCodeAt(at);
        number = mixedWith(number, each);
        check = checkedWith(check, each);
        if (at < place) continue;
        const length = at + 1 - start;
        const entry = length > 1 ? entryOfRun(table, number, check) : entryOfUnit(table, each);
        const isName = entry >= nameBit;
        if (length > 1 && (entry < 0 || (isName && !isGiven))) continue;
        const word = entry < 0 ? strange : (entry & (nameBit - 1)) * costUnit;
        const all = (this.before[start] ?? none) + word + (this.behind[at + 1] ?? none);
        if (all > cost || (all === cost && length < best.length)) continue;
        cost = all;
        best = { start, length, word, isName };
      }
    }
    return { cost, ...best };
  }

  /** The cost of each word, by where it begins and its length; fills `before`. */
  private costsOfAll(): Float64Array {
    const { run, table, links, before } = this;
    const costs = new Float64Array(run.length * longest).fill(none);
    for (let start = 0; start < run.length; start++) {
      let number = unmixed;
      let check = unchecked;
      for (let size = 1; size <= longest && start + size <= run.length; size++) {
        if (size > 1 && links[start + size - 2] === 0) break;
        const unit = run.charCodeAt(start + size - 1);
        number = mixedWith(number, unit);
        check = checkedWith(check, unit);
        const entry = size > 1 ? entryOfRun(table, number, check) : entryOfUnit(table, unit);
        if (entry < 0 && size > 1) continue;
        const cost = entry < 0 ? strange : (entry & (nameBit - 1)) * costUnit;
        costs[start * longest + size - 1] = cost;
        before[start + size] = Math.min(before[start + size] ?? none, (before[start] ?? none) + cost);
      }
    }
    return costs;
  }
}
