import type { OrderStep } from '../bulletin/fields.js';
import type { Submission } from '../submission/submission.js';
import type { DecidingStep } from './issue.js';

/** The keys an entry is ordered by. */
export interface OrderKey {
  readonly submission: Submission;
  /** Place among the pins, from 0. */
  readonly pin?: number;
  /** Ranks of the leaders named in the headline, from 0, the highest first. */
  readonly leaders: readonly number[];
  /** Place of the first contributor in the register, from 0. */
  readonly unit: number;
}

/** Orders two entries of a section and names the step that decided: negative if `a` stands first. Total: never 0 for
 * two submissions. */
export function compareEntries(
  a: OrderKey,
  b: OrderKey,
  order: readonly OrderStep[],
): { readonly sign: number; readonly step: DecidingStep } {
  const steps: readonly (readonly [DecidingStep, () => number])[] = [
    ['pin', () => missingLast(a.pin, b.pin)],
    ...order.map((step) => [step, () => comparators[step](a, b)] as const),
    ['path', () => compareText(a.submission.path, b.submission.path)],
    ['index', () => a.submission.index - b.submission.index],
  ];
  for (const [step, compare] of steps) {
    const sign = compare();
    if (sign !== 0) return { sign, step };
  }
  return { sign: 0, step: 'index' };
}

const comparators: Readonly<Record<OrderStep, (a: OrderKey, b: OrderKey) => number>> = {
  leader: (a, b) => compareRanks(a.leaders, b.leaders),
  date: (a, b) => newestFirst(a.submission.date?.value.iso, b.submission.date?.value.iso),
  unit: (a, b) => a.unit - b.unit,
};

/** Rank by rank, the highest first; a missing one counts as last. */
function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const sign = missingLast(a[i], b[i]);
    if (sign !== 0) return sign;
  }
  return 0;
}

function missingLast(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return a - b;
}

function newestFirst(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return compareText(b, a);
}

/** By code unit, the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
