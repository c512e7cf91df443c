import { basename, dirname, resolve } from 'node:path';
import type { ReadBulletin } from '../bulletin/read-bulletin.js';
import { checkBulletinFile, checkSubmissions } from '../check.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { isWaitingPlace, waitingFiles } from '../folder/apart.js';
import { distinctPaths } from '../folder/distinct-paths.js';
import {
  bulletinName,
  findBulletin,
  findIssues,
  findSubmissions,
  isThere,
  kindOf,
  sheetName,
} from '../folder/find-bulletin.js';
import type { FoundFile } from '../folder/found.js';
import { ledgerFolder, ledgersOf } from '../folder/ledgers.js';
import { assetsOf } from '../folder/read-assets.js';
import type { ReadFile } from '../folder/read-file.js';
import { readInput } from '../folder/read-input.js';
import { releaseOf } from '../folder/releases.js';
import { isInIssue } from '../folder/report-place.js';
import type { Host } from '../host/host.js';
import { issueTitle } from '../issue/number.js';
import { type IssueSheet, readSheet } from '../issue/sheet.js';
import type { Stopwatch } from '../judge/judge.js';
import { Refused } from '../refusal/refusal.js';
import type { SourceFile } from '../source/file.js';
import type { Limits } from '../source/limits.js';
import { readSubmissions } from '../submission/read-submissions.js';
import { archiveOf } from './archives.js';
import { issuePlace, issuesAround } from './issue-place.js';
import { issueTarget, type Judged, passingTarget, type Target } from './issue-target.js';
import { ledgerTarget } from './ledger-target.js';
import { lostOutputs, lostReleases, officesIn } from './lost-releases.js';
import { mostKept } from './office-archive.js';
import { nothingRead, type OfficeRead } from './office-read.js';
import { withoutFixes } from './open-issue.js';
import { ownedBy } from './owned-by.js';
import type { Replaced } from './replaced.js';
import { within } from './within.js';
import { withoutSheet } from './without-sheet.js';

/** Reads what paths stand for; a path may be a submission, a folder of them in an issue, an issue's folder or sheet, a
 * configuration, or a folder with issues somewhere below. What is given twice, by a link too, is opened once, as it was called first. */
export function openTargets(
  host: Host,
  paths: readonly string[],
  from: ReadingContext,
  stopwatch: Stopwatch,
): readonly Target[] {
  const opener = new Opener(host, from, stopwatch);
  return distinctPaths(
    host,
    paths.map((path) => issuePlace(host, path, from.workingDirectory)),
  ).flatMap((path) => opener.open(path));
}

/** From where paths go, and within which limits files are read. */
interface ReadingContext {
  readonly workingDirectory: string;
  readonly limits: Limits;
  /** The files read already, if any were. */
  readonly read?: OfficeRead;
  /** The findings will be mended: issues are judged several times. */
  readonly mends?: boolean;
}

/** Opens the targets of one run; each file is read once. */
class Opener {
  private readonly folders: OfficeRead;
  private readonly files = new Map<string, ReadFile>();
  private readonly bulletins = new WeakMap<SourceFile, ReadBulletin>();

  private readonly workingDirectory: string;
  private readonly limits: Limits;

  constructor(
    private readonly host: Host,
    private readonly context: ReadingContext,
    private readonly stopwatch: Stopwatch,
  ) {
    const { workingDirectory, limits, read = nothingRead() } = context;
    this.folders = read;
    this.workingDirectory = workingDirectory;
    this.limits = limits;
  }

  open(path: string): readonly Target[] {
    switch (kindOf(this.host, path)) {
      case 'nothing':
        throw new Refused({
          kind: 'nothingThere',
          path,
          wanted: 'any',
          issues: issuesAround(this.host, this.workingDirectory),
        });
      case 'file':
        this.refuseUnreadable(path);
        return this.openFile(path);
      case 'folder':
        return this.openFolder(path);
    }
  }

  /** A pipe, a device or a file that nobody may read is no target: nothing could be said of what is in it. */
  private refuseUnreadable(path: string): void {
    const { diagnostic } = this.read(path);
    if (diagnostic?.code === 'structure/unreadable-file')
      throw new Refused({ kind: 'unreadable', finding: diagnostic });
  }

  private openFolder(folder: string): readonly Target[] {
    const issues = findIssues(this.host, folder);
    const bulletin = resolve(folder, bulletinName);
    const offices = officesIn(this.host, folder, issues);
    const lost =
      issues.length > 0 || isThere(this.host, bulletin) ? this.targetsOf(offices, folder, issues) : [];
    const beside = offices.flatMap((office) => [...this.ledgersIn(office), ...this.waitingIn(office)]);
    if (issues.length > 0) return [...this.openIssues(issues), ...beside, ...lost];
    if (isThere(this.host, bulletin)) return [...this.openFile(bulletin), ...beside, ...lost];
    if (this.isLedgerFolder(folder)) return this.ledgersIn(dirname(folder));
    const isRead = isInIssue(this.host, folder) || isWaitingPlace(this.host, folder);
    const submissions = isRead ? findSubmissions(this.host, folder) : [];
    if (submissions.length > 0) return submissions.flatMap((path) => this.openFile(path));
    throw new Refused({ kind: 'nothingToCheck', folder });
  }

  private isLedgerFolder(folder: string): boolean {
    return basename(folder) === ledgerFolder && isThere(this.host, resolve(dirname(folder), bulletinName));
  }

  /** Submissions that wait for an issue are checked each by itself. */
  private waitingIn(office: string): readonly Target[] {
    return waitingFiles(this.host, office).flatMap((path) => this.openFile(path));
  }

