import { join } from 'node:path';
import type { Bulletin } from '../bulletin/bulletin.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { fileNamePattern, fillPattern } from '../issue/number.js';
import { sheetOf } from '../issue/sheet-of.js';
import type { IssueFolder } from '../office/found.js';
import { readManifest } from '../office/manifests.js';
import { shownPath } from '../office/read-file.js';
import { manifestName, outputName } from '../record/manifest.js';
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
 * the other's place. Finds `compile/same-name`. */
export function nameClash(
  { others, bulletin, sheet, house }: OpenedIssue,
  { name, draft, folder, run }: Claim,
): Diagnostic | undefined {
  if (!bulletin || !sheet) return undefined;
  const holder = readManifest(join(folder, manifestName(outputName(name, draft))))?.folder;
  const made = new Set(run);
  const isAtStake = ({ directory }: IssueFolder): boolean =>
    made.has(directory) || shownPath(directory, house) === holder;
  const twin = others.find((other) => isAtStake(other) && sameName(nameIn(other, bulletin), name));
  if (!twin) return undefined;
  return {
    code: 'compile/same-name',
    severity: 'error',
    message: `生成的文件会与${twin.sheet?.path ?? shownPath(twin.directory, house)}这一期的同名（${name}），互相覆盖`,
    span: sheet.issueNumber.span,
    hint: '请改正期号，或在 bulletin.yaml 的“文件名”里写上年份，如“{年}年第{期}期”，或用 -o 换一个文件夹',
  };
}

function nameIn({ sheet: file }: IssueFolder, bulletin: Bulletin): string | undefined {
  const sheet = file && sheetOf(file);
  return sheet && fillPattern(fileNamePattern(bulletin, sheet), sheet);
}

/** As a file system sees it that keeps neither letter case nor composed letters apart. */
function sameName(a: string | undefined, b: string): boolean {
  return a?.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();
}
