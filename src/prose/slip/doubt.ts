import type { Range } from '../../source/range.js';
import { readLikeness } from '../word/read-likeness.js';
import { readWords } from '../word/read-words.js';
import type { Candidate } from './candidate.js';
import type { Counted } from './phrases.js';
import { suspectsIn } from './suspect.js';
import { threshold, weights } from './weights.js';

/** A character that is likely a slip. */
export interface Doubt {
  /** In UTF-16 units. */
  readonly place: number;
  readonly written: string;
  readonly meant: string;
  /** The word that the meant one would make, or be. */
  readonly word: Range;
}

/** The characters of a text that are likely slips, in order; none where no dictionary comes with kuaibao. `own`: what stands in the submission; `spared`:
 * stretches that are not looked at; `quoted`: quotations and titles. */
export function doubtsIn(
  text: string,
  counted: { readonly printed: Counted; readonly own: Counted },
  spared: readonly Range[],
  quoted: readonly Range[],
): readonly Doubt[] {
  const words = readWords();
  const likeness = words && readLikeness();
  if (!likeness) return [];
  return suspectsIn(text, { words, likeness, ...counted }, spared, quoted).flatMap(
    ({ place, written, candidates }) => {
      const best = bestOf(candidates);
      if (!best || scoreOf(best) < threshold) return [];
      return [{ place, written, meant: best.meant, word: best.word }];
    },
  );
}

/** The candidate of the highest score. */
export function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const each of candidates) if (!best || scoreOf(each) > scoreOf(best)) best = each;
  return best;
}

/** The sum of a candidate's values by their weights: the logarithm of the odds that it is meant. */
export function scoreOf({ values }: Candidate): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (values[i] ?? 0);
  return sum;
}
