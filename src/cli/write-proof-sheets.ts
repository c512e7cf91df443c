import { join, resolve } from 'node:path';
import { orderDiagnostics } from '../diagnostic/order.js';
import { isThere } from '../folder/find-bulletin.js';
import { removeFiles } from '../folder/remove-files.js';
import { setAside } from '../folder/set-aside.js';
import { writeFiles } from '../folder/write-files.js';
import type { Host } from '../host/host.js';
import { byUnit } from '../report/by-unit.js';
import { formatProofSheet, isSheetAsMade, proofSheetHead } from '../report/proof-sheet.js';
import type { ReportContext } from '../report/report.js';
import type { JudgedTarget } from '../session/judge-targets.js';
import { shownPath } from '../source/shown-path.js';
import type { CheckOptions } from './options.js';
import type { Terminal } from './terminal.js';

/** Writes a proof sheet for each unit that has something to mend, issue by issue, as a text that any editor on Windows
 * opens right; where a whole issue was looked at, its sheets that are no longer needed are taken away. One that somebody has
 * written into is kept: under another name if its place is wanted, else where it is. */
export function writeProofSheets(
  found: readonly JudgedTarget[],
  { output }: CheckOptions,
  terminal: Terminal,
  describe: NonNullable<ReportContext['describe']>,
): void {
  const { host, workingDirectory } = terminal;
  const encoder = new TextEncoder();
  let written = 0;
  for (const { house, issueTitle, diagnostics, owned, isWhole } of mergeIssues(found)) {
    const folder = output === undefined ? join(house, 'out', '校对单') : resolve(workingDirectory, output);
    const names = new Set<string>();
    for (const [unit, findings] of byUnit(diagnostics, owned)) {
      const isTaken = (each: string): boolean => names.has(each) || isOthers(host, folder, each, issueTitle);
      const name = freeName(issueTitle, unit, isTaken);
      names.add(name);
      const text = formatProofSheet({ unit, issueTitle, findings }, describe);
      const bytes = encoder.encode(`${byteOrderMark}${text.replaceAll('\n', '\r\n')}`);
      const kept = isWrittenInto(host, join(folder, name))
        ? setAside(host, folder, name, '人工修改')
        : undefined;
      if (kept) terminal.out(`${shownPath(join(folder, name), workingDirectory)} 被人改过，另存为 ${kept}\n`);
      writeFiles(host, [{ folder, name, bytes }]);
      terminal.out(`已生成 ${shownPath(join(folder, name), workingDirectory)}（${findings.length} 处）\n`);
      written += 1;
    }
    const isStale = (name: string, text: string): boolean =>
      !names.has(name) && isSheetOf(issueTitle, name, text) && (name.endsWith('.md') || isSheetAsMade(text));
    if (isWhole) removeFiles(host, folder, isStale);
  }
  if (written === 0) terminal.out('没有发现问题，不用校对单\n');
}

const byteOrderMark = '\ufeff';

/** Whether a file is a proof sheet of an issue; those of version 0.1 were Markdown, and bore its number without the year. */
function isSheetOf(issueTitle: string, name: string, text: string): boolean {
  if (name.endsWith('.txt')) return text.startsWith(`${byteOrderMark}${proofSheetHead(issueTitle)}`);
  const number = issueTitle.replace(/^\d+年/u, '');
  return name.endsWith('.md') && text.startsWith(`# ${proofSheetHead(number)}`);
}

/** Whether something lies at a sheet's place that is no sheet of the issue: people's own is not overwritten. */
function isOthers(host: Host, folder: string, name: string, issueTitle: string): boolean {
  const path = join(folder, name);
  if (!isThere(host, path)) return false;
  const read = host.read(path, longestSheet);
  return read.kind !== 'bytes' || !isSheetOf(issueTitle, name, Buffer.from(read.bytes).toString('utf8'));
}

const longestSheet = 16 << 20;

/** Whether a sheet of ours lies at a place, and is not as it was made. */
function isWrittenInto(host: Host, path: string): boolean {
  if (!isThere(host, path)) return false;
  const read = host.read(path, longestSheet);
  return read.kind === 'bytes' && !isSheetAsMade(Buffer.from(read.bytes).toString('utf8'));
}

/** 2026年第1期 县水利局.txt, without what file names may not have; with a number if that is taken. */
function freeName(issueTitle: string, unit: string, isTaken: (name: string) => boolean): string {
  const stem = `${issueTitle === '' ? '' : `${issueTitle} `}${[...unit].slice(0, 60).join('')}`;
  const plain = stem.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-');
  for (let i = 1; ; i++) {
    const name = i === 1 ? `${plain}.txt` : `${plain}（${i}）.txt`;
    if (!isTaken(name)) return name;
  }
}

/** Several paths of one issue as one: a unit gets one sheet an issue. */
function mergeIssues(found: readonly JudgedTarget[]): readonly JudgedTarget[] {
  const merged = new Map<string, JudgedTarget>();
  for (const each of found) {
    const key = JSON.stringify([each.house, each.directory ?? '']);
    const before = merged.get(key);
    merged.set(
      key,
      before
        ? {
            ...each,
            diagnostics: orderDiagnostics([...before.diagnostics, ...each.diagnostics]),
            owned: [...before.owned, ...each.owned],
            isWhole: before.isWhole || each.isWhole,
          }
        : each,
    );
  }
  return [...merged.values()];
}
