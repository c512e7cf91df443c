import type { Counted } from '../phrase/counted.js';
import { longestPhrase, type Run, unitAt } from '../phrase/run.js';
import { mixedWith, unmixed } from '../word/mixed.js';

/** How often the phrases of a run were counted, by where they begin and their length. */
export interface PhraseCounts {
  readonly of: (start: number, size: number) => number;
}

/** How often the phrases of a run were counted, those with what stands beside it included. */
export class RunCounts implements PhraseCounts {
  /** By where a phrase begins, from −1 on, and its length. */
  private readonly counts: Float64Array;
  private readonly length: number;

  constructor(run: Run, counted: Counted) {
    this.length = run.text.length;
    this.counts = new Float64Array((this.length + 2) * longestPhrase);
    for (let start = -1; start <= this.length; start++) {
      let number = unmixed;
      const most = Math.min(longestPhrase, this.length + 1 - start);
      for (let size = 1; size <= most; size++) {
        number = mixedWith(number, unitAt(run, start + size - 1));
        const count = counted.of(number);
        if (count === 0) break;
        this.counts[(start + 1) * longestPhrase + size - 1] = count;
      }
    }
  }

  /** How often the phrase of so many characters that begins at a place was counted; 0, if it goes beyond what stands beside the run. */
  of(start: number, size: number): number {
    return start < -1 || start + size > this.length + 1
      ? 0
      : (this.counts[(start + 1) * longestPhrase + size - 1] ?? 0);
  }
}
