import { join } from 'node:path';
import type { CountedBefore, PrintedPhrases } from '../archive/printed-phrases.js';
import type { IssueRecord } from '../archive/stored-issue.js';
import { readPhrases, writePhrases } from '../archive/stored-phrases.js';
import type { Host, WritableHost } from '../host/host.js';
import type { OtherIssue } from '../rule/rule.js';
import { shownPath } from '../source/shown-path.js';
import { cachedPath, SinceWritten, writeCached } from './cache-folder.js';

const indexName = 'phrases.bin';
/** In bytes. */
const mostBytes = 2 ** 28;

/** Looks up what an archive knows of the files of one of its issues; undefined if nothing can be kept of it. */
export type RecordOf = (issue: OtherIssue) => IssueRecord | undefined;

/** Opens what an earlier run has counted of an office, absolute: of each issue it holds as long as its files are those that were read. Undefined if there
 * is nothing, or it is damaged or was made by other settings. */
export function openPhrases(
  host: Host,
  office: string,
  key: string,
  recordOf: RecordOf,
): CountedBefore<OtherIssue> | undefined {
  const path = cachedPath(office, indexName);
  const written = host.stat(path)?.changed;
  if (written === undefined) return undefined;
  const read = host.read(path, mostBytes);
  const stored = read.kind === 'bytes' ? readPhrases(read.bytes, key) : undefined;
  if (!stored) return undefined;
  const since = new SinceWritten(host, written);
  const certain = stored.issues.filter(({ changed }) => since.isCertain(changed));
  const byFolder = new Map(certain.map((each) => [join(office, each.folder), each]));
  return {
    table: stored.table,
    texts: stored.issues,
    textOf: (issue) => {
      const text = byFolder.get(issue.directory);
      return text && text.files === recordOf(issue)?.filesText() ? text : undefined;
    },
  };
}

/** Keeps, for the next run, what is counted of the newest of an office's issues. */
export function keepPhrases(
  host: WritableHost,
  office: string,
  key: string,
  phrases: PrintedPhrases<OtherIssue>,
  all: readonly OtherIssue[],
  recordOf: RecordOf,
): void {
  const { table, issues } = phrases.table(all.filter(recordOf));
  const stored = issues.flatMap(({ issue, text }) => {
    const record = recordOf(issue);
    if (!record) return [];
    const changed = record.files().reduce((last, file) => Math.max(last, file.changed), 0);
    return [{ ...text, folder: shownPath(issue.directory, office), files: record.filesText(), changed }];
  });
  writeCached(host, office, indexName, writePhrases({ table, issues: stored }, key));
}
