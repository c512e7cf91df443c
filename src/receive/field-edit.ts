import type { Authorship } from '../document/tracked-change.js';
import type { FieldText, KeyPath } from './field-text.js';
import type { Ink } from './ink.js';

/** A change of a value's text: units `from` to `to` give way to `ink`. Line ends that it brings along are no part of what was written. */
export interface FieldEdit {
  readonly from: number;
  readonly to: number;
  readonly lead?: string;
  readonly ink: Ink;
  readonly trail?: string;
}

/** A change as people are told of it. */
export interface ToldChange {
  readonly kind: 'text' | 'bold' | 'paragraphAdded' | 'paragraphRemoved' | 'table';
  readonly field: FieldText;
  /** In the value's text. */
  readonly at: number;
  readonly before: string;
  readonly after: string;
  readonly by: readonly Authorship[];
}

/** A change that no value can take. */
export interface Unplaced {
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly by: readonly Authorship[];
}

/** A day that is printed in words of its own and was changed. */
export interface DayChange {
  /** The value that holds it; it may not be written. */
  readonly path: KeyPath;
  readonly before: string;
  /** 2025-03-14 */
  readonly iso: string;
  readonly after: string;
  readonly by: readonly Authorship[];
}

/** The changes of a part, by the values that they were made in. */
export interface PartChange {
  readonly days: readonly DayChange[];
  readonly edits: ReadonlyMap<FieldText, readonly FieldEdit[]>;
  readonly told: readonly ToldChange[];
  readonly unplaced: readonly Unplaced[];
}

/** Where the line of a text begins and ends that a unit stands on; the line's end is not counted. */
export function lineAround(text: string, at: number): { readonly start: number; readonly end: number } {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { start, end: end < 0 ? text.length : end };
}

/** Takes whole lines away, with one of the line ends around them. */
export function withoutLines(text: string, start: number, end: number): FieldEdit {
  if (end < text.length) return { from: start, to: end + 1, ink: [] };
  return { from: Math.max(0, start - 1), to: end, ink: [] };
}
