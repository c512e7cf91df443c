import { applyEdits } from '../../src/mend/apply.js';
import type { Fault } from '../../src/rule/fault.js';
import { checkFiles, filesFor } from './proof-office.js';

const path = 'issues/0001/稿件.yaml';

/** What the check finds in a text, as `code “the words it stands at”`, in the order of their places. */
export function findingsIn(text: string, shows?: Fault['shows'], settings = ''): readonly string[] {
  const files = filesFor(text, shows);
  return checkFiles({ ...files, 'bulletin.yaml': `${files['bulletin.yaml'] ?? ''}${settings}` }).map(
    ({ code, span }) => `${code} “${span.file.text.slice(span.start, span.end)}”`,
  );
}

/** The submission's file with a text in it, as it is. */
export function fileOf(text: string, shows?: Fault['shows']): string {
  return filesFor(text, shows)[path] ?? '';
}

/** The same file with the fixes made: all of them, or only the safe ones. */
export function mended(text: string, which: 'all' | 'safe' = 'all', shows?: Fault['shows']): string {
  const fixes = checkFiles(filesFor(text, shows)).flatMap(({ fix }) => (fix ? [fix] : []));
  const edits = fixes.filter(({ safe }) => safe || which === 'all').flatMap((fix) => fix.edits);
  return applyEdits(fileOf(text, shows), edits);
}
