import { mixedWith, unmixed } from '../../word/mixed.js';
import { NumberCounts } from '../number-counts.js';
import { longestPhrase, type Run, runsIn, unitAt } from '../run.js';
import { type CountedPhrase, type UsageTable, usageTable } from '../usage-table.js';

/** How often a phrase must have been counted, by its length in characters: longer ones that stand once tell little and are most. */
const leastCount = [1, 1, 2, 2];

/** The phrases of texts with how often they stand there; a text that stands there twice counts once. A phrase of three that stands once is kept if both
 * pairs in it stand more often: else these tell as much. */
export function usageOf(texts: readonly string[]): UsageTable {
  const runs = [...new Set(texts)].flatMap((text) => [...runsIn(text)]);
  const counts = Array.from({ length: longestPhrase }, () => new NumberCounts());
  for (const run of runs)
    eachPhrase(run, (number, length) => {
      counts[length - 1]?.count(number, 1);
    });
  const phrases = counts.flatMap((each, i) =>
    Array.from(each.numbers(), (number): CountedPhrase => ({ number, count: each.of(number) })).filter(
      ({ count }) => count >= (leastCount[i] ?? 1),
    ),
  );
  const size = runs.reduce((sum, { text }) => sum + text.length, 0);
  return usageTable(size, [...phrases, ...telling(runs, counts)]);
}

function telling(runs: readonly Run[], counts: readonly NumberCounts[]): readonly CountedPhrase[] {
  const [, pairs, threes] = counts;
  const found: CountedPhrase[] = [];
  for (const run of runs)
    eachPhrase(run, (number, length, start) => {
      if (length !== 3 || threes?.of(number) !== 1) return;
      const [one, two, three] = [0, 1, 2].map((step) => unitAt(run, start + step));
      const isTelling = [pairOf(one, two), pairOf(two, three)].every((pair) => (pairs?.of(pair) ?? 0) > 1);
      if (isTelling) found.push({ number, count: 1 });
    });
  return found;
}

function pairOf(one = 0, other = 0): number {
  return mixedWith(mixedWith(unmixed, one), other);
}

/** Calls `found` for each phrase of a run, with its number, its length and where it begins. */
function eachPhrase(run: Run, found: (number: number, length: number, start: number) => void): void {
  for (let start = -1; start <= run.text.length; start++) {
    let number = unmixed;
    const most = Math.min(longestPhrase, run.text.length + 1 - start);
    for (let length = 1; length <= most; length++) {
      number = mixedWith(number, unitAt(run, start + length - 1));
      found(number, length, start);
    }
  }
}
