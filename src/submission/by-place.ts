import type { Submission } from './submission.js';

/** Compares submissions by their files' paths and by their places in a file: no order of reading. */
export function byPlace(a: Submission, b: Submission): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : a.index - b.index;
}
