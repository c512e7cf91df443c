import { resolve } from 'node:path';
import { layOut } from '../../compile.js';
import { bulletinName, kindOf, sheetName } from '../../folder/find-bulletin.js';
import { arrange } from '../../issue/arrange.js';
import { Refused } from '../../refusal/refusal.js';
import { formatFaces, lackMessages, problemMessages } from '../../report/fonts.js';
import { findFonts } from '../../session/find-fonts.js';
import { issuePlace, issuesAround } from '../../session/issue-place.js';
import { limitsFrom } from '../../session/limits.js';
import { openIssue } from '../../session/open-issue.js';
import type { FontsOptions } from '../options.js';
import { tellOfSchemas } from '../tell-schemas.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao fonts`: role by role what serves, from where, what to install; and, in an issue's folder, what it lacks. */
export async function runFonts(
  directory: string,
  { fonts: which }: FontsOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { host, workingDirectory } = terminal;
  const folder = issuePlace(host, directory, workingDirectory);
  if (kindOf(host, folder) !== 'folder') {
    const issues = issuesAround(host, workingDirectory);
    throw new Refused({ kind: 'nothingThere', path: folder, wanted: 'folder', issues });
  }
  const isIssue = [sheetName, bulletinName].some((name) => kindOf(host, resolve(folder, name)) === 'file');
  const opened = isIssue
    ? openIssue(host, folder, workingDirectory, undefined, { limits: limitsFrom(terminal) })
    : undefined;
  const found = findFonts(opened?.bulletin, opened?.house ?? folder, which, terminal);
  terminal.out(formatFaces(found.roles));
  for (const message of problemMessages(found.problems)) terminal.out(`${message}\n`);
  if (opened) await tellOfSchemas([opened.house], terminal);
  if (opened?.bulletin && opened.sheet) {
    const issue = arrange(opened.bulletin, opened.sheet, opened.submissions);
    const { pagination } = await layOut(issue, found);
    for (const line of lackMessages(found, pagination)) terminal.out(`${line}\n`);
  }
  return exitCode.clean;
}
