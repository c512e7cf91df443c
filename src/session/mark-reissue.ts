import { join } from 'node:path';
import { vocabularyOf } from '../field/vocabulary.js';
import { sheetName } from '../folder/find-bulletin.js';
import { readInput } from '../folder/read-input.js';
import { rewriteFiles } from '../folder/rewrite-files.js';
import { type ReissueKind, reissueWords } from '../issue/reissue.js';
import { readSheet, sheetTable } from '../issue/sheet.js';
import { changeValues } from '../yaml/edit/change-values.js';
import { parseYaml } from '../yaml/parse.js';
import { limitsFrom } from './limits.js';
import { issueFolder } from './open-issue.js';
import type { WritingSurroundings } from './surroundings.js';

export { reissueWords } from '../issue/reissue.js';

/** Writes into the `issue.yaml` of the issue that a path stands for that it is sent out once more, and why (重发: 更正), and gives the file's path,
 * absolute; undefined if that stands there already, or if it cannot be written in: then the check of the file says why. */
export function markReissue(
  path: string,
  kind: ReissueKind,
  surroundings: WritingSurroundings,
): string | undefined {
  const { host, workingDirectory } = surroundings;
  const sheetPath = join(issueFolder(host, path, workingDirectory), sheetName);
  const { file, diagnostic } = readInput(host, sheetPath, workingDirectory, limitsFrom(surroundings));
  if (diagnostic || readSheet(file).value?.reissue?.value === kind) return undefined;
  const vocabulary = vocabularyOf(sheetTable, false);
  const [mapping] = parseYaml(file, vocabulary).roots;
  if (mapping?.kind !== 'mapping') return undefined;
  const change = {
    kind: 'setPair',
    mapping,
    key: sheetTable.reissue.key,
    value: reissueWords[kind].word,
  } as const;
  const changed = changeValues(file, vocabulary, [change]);
  if (changed.refused.length > 0) return undefined;
  rewriteFiles(host, [{ path: sheetPath, before: file, text: changed.file.text }]);
  return sheetPath;
}
