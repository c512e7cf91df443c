import type { RecordChange } from './changes.js';
import { type Fields, isFields, isNumber, isText, listOf, parseJson } from './fields.js';

/** The circumstances of a release, which its record tells beside what was made of what; an earlier version's record has none. */
export interface ReleaseFacts {
  /** 1: the first of this issue. */
  readonly number: number;
  /** The day, 2026-03-14, as far as whoever released it has said it. */
  readonly on?: string;
  /** Why it was released again, as the clerk has put it. */
  readonly reason?: string;
  /** The inputs in which it differs from the release before. */
  readonly changes?: readonly InputChange[];
  /** Where its outputs were written, from the office's folder: `out`. Absent if that is on another drive. */
  readonly output?: string;
}

/** A change of an input, named from the office. */
export type InputChange = Extract<RecordChange, { readonly path: string }>;

const kinds: readonly InputChange['kind'][] = ['inputChanged', 'inputAdded', 'inputRemoved'];

/** Reads what a release's record, as JSON, says of the release itself; undefined if that is nothing. */
export function parseReleaseFacts(text: string): ReleaseFacts | undefined {
  const record = parseJson(text);
  const found = isFields(record) ? record.release : undefined;
  if (!isFields(found)) return undefined;
  const { number, on, reason, output } = found;
  if (!isNumber(number)) return undefined;
  const changes = found.changes === undefined ? undefined : listOf(found.changes, changeOf);
  return {
    number,
    ...(isText(on) ? { on } : {}),
    ...(isText(reason) ? { reason } : {}),
    ...(changes ? { changes } : {}),
    ...(isText(output) ? { output } : {}),
  };
}

function changeOf(value: unknown): InputChange | undefined {
  if (!isFields(value)) return undefined;
  const kind = kindOf(value);
  return kind && isText(value.path) ? { kind, path: value.path } : undefined;
}

function kindOf({ kind }: Fields): InputChange['kind'] | undefined {
  return kinds.find((each) => each === kind);
}
