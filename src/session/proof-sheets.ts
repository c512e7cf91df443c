import { join, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { orderDiagnostics } from '../diagnostic/order.js';
import { isThere } from '../folder/find-bulletin.js';
import { removeFiles } from '../folder/remove-files.js';
import { setAside } from '../folder/set-aside.js';
import { writeFiles } from '../folder/write-files.js';
import type { Host, WritableHost } from '../host/host.js';
import type { OwnedSubmission } from '../submission/owned-submission.js';
import type { JudgedTarget } from './judge-targets.js';
import { freeStem } from './unit-file-name.js';

/** How proof sheets are written, and known again. */
export interface ProofSheetForm {
  /** Findings by who is to mend them. */
  readonly byUnit: (
    findings: readonly Diagnostic[],
    owned: readonly OwnedSubmission[],
  ) => ReadonlyMap<string, readonly Diagnostic[]>;
  readonly format: (sheet: {
    readonly unit: string;
    readonly issueTitle: string;
    readonly findings: readonly Diagnostic[];
  }) => string;
  /** The words with which the sheets of an issue begin. */
  readonly head: (issueTitle: string) => string;
  /** Whether a sheet is as it was made: nobody has written into it. */
  readonly isAsMade: (text: string) => boolean;
}

/** A sheet that was written. Paths are absolute. */
export interface WrittenProofSheet {
  readonly path: string;
  /** Of findings. */
  readonly count: number;
  /** The name under which what somebody had written into the former one was kept. */
  readonly kept?: string;
}

/** Writes a proof sheet for each unit that has something to mend, issue by issue, as a text that any editor on Windows
 * opens right; where a whole issue was looked at, its sheets that are no longer needed are taken away. One that somebody has
 * written into is kept: under another name if its place is wanted, else where it is. `output`: the folder, absolute, if it is not
 * out/校对单 beside the configuration. Gives each as soon as it lies there. */
export function* writeProofSheets(
  host: WritableHost,
  found: readonly JudgedTarget[],
  form: ProofSheetForm,
  output: string | undefined,
): Generator<WrittenProofSheet> {
  const encoder = new TextEncoder();
  for (const { office, issueTitle, diagnostics, owned, isWhole } of mergeIssues(found)) {
    const folder = output ?? join(office, 'out', '校对单');
    const names = new Set<string>();
    const isOwn = (name: string, text: string): boolean => isProofSheetOf(issueTitle, name, text, form);
    for (const [unit, findings] of form.byUnit(diagnostics, owned)) {
      const isTaken = (each: string): boolean => names.has(each) || isOthers(host, folder, each, isOwn);
      const name = `${freeStem(issueTitle, unit, (stem) => isTaken(`${stem}.txt`))}.txt`;
      names.add(name);
      const text = form.format({ unit, issueTitle, findings });
      const bytes = encoder.encode(`${byteOrderMark}${text.replaceAll('\n', '\r\n')}`);
      const kept = isWrittenInto(host, join(folder, name), form)
        ? setAside(host, folder, name, '人工修改')
        : undefined;
      writeFiles(host, [{ folder, name, bytes }]);
      yield { path: resolve(folder, name), count: findings.length, ...(kept ? { kept } : {}) };
    }
    const isStale = (name: string, text: string): boolean =>
      !names.has(name) && isOwn(name, text) && (name.endsWith('.md') || form.isAsMade(text));
    if (isWhole) removeFiles(host, folder, isStale);
  }
}

const byteOrderMark = '\ufeff';
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Whether a file is a proof sheet of an issue; those of version 0.1 were Markdown, and bore its number without the year. */
function isProofSheetOf(issueTitle: string, name: string, text: string, { head }: ProofSheetForm): boolean {
  if (name.endsWith('.txt')) return text.startsWith(`${byteOrderMark}${head(issueTitle)}`);
  const number = issueTitle.replace(/^\d+年/u, '');
  return name.endsWith('.md') && text.startsWith(`# ${head(number)}`);
}

/** Whether something lies at a sheet's place that is no sheet of the issue: people's own is not overwritten. */
function isOthers(
  host: Host,
  folder: string,
  name: string,
  isOwn: (name: string, text: string) => boolean,
): boolean {
  const path = join(folder, name);
  if (!isThere(host, path)) return false;
  const read = host.read(path, longestProofSheet);
  return read.kind !== 'bytes' || !isOwn(name, decoder.decode(read.bytes));
}

const longestProofSheet = 16 << 20;

/** Whether a sheet of ours lies at a place, and is not as it was made. */
function isWrittenInto(host: Host, path: string, { isAsMade }: ProofSheetForm): boolean {
  if (!isThere(host, path)) return false;
  const read = host.read(path, longestProofSheet);
  return read.kind === 'bytes' && !isAsMade(decoder.decode(read.bytes));
}

/** Several paths of one issue as one: a unit gets one sheet an issue. */
function mergeIssues(found: readonly JudgedTarget[]): readonly JudgedTarget[] {
  const merged = new Map<string, JudgedTarget>();
  for (const each of found) {
    const key = JSON.stringify([each.office, each.directory ?? '']);
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
