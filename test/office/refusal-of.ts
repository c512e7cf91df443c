import { type Refusal, Refused } from '../../src/refusal/refusal.js';

/** Why some work was refused; undefined if it was not. */
export function refusalOf(work: () => void): Refusal | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  return undefined;
}
