import { join, resolve } from 'node:path';
import type { Bulletin } from '../bulletin/bulletin.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';
import { readManifest } from '../folder/manifests.js';
import type { Host } from '../host/host.js';
import type { IssueFacts } from '../issue/facts.js';
import { fileNameOf } from '../issue/number.js';
import { manifestName, outputName } from '../record/manifest.js';
import { shownPath } from '../source/shown-path.js';
import type { OpenedIssue } from './open-issue.js';

/** The outputs about to be made, and the folders of all issues made in this run. */
export interface Claim {
  /** Without ending or mark of a draft. */
  readonly name: string;
  readonly draft: boolean;
  readonly folder: string;
  readonly run: readonly string[];
}

/** Another issue whose outputs bear the same name and lie, or in this run would lie, in the same folder: one would take
 * the other's place; or one of another year, whose folder has gone since, by its record. Finds `compile/same-name`. */
export function nameClash(
  host: Host,
  { others, bulletin, sheet, office, places }: OpenedIssue,
  { name, draft, folder, run }: Claim,
): Diagnostic | undefined {
  if (!bulletin || !sheet) return undefined;
  const record = readManifest(host, join(folder, manifestName(outputName(name, draft))));
  const holder = record && resolve(office, record.folder);
  const made = new Set(run);
  const own = asFileSystem(name);
  const twin = others.issues.find(
    ({ directory, facts }) =>
      (made.has(directory) || directory === holder) && comparableName(bulletin, facts) === own,
  );
  const finding = { ...coded('compile/same-name'), span: sheet.issueNumber.span } as const;
  if (twin) {
    const message = `生成的文件会与${twin.sheetPath}这一期的同名（${name}），互相覆盖`;
    return { ...finding, message, hint };
  }
  const isAnothers =
    record &&
    record.folder !== shownPath(places.directory, office) &&
    record.date.slice(0, 4) !== String(sheet.date.value.year);
  if (!isAnothers) return undefined;
  const message = `生成的文件会盖掉${record.date.slice(0, 4)}年${record.issue}的（${name}）`;
  return { ...finding, message, hint };
}

const hint =
  "请改正期号，或在 bulletin.yaml 里写上带年份的文件名（文件名: '{年}年第{期}期'），或用 -o 换一个文件夹";

const names = new WeakMap<IssueFacts, { readonly bulletin: Bulletin; readonly name: string }>();

/** The name of an issue's outputs for comparison; a run over many issues asks for each one's as often as there are issues. */
function comparableName(bulletin: Bulletin, facts: IssueFacts): string {
  const known = names.get(facts);
  if (known?.bulletin === bulletin) return known.name;
  const name = asFileSystem(fileNameOf(bulletin, facts));
  names.set(facts, { bulletin, name });
  return name;
}

/** A name as a file system sees it that keeps neither letter case nor composed letters apart. */
function asFileSystem(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
