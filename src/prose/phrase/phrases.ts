import { mixedWith, unmixed } from '../word/mixed.js';
import type { Counted } from './counted.js';
import { NumberCounts } from './number-counts.js';
import { longestPhrase, runsIn, unitAt } from './run.js';

/** How often phrases of one to four characters stand in texts, by numbers mixed of them (`mixed`). A phrase that stands nowhere is taken for one that
 * does once in some thousands of times. A phrase may hold the unit before a run of 汉字 and the one behind it, or be one of them. What is taken out of
 * them again may be more than was counted: where they are added to others, they say what is fewer than there. */
export class Phrases implements Counted {
  private readonly counts = new NumberCounts();
  /** The 汉字 counted. */
  private total = 0;

  get size(): number {
    return this.total;
  }

  /** Counts the phrases of a text. */
  add(text: string): void {
    this.countAll(text, 1);
  }

  /** Takes the phrases of a text out again. */
  remove(text: string): void {
    this.countAll(text, -1);
  }

  of(number: number): number {
    return this.counts.of(number);
  }

  /** The numbers of all phrases that were ever counted, in no order. */
  numbers(): Uint32Array {
    return this.counts.numbers();
  }

  private countAll(text: string, times: number): void {
    for (const run of runsIn(text)) {
      const { length } = run.text;
      this.total += length * times;
      for (let start = -1; start <= length; start++) {
        let number = unmixed;
        const most = Math.min(longestPhrase, length + 1 - start);
        for (let size = 1; size <= most; size++) {
          number = mixedWith(number, unitAt(run, start + size - 1));
          this.counts.count(number, times);
        }
      }
    }
  }
}
