import { join } from 'node:path';
import { bulletinName, sheetName } from '../folder/find-bulletin.js';
import { inputsOf, textDigest } from '../folder/input-files.js';
import type { Host } from '../host/host.js';
import type { Issue } from '../issue/issue.js';
import { printedFiles } from '../issue/printed-files.js';
import type { InputRecord } from '../record/manifest.js';
import { Refused } from '../refusal/refusal.js';
import { shownPath } from '../source/shown-path.js';
import type { OpenedIssue } from './open-issue.js';

/** An issue's inputs for the record: submissions in the order in which they are printed, what is not printed after them,
 * then `issue.yaml` and `bulletin.yaml`. Refuses if one is no longer what was read. */
export function inputRecords(
  host: Host,
  issue: Issue,
  { places, sources }: OpenedIssue,
): readonly InputRecord[] {
  const { office, directory } = places;
  const order = printedFiles(issue).map((path) => shownPath(join(directory, path), office));
  const last = [shownPath(join(directory, sheetName), office), bulletinName];
  const found = new Map(inputsOf(host, places).map((each) => [each.path, each]));
  for (const { name, text, encoding } of sources) {
    // Of another encoding the text is not what lies there; should the file change, it is found before writing.
    if (encoding !== undefined) continue;
    const hash = textDigest(new TextEncoder().encode(text));
    if (found.get(name)?.sha256 !== hash) throw changing(name, office);
  }
  const rest = [...found.keys()].filter((path) => !order.includes(path) && !last.includes(path));
  return [...order, ...rest, ...last].flatMap((path) => found.get(path) ?? []);
}

/** An input, named from the office, is being written while an issue is made of it. */
export function changing(name: string, office: string): Refused {
  return new Refused({ kind: 'changedBeforeCompiling', path: join(office, name), office: office });
}
