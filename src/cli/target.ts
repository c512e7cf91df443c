import { basename, dirname, resolve } from 'node:path';
import { checkHouse, checkSubmissions } from '../check.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { CalendarDate } from '../field/date.js';
import { readSheet } from '../issue/sheet.js';
import { bulletinName, findBulletin, findIssues, kindOf, sheetName } from '../office/find-bulletin.js';
import { CannotRun, type FoundFile, type IssueFolder } from '../office/found.js';
import { type ReadFile, readSource, shownPath } from '../office/read-file.js';
import type { FoldersRead } from '../office/read-other-issues.js';
import type { Stopwatch } from '../rule/judge.js';
import type { SourceFile } from '../source/file.js';
import { readSubmissions } from '../submission/read-submissions.js';
import type { Submission } from '../submission/submission.js';
import { judgeIssue, readIssue } from './open-issue.js';

/** Files in place of those on the disk, by their paths as shown. */
export type Replaced = ReadonlyMap<string, SourceFile>;

/** What one path of `kuaibao check` stands for: an issue, a submission by itself, the configuration. */
export interface Target {
  /** Paths of the files looked at, as shown. */
  readonly paths: readonly string[];
  readonly judge: (replaced: Replaced) => Judged;
}

export interface Judged {
  readonly diagnostics: readonly Diagnostic[];
  /** As far as they could be read. */
  readonly submissions: readonly Submission[];
}

/** Reads what paths stand for; a path may be a submission, an issue's folder or sheet, a configuration, or a folder with
 * issues somewhere below. */
export function openTargets(
  paths: readonly string[],
  workingDirectory: string,
  stopwatch: Stopwatch,
): readonly Target[] {
  const opener = new Opener(workingDirectory, stopwatch);
  return paths.flatMap((path) => opener.open(resolve(workingDirectory, path)));
}

/** Opens the targets of one run; each file is read once. */
class Opener {
  private readonly folders: FoldersRead = new Map();
  private readonly files = new Map<string, ReadFile>();

  constructor(
    private readonly workingDirectory: string,
    private readonly stopwatch: Stopwatch,
  ) {}

  open(path: string): readonly Target[] {
    switch (kindOf(path)) {
      case 'nothing':
        throw new CannotRun(`${shownPath(path, this.workingDirectory)}：没有这个文件或文件夹`);
      case 'file':
        return this.openFile(path);
      case 'folder':
        return this.openFolder(path);
    }
  }

  private openFolder(folder: string): readonly Target[] {
    const { workingDirectory } = this;
    const issues = findIssues(folder, workingDirectory);
    if (issues.length > 0) return issues.map((issue) => this.openIssue(issue));
    const bulletin = resolve(folder, bulletinName);
    if (kindOf(bulletin) === 'file') return this.openFile(bulletin);
    const shown = shownPath(folder, workingDirectory);
    const place = shown === '.' ? '当前文件夹' : shown;
    throw new CannotRun(
      `${place}里没有 ${bulletinName}，也没有 ${sheetName}；新的一期请先写 ${sheetName}（期号、日期）`,
    );
  }

  private openIssue(directory: string): Target {
    const { workingDirectory, stopwatch } = this;
    const issue = readIssue(directory, workingDirectory, this.folders);
    const { folder, bulletin } = issue;
    const shown = (path: string): string => shownPath(resolve(directory, path), workingDirectory);
    return {
      paths: [
        bulletin.file.path,
        shown(sheetName),
        ...folder.submissions.map(({ file }) => file.path),
        ...folder.unreadable.map(shown),
      ],
      judge: (replaced) =>
        judgeIssue(
          {
            ...issue,
            folder: replaceIn(folder, replaced),
            bulletin: { ...bulletin, file: replaced.get(bulletin.file.path) ?? bulletin.file },
          },
          { stopwatch },
        ),
    };
  }

  private openFile(path: string): readonly Target[] {
    const { workingDirectory, stopwatch } = this;
    if (basename(path) === sheetName) return this.openFolder(dirname(path));
    const bulletin = this.read(findBulletin(dirname(path), workingDirectory));
    if (bulletin.diagnostic) return [failed(bulletin.file, bulletin.diagnostic)];
    if (basename(path) === bulletinName) {
      const judge = (replaced: Replaced): Judged => ({
        diagnostics: checkHouse(replaced.get(bulletin.file.path) ?? bulletin.file).diagnostics,
        submissions: [],
      });
      return [{ paths: [bulletin.file.path], judge }];
    }
    const { file, diagnostic } = this.read(path);
    if (diagnostic) return [failed(file, diagnostic)];
    const date = this.dateOf(path);
    const judge = (replaced: Replaced): Judged => {
      const house = checkHouse(replaced.get(bulletin.file.path) ?? bulletin.file);
      const found: FoundFile = { file: replaced.get(file.path) ?? file, path: basename(path) };
      const own = checkSubmissions([found], house.value, house.registers, {
        stopwatch,
        ...(date ? { issueDate: date } : {}),
      });
      const { submissions } = readSubmissions(found.file, found.path);
      return { diagnostics: house.value ? own : [...house.diagnostics, ...own], submissions };
    };
    return [{ paths: [file.path], judge }];
  }

  /** The day of the issue in whose folder a submission lies. */
  private dateOf(path: string): CalendarDate | undefined {
    for (let folder = dirname(path); dirname(folder) !== folder; folder = dirname(folder)) {
      const sheet = resolve(folder, sheetName);
      if (kindOf(sheet) === 'file') return readSheet(this.read(sheet).file).value?.date.value;
      if (kindOf(resolve(folder, bulletinName)) === 'file') return undefined;
    }
    return undefined;
  }

  private read(path: string): ReadFile {
    const known = this.files.get(path);
    if (known) return known;
    const read = readSource(path, this.workingDirectory);
    this.files.set(path, read);
    return read;
  }
}

function failed(file: SourceFile, diagnostic: Diagnostic): Target {
  return { paths: [file.path], judge: () => ({ diagnostics: [diagnostic], submissions: [] }) };
}

function replaceIn(folder: IssueFolder, replaced: Replaced): IssueFolder {
  const sheet = folder.sheet && (replaced.get(folder.sheet.path) ?? folder.sheet);
  return {
    ...folder,
    ...(sheet ? { sheet } : {}),
    submissions: folder.submissions.map(({ file, path }) => ({
      file: replaced.get(file.path) ?? file,
      path,
    })),
  };
}
