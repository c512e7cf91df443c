import type { TrackedChange } from '../document/tracked-change.js';
import type { LineRun } from '../manuscript/manuscript.js';

/** Runs of a line, those that are alike put together: Word parts them by spelling, input and time. No tab at either end. */
export function joinedRuns(runs: readonly LineRun[]): readonly LineRun[] {
  const joined: LineRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last && last.isBold === run.isBold && isAlike(last.change, run.change))
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return trimmed(joined);
}

/** Whether two changes are one to a person: of one kind, by one author, within a minute. */
function isAlike(one: TrackedChange | undefined, other: TrackedChange | undefined): boolean {
  if (!one || !other) return one === other;
  const minute = (change: TrackedChange): string =>
    (change.by.date ?? '').slice(0, 'yyyy-mm-ddThh:mm'.length);
  return one.kind === other.kind && one.by.author === other.by.author && minute(one) === minute(other);
}

/** Without the tabs at a line's ends, which place it and are no text. */
function trimmed(runs: readonly LineRun[]): readonly LineRun[] {
  const texts = runs.map(({ text }) => text);
  for (let i = 0; i < texts.length && /^\t*$/u.test(texts[i - 1] ?? ''); i++)
    texts[i] = (texts[i] ?? '').replace(/^\t+/u, '');
  for (let i = texts.length - 1; i >= 0 && /^\t*$/u.test(texts[i + 1] ?? ''); i--)
    texts[i] = (texts[i] ?? '').replace(/\t+$/u, '');
  return runs.flatMap((run, i) => (texts[i] === '' ? [] : [{ ...run, text: texts[i] ?? '' }]));
}

/** Runs without white space. */
export function unspacedRuns(runs: readonly LineRun[]): readonly LineRun[] {
  return joinedRuns(runs.map((run) => ({ ...run, text: run.text.replace(/\s+/gu, '') })));
}

/** Runs without line ends: a title's lines are broken by whoever sets it. */
export function unbrokenRuns(runs: readonly LineRun[]): readonly LineRun[] {
  return runs.map((run) => ({ ...run, text: run.text.replaceAll('\n', '') }));
}
