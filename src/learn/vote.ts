import type { NamedIssue } from './evidence.js';

/** A value that issues show, and which do. */
export interface Shown<T> {
  readonly value: T;
  readonly issues: readonly string[];
}

/** The value that most issues show, and those that others do. */
export interface Vote<T> extends Shown<T> {
  readonly others: readonly Shown<T>[];
}

/** Lets the issues say what a value is: most of them decide and, where as many say so, the latest. Undefined if none shows it. */
export function vote<T>(
  issues: readonly NamedIssue[],
  valuesOf: (named: NamedIssue) => readonly T[],
  keyOf: (value: T) => string = String,
): Vote<T> | undefined {
  const shown = new Map<string, { value: T; issues: string[]; last: number }>();
  for (const [i, named] of issues.entries()) {
    for (const value of valuesOf(named)) {
      const key = keyOf(value);
      const each = shown.get(key) ?? { value, issues: [], last: i };
      each.issues.push(named.name);
      each.last = i;
      shown.set(key, each);
    }
  }
  const [first, ...others] = [...shown.values()].sort(
    (a, b) => b.issues.length - a.issues.length || b.last - a.last,
  );
  return first && { value: first.value, issues: first.issues, others };
}

/** The same of what an issue may have of its own: undefined unless each issue shows some. */
export function usualIn<T>(
  issues: readonly NamedIssue[],
  valuesOf: (named: NamedIssue) => readonly T[],
  keyOf?: (value: T) => string,
): Vote<T> | undefined {
  return issues.every((named) => valuesOf(named).length > 0) ? vote(issues, valuesOf, keyOf) : undefined;
}

/** The value that an issue shows, if it has one. */
export function shownIn<T extends string | readonly unknown[]>(value: T | undefined): readonly T[] {
  return value === undefined || value.length === 0 ? [] : [value];
}

/** Each value that issues show, in the order in which it is first shown. */
export function gather(
  shown: readonly (readonly [value: string, issue: string])[],
): readonly Shown<string>[] {
  const values = new Map<string, string[]>();
  for (const [value, issue] of shown) values.set(value, [...(values.get(value) ?? []), issue]);
  return [...values].map(([value, issues]) => ({ value, issues: [...new Set(issues)] }));
}
