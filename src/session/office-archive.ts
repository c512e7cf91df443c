import { join, resolve, sep } from 'node:path';
import { PrintedPhrases } from '../archive/printed-phrases.js';
import { PrintedTexts } from '../archive/printed-texts.js';
import { writeArchive } from '../archive/stored-archive.js';
import type { IssueRecord } from '../archive/stored-issue.js';
import type { IssueFolder } from '../folder/found.js';
import { type OfficeIssues, officeIssues } from '../folder/office-issues.js';
import type { FolderOptions } from '../folder/read-issue-folder.js';
import type { Host, WritableHost } from '../host/host.js';
import { type Others, otherIssue, textsOfIssue } from '../other-issues.js';
import type { OtherIssue } from '../rule/rule.js';
import { shownPath } from '../source/shown-path.js';
import { type ArchivedIssue, RecordedOther, recordOf } from './archived-issue.js';
import { keepPhrases, openPhrases } from './phrase-index.js';
import { type Replaced, replaceIn } from './replaced.js';
import { archiveKey, StoredIndex, writeIndex } from './stored-index.js';
import { tryToRead } from './try-to-read.js';

/** So many issues are kept in memory as they were read. */
export const mostKept = 50;
/** Fewer files are read again as fast as an index is. */
const leastIndexed = 250;

/** The issues' folders that a run has read already. */
export interface FoldersRead {
  /** By absolute paths; undefined: one that cannot be read. */
  readonly folders: Map<string, IssueFolder | undefined>;
  /** It serves more than one act: issues that were read are kept, however many they are. */
  readonly stays: boolean;
}

/** Knowledge of what an office has printed, issue by issue: from the index that an earlier run has kept, as far as the files are still as they
 * were, and else from the files. */
export class OfficeArchive {
  private readonly issues = new Map<string, ArchivedIssue>();
  private listed: OfficeIssues | undefined;
  private readonly index: StoredIndex | undefined;
  private readonly printed: PrintedTexts;
  private readonly phrases: PrintedPhrases<OtherIssue>;
  /** Something was found that the index does not say. */
  private isNewer = false;
  /** Issues were read to count their phrases, and can be kept. */
  private hasCounted = false;
  private bytes: Uint8Array | undefined;
  /** The part of an issue that an index keeps, if it is as it was found. */
  private readonly recordOf = (issue: OtherIssue): IssueRecord | undefined => {
    const known = this.issues.get(issue.directory);
    return known?.other === issue ? known.record : undefined;
  };
  /** Issues with files replaced, as they were asked for last. */
  private readonly altered = new Map<string, AlteredIssue>();

  /** `given`: an index that was made this moment, and is relied on. */
  constructor(
    private readonly host: Host,
    private readonly office: string,
    private readonly options: FolderOptions,
    private readonly read: FoldersRead,
    given?: Uint8Array,
  ) {
    this.index = StoredIndex.open(host, office, archiveKey(options), given);
    this.printed = new PrintedTexts(this.index?.texts);
    this.phrases = new PrintedPhrases(
      (issue) => {
        this.hasCounted ||= this.recordOf(issue) !== undefined;
        return textsOfIssue(issue);
      },
      () => openPhrases(host, office, archiveKey(options), this.recordOf),
    );
  }

  /** How many issues there are. */
  get count(): number {
    return this.list().issues.length;
  }

  /** The issues beside one, whose folder is absolute. */
  others(own: string): Others {
    const { host, printed, phrases } = this;
    const real = host.realPath(own) ?? own;
    // An issue that is reached by a link is not another one.
    const isOwn = (folder: string): boolean =>
      folder === own || (real !== own && host.realPath(folder) === real);
    const issues = this.list(own).issues.flatMap((folder) =>
      isOwn(folder) ? [] : (this.issue(folder).other ?? []),
    );
    return { issues, printed, phrases };
  }

  /** The same with some files replaced, by their paths as shown. */
  replacing(others: Others, replaced: Replaced): Others {
    const { workingDirectory } = this.options;
    const paths = [...replaced.keys()].map((path) => resolve(workingDirectory, path));
    if (paths.length === 0) return others;
    const issues = others.issues.flatMap((issue) => {
      const inside = join(issue.directory, sep);
      return paths.some((path) => path.startsWith(inside)) ? (this.alter(issue, replaced) ?? []) : issue;
    });
    return { ...others, issues };
  }

  /** Looks at every issue, and at every file of those that the index knows. */
  lookAtAll(): void {
    this.index?.beThorough();
    for (const folder of this.list().issues) this.issue(folder);
  }

