import { Refused } from '../refusal/refusal.js';
import type { OfficeRead } from './office-read.js';
import { type PlannedIssue, planIssue } from './plan-issue.js';
import type { ReadingSurroundings } from './surroundings.js';

/** Checks an issue, absolute, and puts it into its order; undefined if it is gone, or its record is damaged: that is said elsewhere. */
export function tryToPlan(
  directory: string,
  surroundings: ReadingSurroundings,
  read?: OfficeRead,
): PlannedIssue | undefined {
  try {
    return planIssue(directory, surroundings, read);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}
