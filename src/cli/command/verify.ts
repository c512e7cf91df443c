import { resolve } from 'node:path';
import { findIssues, kindOf } from '../../office/find-bulletin.js';
import { visible } from '../../report/visible.js';
import { lostReleases, officesIn } from '../../session/lost-releases.js';
import { issueFolder } from '../../session/open-issue.js';
import { type Finding, type Verified, Verifier } from '../../session/verify-issue.js';
import { withoutSheet } from '../../session/without-sheet.js';
import { shownPath } from '../../source/shown-path.js';
import type { VerifyOptions } from '../options.js';
import { tellOfSchemas } from '../tell-schemas.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';
import { wordFinding } from '../verify-words.js';

/** `kuaibao verify`: whether outputs still are what their inputs give, by their records; what has changed if not. */
export async function runVerify(
  paths: readonly string[],
  options: VerifyOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { workingDirectory } = terminal;
  const folders = (paths.length > 0 ? paths : ['.']).flatMap((path) => {
    const folder = resolve(workingDirectory, path);
    const issues = kindsBelow(folder);
    if (issues.length === 0 && hasLost(folder, workingDirectory)) return [];
    return issues.length > 0 ? issues : [issueFolder(folder, workingDirectory)];
  });
  const verifier = new Verifier(options, terminal);
  const asked = (paths.length > 0 ? paths : ['.']).map((path) => resolve(workingDirectory, path));
  const houses = new Set(asked.flatMap((folder) => officesIn(folder, folders)));
  const verified: Verified[] = [];
  for (const folder of new Set(folders)) verified.push(await verifier.verify(folder));
  for (const house of houses) verified.push(...verifier.lost(house));
  terminal.out(options.json ? asJson(verified, workingDirectory) : asText(verified, workingDirectory));
  for (const { span, message, hint } of looseBeside(asked, folders, workingDirectory))
    terminal.talk(`${visible(`${span.file.path}：${message}；${hint ?? ''}`)}\n`);
  await tellOfSchemas(folders, terminal);
  return verified.every(isRight) ? exitCode.clean : exitCode.findings;
}

/** Submissions that are in no issue, below the folders that were asked for and are no issues themselves. */
function looseBeside(asked: readonly string[], issues: readonly string[], workingDirectory: string) {
  const folders = new Set(asked.filter((folder) => !issues.includes(folder) && kindOf(folder) === 'folder'));
  return [...folders].flatMap((folder) => withoutSheet(folder, workingDirectory));
}

/** An office none of whose issues is there any more has been released for all that. */
function hasLost(folder: string, workingDirectory: string): boolean {
  const houses = officesIn(folder, []);
  return houses.some((house) => lostReleases(house, workingDirectory).length > 0);
}

function kindsBelow(folder: string): readonly string[] {
  try {
    return findIssues(folder);
  } catch {
    // The reason is given where the folder is asked for by itself.
    return [];
  }
}

function isRight({ findings }: Verified): boolean {
  return findings.every(isNote);
}

function isNote({ kind }: Finding): boolean {
  return kind === 'former';
}

function asText(verified: readonly Verified[], workingDirectory: string): string {
  const lines = verified.flatMap((each) => {
    const { record, directory, findings, isReleased } = each;
    const place = shownPath(directory, workingDirectory);
    const name = `${record?.manifest.issue ?? ''}${place === '.' ? '' : `（${place}）`}` || '本期';
    const said = findings.map((finding) => `  ${wordFinding(finding, each, workingDirectory)}`);
    const released = isReleased ? '，已发布' : '';
    return [`${name}：${isRight(each) ? '相符' : '不符'}${released}`, ...said];
  });
  const wrong = verified.filter((each) => !isRight(each)).length;
  const total =
    verified.length > 1
      ? [`${verified.length}期：${verified.length - wrong}期相符${wrong > 0 ? `，${wrong}期不符` : ''}`]
      : [];
  return [...lines, ...total].map((line) => `${visible(line)}\n`).join('');
}

function asJson(verified: readonly Verified[], workingDirectory: string): string {
  const issues = verified.map((each) => {
    const { directory, record, isReleased, findings } = each;
    return {
      folder: shownPath(directory, workingDirectory),
      ...(record ? { issue: record.manifest.issue, record: record.name } : {}),
      released: isReleased,
      matches: isRight(each),
      findings: findings.map((finding) => ({
        ...finding,
        message: wordFinding(finding, each, workingDirectory),
      })),
    };
  });
  return `${JSON.stringify({ version: 1, issues }, null, 2)}\n`;
}