  /** The paths of an issue's submissions from its folder, if all of them could be read; only of issues that were looked at. */
  pathsIn(folder: string): readonly string[] | undefined {
    return this.issues
      .get(folder)
      ?.record?.files()
      .map(({ path }) => path);
  }

  /** Forgets what is known of a path: something there has changed. */
  forget(path: string): void {
    this.listed = undefined;
    this.bytes = undefined;
    for (const folder of this.issues.keys())
      if (`${path}${sep}`.startsWith(join(folder, sep)) || folder.startsWith(join(path, sep)))
        this.issues.delete(folder);
  }

  /** An index of all there is. */
  asBytes(): Uint8Array {
    this.bytes ??= this.written();
    return this.bytes;
  }

  /** Keeps an index for the next run, if it is worth it and says more than the one that is there; and what was counted of phrases, if any were. */
  keep(host: WritableHost, least = leastIndexed): void {
    if (!this.listed) return;
    const files = [...this.issues.values()].reduce((sum, { record }) => sum + (record?.fileCount ?? 0), 0);
    if (this.hasCounted && files >= least) this.keepPhrases(host);
    if (!this.isNewer) return;
    this.isNewer = false;
    if (files >= least) writeIndex(host, this.office, this.asBytes());
  }

  private list(own?: string): OfficeIssues {
    this.listed ??= this.index?.list(own) ?? this.look();
    return this.listed;
  }

  private look(): OfficeIssues {
    this.isNewer = true;
    return officeIssues(this.host, this.office);
  }

  private issue(folder: string): ArchivedIssue {
    const known = this.issues.get(folder) ?? this.index?.issue(folder, this.options) ?? this.readAnew(folder);
    this.issues.set(folder, known);
    return known;
  }

  private readAnew(directory: string): ArchivedIssue {
    const isKept = this.read.stays || this.list().issues.length <= mostKept;
    const folder = this.folder(directory, isKept);
    const other = folder && otherIssue(folder, this.printed);
    if (!other) return {};
    const record = recordOf(folder, other);
    if (!record) return { other };
    this.isNewer = true;
    if (isKept) return { other, record };
    return { other: new RecordedOther(this.host, directory, record, other.texts, this.options), record };
  }

  private folder(directory: string, isKept: boolean): IssueFolder | undefined {
    const { folders } = this.read;
    if (folders.has(directory)) return folders.get(directory);
    const folder = tryToRead(this.host, directory, this.options);
    if (isKept) folders.set(directory, folder);
    return folder;
  }

  private alter({ directory }: OtherIssue, replaced: Replaced): OtherIssue | undefined {
    const folder = this.folder(directory, true);
    if (!folder) return undefined;
    const changed = replaceIn(folder, replaced);
    const known = this.altered.get(directory);
    if (known && isSame(known.folder, changed)) return known.other;
    const other = otherIssue(changed, this.printed);
    this.altered.set(directory, { folder: changed, other });
    return other;
  }

  private keepPhrases(host: WritableHost): void {
    const all = this.list().issues.flatMap((folder) => this.issue(folder).other ?? []);
    keepPhrases(host, this.office, archiveKey(this.options), this.phrases, all, this.recordOf);
    this.hasCounted = false;
  }

  private written(): Uint8Array {
    const { issues, folders } = this.list();
    const changed = new Map(folders());
    const kept = issues.map((path) => {
      const { record, other } = this.issue(path);
      const folder = shownPath(path, this.office);
      const known = { folder, changed: changed.get(path) ?? -1, ...(record ? { record } : {}) };
      return { known, texts: record ? other?.texts : undefined };
    });
    for (const path of issues) changed.delete(path);
    const stored = {
      folders: [...changed].map(([path, when]) => ({ path: shownPath(path, this.office), changed: when })),
      issues: kept.map(({ known }) => known),
      texts: this.printed.take(kept.flatMap(({ texts }) => texts ?? [])),
    };
    return writeArchive(stored, archiveKey(this.options));
  }
}

/** An issue with files replaced, and what others are judged by of it. */
interface AlteredIssue {
  readonly folder: IssueFolder;
  readonly other: OtherIssue | undefined;
}

function isSame(one: IssueFolder, other: IssueFolder): boolean {
  return (
    one.sheet === other.sheet &&
    one.submissions.length === other.submissions.length &&
    one.submissions.every(({ file }, i) => file === other.submissions[i]?.file)
  );
}
