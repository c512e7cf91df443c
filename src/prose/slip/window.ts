import type { Counted } from '../phrase/counted.js';
import { longestPhrase, type Run, unitAt } from '../phrase/run.js';
import { mixedWith, unmixed } from '../word/mixed.js';
import type { PhraseCounts, RunCounts } from './run-counts.js';

/** So many characters stand before the one in question, and behind it, in phrases with it. */
export const around = longestPhrase - 1;

/** Room for the counts of a window. */
export function roomForCounts(): Float64Array {
  return new Float64Array(longestPhrase * longestPhrase);
}

/** How often the phrases were counted that hold a place of a run, with the character that stands there or with another one. */
export class Window implements PhraseCounts {
  private constructor(
    private readonly run: RunCounts,
    readonly place: number,
    readonly unit: number,
    /** By how many characters stand before the place in a phrase, and how many behind it. */
    private readonly counts: Float64Array,
  ) {}

  /** With the character that stands there. */
  static written(run: Run, counts: RunCounts, place: number): Window {
    const window = new Window(counts, place, unitAt(run, place), roomForCounts());
    for (let before = 0; before <= around; before++)
      for (let behind = 0; before + behind <= around; behind++)
        window.counts[before * longestPhrase + behind] = counts.of(place - before, before + behind + 1);
    return window;
  }

  /** With another one. `room`: where its counts are put (`roomForCounts`); the window holds until they are put there for the next one. */
  static meant(
    run: Run,
    counts: RunCounts,
    place: number,
    unit: number,
    counted: Counted,
    room: Float64Array,
  ): Window {
    const window = new Window(counts, place, unit, room.fill(0));
    for (let before = 0; before <= around && place - before >= -1; before++) {
      let number = unmixed;
      for (let at = place - before; at < place; at++) number = mixedWith(number, unitAt(run, at));
      number = mixedWith(number, unit);
      for (let behind = 0; before + behind <= around; behind++) {
        if (behind > 0) {
          if (place + behind > run.text.length) break;
          number = mixedWith(number, unitAt(run, place + behind));
        }
        const count = counted.of(number);
        if (count === 0) break;
        window.counts[before * longestPhrase + behind] = count;
      }
      if (window.with(before, 0) === 0) break;
    }
    return window;
  }

  /** How often the phrase was counted that holds the character with so many before it and so many behind it. */
  with(before: number, behind: number): number {
    return this.counts[before * longestPhrase + behind] ?? 0;
  }

  /** How often the phrase of so many characters that begins at a place of the run was counted, with the character if it holds its place. */
  of(start: number, size: number): number {
    const before = this.place - start;
    return before < 0 || before >= size ? this.run.of(start, size) : this.with(before, size - 1 - before);
  }
}
