import type { SourceText } from '../source/text.js';
import { type Submission, submissionId } from '../submission/submission.js';

/** The submissions that a pin (次序) names: by file name without ending, by path from the folder, either with
 * `#n` for the n-th in its file, or by headline. A name without `#n` names the file's first, unless the file has one only. */
export function pinned(pin: string, submissions: readonly Submission[]): readonly Submission[] {
  const wanted = pin.trim().replaceAll('\\', '/').replace(/^\.\//u, '');
  const byHeadline = submissions.filter(({ headline }) => headline?.text === pin.trim());
  const whole = named(wanted, 1, submissions);
  const [, name, number] = /^(.*)[#＃]([0-9]{1,6})$/u.exec(wanted) ?? [];
  const numbered = name === undefined ? [] : named(name, Number(number), submissions);
  const byName = whole.length > 0 ? whole : numbered;
  return [...new Set([...byHeadline, ...byName])];
}

/** The submissions at a place in a file, by its path or, if no path is so, by its name; the ending may be left out. */
function named(name: string, index: number, submissions: readonly Submission[]): readonly Submission[] {
  const at = submissions.filter((submission) => submission.index === index);
  const byPath = at.filter(({ path }) => path === name || withoutEnding(path) === name);
  if (byPath.length > 0) return byPath;
  return at.filter(({ path }) => fileName(path) === name || withoutEnding(fileName(path)) === name);
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

function withoutEnding(path: string): string {
  return path.replace(/\.ya?ml$/u, '');
}
