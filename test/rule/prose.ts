import { applyEdits } from '../../src/diagnostic/apply-edits.js';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import type { Fault } from '../../src/fault/fault.js';
import { checkFiles, filesFor } from './proof-office.js';

const path = 'issues/0001/稿件.yaml';

/** The finding that a rule must make in a text: the words it stands at and, if it mends, the text mended with all its fixes. */
export type Case = readonly [text: string, at: string, mended?: string];

/** The findings of one code in a text, where `settings` are lines behind the office's 校对. */
export function findings(
  code: string,
  text: string,
  shows?: Fault['shows'],
  settings = '',
): readonly Diagnostic[] {
  const files = filesFor(text, shows);
  const bulletinYaml = `${files['bulletin.yaml'] ?? ''}${settings}`;
  return checkFiles({ ...files, 'bulletin.yaml': bulletinYaml }).filter((each) => each.code === code);
}

/** The words at which findings stand, parted by a bar. */
export function wordsAt(found: readonly Diagnostic[]): string {
  return found.map(({ span }) => span.file.text.slice(span.start, span.end)).join('|');
}

/** The submission's file with a text in it. */
export function fileOf(text: string, shows?: Fault['shows']): string {
  return filesFor(text, shows)[path] ?? '';
}

/** The same file with the findings' fixes made. */
export function mended(found: readonly Diagnostic[], text: string, shows?: Fault['shows']): string {
  return applyEdits(
    fileOf(text, shows),
    found.flatMap(({ fix }) => fix?.edits ?? []),
  );
}

/** Whether every finding mends, and safely. */
export function isSafe(found: readonly Diagnostic[]): boolean {
  return found.length > 0 && found.every(({ fix }) => fix?.safe === true);
}
