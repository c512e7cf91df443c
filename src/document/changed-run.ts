import { sliceText } from '../source/text.js';
import type { ChangedStretch, Run } from './document.js';
import type { TrackedChange } from './tracked-change.js';

/** The part of a run from one offset of its text to another, with the changes in it. */
export function partOf(run: Run, start: number, end: number): Run {
  const { role, text, source, change, changes } = run;
  if (start === 0 && end === text.length) return run;
  return {
    role,
    text: text.slice(start, end),
    ...(source ? { source: sliceText(source, start, end) } : {}),
    ...(change ? { change } : {}),
    ...(changes ? { changes: changes.flatMap((each) => within(each, start, end)) } : {}),
  };
}

function within({ start, end, change }: ChangedStretch, from: number, to: number): readonly ChangedStretch[] {
  const own = { start: Math.max(start, from) - from, end: Math.min(end, to) - from, change };
  return own.start < own.end ? [own] : [];
}

/** A run as runs that were changed as a whole or not at all. */
export function stretchesOf(run: Run): readonly Run[] {
  const { changes, ...whole } = run;
  if (!changes) return [run];
  const parts: Run[] = [];
  let at = 0;
  const take = (to: number, change?: TrackedChange): void => {
    if (to > at) parts.push({ ...partOf(whole, at, to), ...(change ? { change } : {}) });
    at = Math.max(at, to);
  };
  for (const { start, end, change } of changes) {
    take(start);
    take(end, change);
  }
  take(run.text.length);
  return parts;
}

/** The change that all of some runs share, if they do: then what they make up was added or taken away as such. */
export function changeOfAll(runs: readonly Run[]): TrackedChange | undefined {
  const changes = runs
    .flatMap(stretchesOf)
    .filter(({ text }) => text !== '')
    .map(({ change }) => change);
  const [first] = changes;
  return first && changes.every((each) => each?.kind === first.kind) ? first : undefined;
}

/** Whether any of some runs was changed. */
export function isChanged(runs: readonly Run[]): boolean {
  return runs.some(({ change, changes }) => change !== undefined || changes !== undefined);
}

/** A text of a role with its changes, if it has any. */
export function changedRun(
  role: Run['role'],
  text: string,
  changes: readonly ChangedStretch[] | undefined,
): Run {
  return changes ? { role, text, changes } : { role, text };
}