  private ledgersIn(office: string): readonly Target[] {
    return ledgersOf(this.host, office).map((path) => this.ledger(path, office));
  }

  private ledger(path: string, office: string): Target {
    const { workingDirectory, limits, folders, stopwatch } = this;
    return ledgerTarget(this.host, path, office, { workingDirectory, limits, read: folders, stopwatch });
  }

  /** Targets for what is no longer where it was released, for offices that are looked at as a whole, and submissions that no issue has. */
  private targetsOf(
    offices: readonly string[],
    folder: string,
    issues: readonly string[],
  ): readonly Target[] {
    const { workingDirectory } = this;
    const loose = issues[0] === folder ? [] : withoutSheet(this.host, folder, workingDirectory);
    const lost = offices.flatMap((office) => [
      ...lostReleases(this.host, office, workingDirectory),
      ...lostOutputs(this.host, office, workingDirectory),
    ]);
    const office = offices[0] ?? dirname(findBulletin(this.host, folder));
    const print = { submissions: [], files: [] };
    return [lost, loose]
      .filter((diagnostics) => diagnostics.length > 0)
      .map((diagnostics) => {
        const judged = { diagnostics, owned: [], office, issueTitle: '', isWhole: false, print };
        return { paths: [], judge: () => judged };
      });
  }

  private openIssues(issues: readonly string[]): readonly Target[] {
    const reading = { ...this.context, read: this.folders, stopwatch: this.stopwatch };
    if (this.context.mends || this.folders.stays || issues.length <= mostKept)
      return issues.map((issue) => issueTarget(this.host, issue, reading));
    const { workingDirectory, limits } = this;
    for (const office of new Set(issues.map((issue) => dirname(findBulletin(this.host, issue)))))
      archiveOf(this.host, office, within(office, workingDirectory, limits), this.folders).lookAtAll();
    return issues.map((issue) => passingTarget(this.host, issue, reading));
  }

  private openFile(path: string): readonly Target[] {
    const { workingDirectory, limits, stopwatch } = this;
    if (basename(path) === sheetName) return this.openFolder(dirname(path));
    const bulletinPath = findBulletin(this.host, dirname(path));
    const office = dirname(bulletinPath);
    if (this.isLedgerFolder(dirname(path))) return [this.ledger(path, office)];
    const bulletin = this.read(releaseOf(this.host, path, office)?.bulletin ?? bulletinPath);
    if (bulletin.diagnostic) return [failed(bulletin.file, bulletin.diagnostic, office)];
    const bulletinIn = (replaced: Replaced) =>
      this.checkedBulletin(replaced.get(bulletin.file.path) ?? bulletin.file);
    if (basename(path) === bulletinName) {
      const judge = (replaced: Replaced): Judged => {
        const { value, diagnostics } = bulletinIn(replaced);
        const files = [replaced.get(bulletin.file.path) ?? bulletin.file];
        const print = { ...(value ? { bulletin: value } : {}), submissions: [], files };
        return { diagnostics, owned: [], office, issueTitle: '', isWhole: false, print };
      };
      return [{ paths: [bulletin.file.path], judge }];
    }
    const { file, diagnostic } = this.read(path);
    if (diagnostic) return [failed(file, diagnostic, office)];
    const sheet = this.sheetOf(path);
    const isReleased = releaseOf(this.host, path, office) !== undefined;
    const directory = sheet && dirname(resolve(workingDirectory, sheet.file.path));
    const assets = assetsOf(this.host, path, directory ?? dirname(path), file.text, limits);
    const judge = (replaced: Replaced, forMending = false): Judged => {
      const { value, registers, diagnostics } = bulletinIn(replaced);
      const found: FoundFile = { file: replaced.get(file.path) ?? file, path: basename(path), assets };
      const own = checkSubmissions([found], value, registers, {
        stopwatch,
        ...(sheet ? { issueDate: sheet.date.value } : {}),
        forMending,
      });
      const all = value ? own : [...diagnostics, ...own];
      const { submissions } = readSubmissions(found.file, found.path, assets);
      return {
        diagnostics: isReleased ? withoutFixes(all) : all,
        owned: ownedBy(submissions, value),
        office,
        ...(directory === undefined ? {} : { directory }),
        issueTitle: value && sheet ? issueTitle(value, sheet) : '',
        isWhole: false,
        print: { ...(value ? { bulletin: value } : {}), submissions, files: [found.file] },
      };
    };
    return [{ paths: [file.path], judge, isReleased }];
  }

  /** The sheet of the issue in whose folder a submission lies. */
  private sheetOf(path: string): IssueSheet | undefined {
    for (let folder = dirname(path); dirname(folder) !== folder; folder = dirname(folder)) {
      const sheet = resolve(folder, sheetName);
      if (kindOf(this.host, sheet) === 'file') return readSheet(this.read(sheet).file).value;
      if (kindOf(this.host, resolve(folder, bulletinName)) === 'file') return undefined;
    }
    return undefined;
  }

  private checkedBulletin(file: SourceFile): ReadBulletin {
    const checked = this.bulletins.get(file) ?? checkBulletinFile(file);
    this.bulletins.set(file, checked);
    return checked;
  }

  private read(path: string): ReadFile {
    const known = this.files.get(path);
    if (known) return known;
    const read = readInput(this.host, path, this.workingDirectory, this.limits);
    this.files.set(path, read);
    return read;
  }
}

function failed({ path }: SourceFile, diagnostic: Diagnostic, office: string): Target {
  const print = { submissions: [], files: [] };
  const judged = { diagnostics: [diagnostic], owned: [], office, issueTitle: '', isWhole: false, print };
  return { paths: [path], judge: () => judged };
}
