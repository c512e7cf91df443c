import { join } from 'node:path';
import type { PlaceRange } from '../archive/printed-texts.js';
import {
  filesText,
  type IssueRecord,
  type StampedFile,
  type StampedFolder,
} from '../archive/stored-issue.js';
import { sheetName } from '../folder/find-bulletin.js';
import type { IssueFolder } from '../folder/found.js';
import { readSource } from '../folder/read-file.js';
import { readFoundFile } from '../folder/read-found-file.js';
import type { FolderOptions } from '../folder/read-issue-folder.js';
import type { Host, Stamp } from '../host/host.js';
import { dayOf, type IssueFacts } from '../issue/facts.js';
import type { IssueSheet } from '../issue/sheet.js';
import { sheetOf } from '../issue/sheet-of.js';
import { printedIn } from '../other-issues.js';
import type { OtherIssue } from '../rule/rule.js';
import { shownPath } from '../source/shown-path.js';
import type { Submission } from '../submission/submission.js';

/** An issue as an archive knows it. */
export interface ArchivedIssue {
  /** Absent if its sheet cannot be read. */
  readonly other?: OtherIssue;
  /** The part of it that an index keeps; absent if something could not be read. */
  readonly record?: IssueRecord;
}

/** The state of an issue's files in which it was read. */
export interface StampedState {
  readonly sheet: Stamp;
  /** Its own, as `.`, and those below, from its own. */
  readonly folders: readonly StampedFolder[];
  readonly files: readonly StampedFile[];
}

/** The state in which an issue was read; undefined if the same might be found otherwise without any file's being changed. */
export function stateOf({
  directory,
  stamps,
  submissions,
  unreadable,
}: IssueFolder): StampedState | undefined {
  if (!stamps || unreadable.length > 0 || stamps.files.size !== submissions.length) return undefined;
  return {
    sheet: stamps.sheet,
    folders: [...stamps.folders].map(([path, changed]) => ({ path: shownPath(path, directory), changed })),
    files: [...stamps.files].map(([path, { size, changed }]) => ({ path, size, changed })),
  };
}

/** The part of an issue that an index keeps; undefined if the same might be found otherwise without any file's being changed. */
export function recordOf(folder: IssueFolder, { facts }: OtherIssue): IssueRecord | undefined {
  const state = stateOf(folder);
  if (!state) return undefined;
  const { sheet, folders, files } = state;
  return {
    facts,
    day: dayOf(facts),
    sheet,
    folders: folders.filter(({ path }) => path !== '.'),
    fileCount: files.length,
    files: () => files,
    filesText: () => filesText(files),
  };
}

/** Another issue of which only the record is known: what else is asked for of it is read then. */
export class RecordedOther implements OtherIssue {
  /** `texts`: where its files are among those printed. */
  constructor(
    private readonly host: Host,
    readonly directory: string,
    private readonly record: IssueRecord,
    readonly texts: PlaceRange,
    private readonly options: FolderOptions,
  ) {}

  get facts(): IssueFacts {
    return this.record.facts;
  }

  get sheetPath(): string {
    return shownPath(join(this.directory, sheetName), this.options.workingDirectory);
  }

  sheet(): IssueSheet | undefined {
    const { workingDirectory, limits } = this.options;
    const path = join(this.directory, sheetName);
    const { file, diagnostic } = readSource(this.host, path, workingDirectory, limits);
    return diagnostic ? undefined : sheetOf(file);
  }

  submissionsAt(place: number): readonly Submission[] {
    const path = this.record.files()[place - this.texts.from]?.path;
    const found =
      path === undefined ? undefined : readFoundFile(this.host, this.directory, path, this.options);
    return found ? printedIn(found) : [];
  }
}
