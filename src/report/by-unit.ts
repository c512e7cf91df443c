import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { OwnedSubmission } from '../submission/owned-submission.js';
import { groupBy } from './group.js';

/** Who mends what stands in the configuration and in an issue's sheet, and clears away what is no submission. */
export const editors = '编辑';

/** Findings by who is to mend them, in the order in which they first come up; a joint entry's go to each of its units. What
 * stands in a submission of which no unit could be read goes by the file's name. */
export function byUnit(
  findings: readonly Diagnostic[],
  owned: readonly OwnedSubmission[],
): ReadonlyMap<string, readonly Diagnostic[]> {
  const inFiles = groupBy(owned, ({ path }) => path);
  const sheets = new Map<string, Diagnostic[]>();
  for (const finding of findings) {
    for (const unit of ownersOf(finding, inFiles.get(finding.span.file.path) ?? [])) {
      const known = sheets.get(unit);
      if (known) known.push(finding);
      else sheets.set(unit, [finding]);
    }
  }
  return sheets;
}

function ownersOf({ span }: Diagnostic, inFile: readonly OwnedSubmission[]): readonly string[] {
  const name = span.file.path.slice(span.file.path.lastIndexOf('/') + 1);
  if (!/\.ya?ml$/iu.test(name) || /^(?:bulletin|issue)\.ya?ml$/u.test(name)) return [editors];
  const [first] = inFile;
  // A finding before a submission's first key, as of a missing one, is still its own.
  const own = inFile.findLast((each) => each.start <= span.start) ?? first;
  return own?.units ?? [name.replace(/\.ya?ml$/iu, '')];
}
