import type { SourceText } from '../source/text.js';
import { type Submission, submissionId } from '../submission/submission.js';

/** The submissions that a pin (次序) names: by file name without ending, by path from the folder, either with
 * `#n` for the n-th in its file, or by headline. A name without `#n` names the file's first, unless the file has one only. */
export function pinned(pin: string, submissions: readonly Submission[]): readonly Submission[] {
  const wanted = pin.trim().replaceAll('\\', '/').replace(/^\.\//u, '');
  const index = indexOf(submissions);
  const byHeadline = index.headlines.get(pin.trim()) ?? [];
  const whole = named(wanted, 1, index);
  const [, name, number] = /^(.*)[#＃]([0-9]{1,6})$/u.exec(wanted) ?? [];
  const numbered = name === undefined ? [] : named(name, Number(number), index);
  const byName = whole.length > 0 ? whole : numbered;
  return [...new Set([...byHeadline, ...byName])];
}

/** The submissions at a place in a file, by its path or, if no path is so, by its name; the ending may be left out. */
function named(name: string, place: number, { paths, names }: Index): readonly Submission[] {
  return paths.get(`${place} ${name}`) ?? names.get(`${place} ${name}`) ?? [];
}

/** An issue's submissions by all that a pin may say. */
interface Index {
  readonly headlines: ReadonlyMap<string, readonly Submission[]>;
  /** By place in the file and path, with and without ending. */
  readonly paths: ReadonlyMap<string, readonly Submission[]>;
  readonly names: ReadonlyMap<string, readonly Submission[]>;
}

const indexes = new WeakMap<readonly Submission[], Index>();

function indexOf(submissions: readonly Submission[]): Index {
  const known = indexes.get(submissions);
  if (known) return known;
  const index = {
    headlines: listed(submissions, ({ headline }) => (headline ? [headline.text] : [])),
    paths: listed(submissions, ({ path, index: place }) => endings(path).map((each) => `${place} ${each}`)),
    names: listed(submissions, ({ path, index: place }) =>
      endings(fileName(path)).map((each) => `${place} ${each}`),
    ),
  };
  indexes.set(submissions, index);
  return index;
}

function listed(
  submissions: readonly Submission[],
  keysOf: (submission: Submission) => readonly string[],
): ReadonlyMap<string, readonly Submission[]> {
  const lists = new Map<string, Submission[]>();
  for (const submission of submissions) {
    for (const key of new Set(keysOf(submission))) {
      const list = lists.get(key);
      if (list) list.push(submission);
      else lists.set(key, [submission]);
    }
  }
  return lists;
}

/** A path as written, and without its ending. */
function endings(path: string): readonly string[] {
  return [path, path.replace(/\.ya?ml$/u, '')];
}

/** The place of each pinned submission among the pins, from 0, by its id. */
export function pinPlaces(
  pins: readonly SourceText[],
  submissions: readonly Submission[],
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [i, { text }] of pins.entries()) {
    for (const submission of pinned(text, submissions)) {
      const id = submissionId(submission);
      if (!places.has(id)) places.set(id, i);
    }
  }
  return places;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
