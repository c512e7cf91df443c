import type { TrackedChange } from '../../../document/tracked-change.js';
import { wordElement } from '../package/xml.js';

/** Numbers the tracked changes of one document, above the numbers that bookmarks have. */
export class ChangeNumbers {
  #last = 1_000_000;

  next(): number {
    this.#last += 1;
    return this.#last;
  }
}

/** Runs, as XML, as they were added or taken away (ECMA-376 Part 1, 17.13.5); the texts of the latter are w:delText. */
export function trackedRuns(change: TrackedChange | undefined, runs: string, numbers: ChangeNumbers): string {
  return change === undefined || runs === '' ? runs : trackedElement(change, numbers, [runs]);
}

/** The property of a paragraph whose mark was added or taken away, the last in w:pPr but for sections. */
export function trackedMark(change: TrackedChange | undefined, numbers: ChangeNumbers): string {
  return change === undefined ? '' : `<w:rPr>${trackedSign(change, numbers)}</w:rPr>`;
}

/** The same, the first in w:rPr of a paragraph's mark that has other properties too. */
export function trackedSign(change: TrackedChange | undefined, numbers: ChangeNumbers): string {
  return change === undefined ? '' : trackedElement(change, numbers);
}

/** The property of a row that was added or taken away, the last in w:trPr. */
export function trackedRow(change: TrackedChange | undefined, numbers: ChangeNumbers): string | undefined {
  return change && trackedElement(change, numbers);
}

function trackedElement(
  { kind, by: { author, date } }: TrackedChange,
  numbers: ChangeNumbers,
  children: readonly string[] = [],
): string {
  return wordElement(kind === 'inserted' ? 'ins' : 'del', { id: numbers.next(), author, date }, children);
}
