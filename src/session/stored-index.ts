import { sep } from 'node:path';
import type { PlaceRange } from '../archive/printed-texts.js';
import type { Segment } from '../archive/segment.js';
import { readArchive, type StoredArchive } from '../archive/stored-archive.js';
import type { IssueRecord } from '../archive/stored-issue.js';
import { sheetName } from '../folder/find-bulletin.js';
import type { OfficeIssues } from '../folder/office-issues.js';
import type { FolderOptions } from '../folder/read-issue-folder.js';
import type { Host, WritableHost } from '../host/host.js';
import { standardLimits } from '../source/limits.js';
import { type ArchivedIssue, RecordedOther } from './archived-issue.js';
import { cachedPath, SinceWritten, writeCached } from './cache-folder.js';

const indexName = 'archive.bin';

/** No index is larger, in bytes. */
const mostBytes = 2 ** 29;
/** The files of the newest issues are looked at one by one up to so many. Of older ones only the folders are, which tell of all but
 * a file that is written into where it lies: such a one is seen when the whole office is checked. Until then a text that
 * was printed long ago is compared as it was; no finding is made of it, for what is found is read anew. */
const mostWatched = 200;
/** And so many sheets, four years of an issue a week: of older ones, likewise, only the folders are looked at. */
const mostSheets = 200;

/** The settings by which an office was read. */
export function archiveKey({ limits = standardLimits }: FolderOptions): string {
  return JSON.stringify(limits);
}

/** Keeps an index. Where that cannot be done, nothing is said: it only costs time. */
export function writeIndex(host: WritableHost, office: string, bytes: Uint8Array): void {
  writeCached(host, office, indexName, bytes);
}

/** The index that an earlier run has kept, and whether what it says still holds. */
export class StoredIndex {
  readonly texts: Segment;
  private readonly records = new Map<string, RecordedIssue>();
  /** Folders that are not as they were. */
  private readonly changed = new Set<string>();
  private watched: Watched;

  private constructor(
    private readonly host: Host,
    private readonly office: string,
    private readonly archive: StoredArchive,
    private readonly since: SinceWritten,
  ) {
    this.texts = archive.texts;
    let from = 0;
    for (const { folder, record } of archive.issues) {
      if (!record) continue;
      const to = from + record.fileCount;
      this.records.set(below(office, folder), { record, texts: { from, to } });
      from = to;
    }
    this.watched = newest(this.records);
  }

  /** Opens the index of an office that is there, or is `given` and relied on; undefined if there is none that serves. */
  static open(host: Host, office: string, key: string, given?: Uint8Array): StoredIndex | undefined {
    const path = cachedPath(office, indexName);
    const written = given ? undefined : host.stat(path)?.changed;
    if (!given && written === undefined) return undefined;
    const read = given ? ({ kind: 'bytes', bytes: given } as const) : host.read(path, mostBytes);
    const archive = read.kind === 'bytes' ? readArchive(read.bytes, key) : undefined;
    return archive && new StoredIndex(host, office, archive, new SinceWritten(host, written));
  }

  /** From now on every file is looked at. */
  beThorough(): void {
    const all = new Set(this.records.keys());
    this.watched = { sheets: all, files: all };
  }

  /** The office's issues, if no folder is other than it was; that of the issue `own` may be. */
  list(own?: string): OfficeIssues | undefined {
    const { folders, issues } = this.archive;
    this.changed.clear();
    const found: string[] = [];
    for (const { folder, changed } of issues) {
      const path = below(this.office, folder);
      found.push(path);
      if (!this.since.isFolderSame(path, changed)) this.changed.add(path);
    }
    if (this.changed.size > (own !== undefined && this.changed.has(own) ? 1 : 0)) return undefined;
    const others = folders.map(({ path, changed }) => [below(this.office, path), changed] as const);
    if (!others.every(([path, changed]) => this.since.isFolderSame(path, changed))) return undefined;
    const whole = () =>
      new Map([...others, ...issues.map(({ changed }, i) => [found[i] ?? '', changed] as const)]);
    return { issues: found, folders: whole };
  }

  /** An issue, if its files are as they were. */
  issue(folder: string, options: FolderOptions): ArchivedIssue | undefined {
    const known = this.records.get(folder);
    if (!known || this.changed.has(folder)) return undefined;
    const { record, texts } = known;
    const isAsItWas =
      (!this.watched.sheets.has(folder) || this.since.isFileSame(below(folder, sheetName), record.sheet)) &&
      record.folders.every(({ path, changed }) => this.since.isFolderSame(below(folder, path), changed)) &&
      (!this.watched.files.has(folder) ||
        record.files().every((file) => this.since.isFileSame(below(folder, file.path), file)));
    return isAsItWas
      ? { record, other: new RecordedOther(this.host, folder, record, texts, options) }
      : undefined;
  }
}

/** Issues, by their folders, of which files are looked at one by one. */
interface Watched {
  readonly sheets: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
}

interface RecordedIssue {
  readonly record: IssueRecord;
  readonly texts: PlaceRange;
}

/** A path in a folder, `/` between its parts; quicker than any that has to be made plain first. */
function below(folder: string, path: string): string {
  if (path === '.') return folder;
  return `${folder}${folder.endsWith(sep) ? '' : sep}${sep === '/' ? path : path.replaceAll('/', sep)}`;
}

/** The newest issues: those whose sheets are looked at, and those whose other files are too. */
function newest(records: ReadonlyMap<string, RecordedIssue>): Watched {
  const all = [...records];
  // A date and a place as one number, which sorts without a function; the day 2026-03-12 is 20260312.
  const byDate = Float64Array.from(all, ([, { record }], i) => record.day * all.length + i).sort();
  const sheets = new Set<string>();
  const files = new Set<string>();
  let count = 0;
  for (const each of byDate.reverse().subarray(0, mostSheets)) {
    const [folder, known] = all[each % all.length] ?? [];
    if (folder === undefined || !known) continue;
    sheets.add(folder);
    count += known.record.fileCount;
    if (count <= mostWatched) files.add(folder);
  }
  return { sheets, files };
}
