import { basename, dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { type Code, type Severity, severities } from '../fault/severity.js';
import type { FolderEntry, Host, Stamp } from '../host/host.js';
import { journalWriter } from '../host/journal-name.js';
import { Refused } from '../refusal/refusal.js';
import { spanOf } from '../source/file.js';
import { forbiddenIn, forbiddenName } from '../source/forbidden.js';
import { type Limits, limitHint, sizeText, standardLimits } from '../source/limits.js';
import { shownPath } from '../source/shown-path.js';
import {
  bulletinName,
  findSubmissions,
  isHidden,
  isPassedOver,
  isThere,
  readEntries,
  refuseMisnamed,
  sheetName,
} from './find-bulletin.js';
import type { FoundFile, IssueFolder } from './found.js';
import { linkFault } from './link.js';
import { AssetReader } from './read-assets.js';
import { readSource } from './read-file.js';
import {
  isPictureName,
  judgeHiddenFile,
  judgeKeptFile,
  judgeStrayFile,
  judgeUnusedPictures,
} from './stray-file.js';

/** How an issue's folder is read. */
export interface FolderOptions {
  readonly workingDirectory: string;
  /** Folders inside the issue's that hold no submissions (the outputs'), absolute. */
  readonly except: readonly string[];
  readonly limits?: Limits;
}

/** Reads an issue's folder: `issue.yaml`, and as submissions all other YAML files in it and below. Finds
 * `picture/unused`, `structure/not-utf8`, `unreadable-file`, `not-a-submission`, `link-outside`, `unfinished-mending`, `forbidden-character`
 * in a name, and `too-large`, `too-deep` and `too-many-files`. */
export function readIssueFolder(host: Host, directory: string, options: FolderOptions): IssueFolder {
  if (!isThere(host, join(directory, sheetName))) {
    refuseMisnamed(host, directory, sheetName);
    throw new Refused({ kind: 'noSheet', folder: directory });
  }
  return new FolderReading(host, directory, options).run();
}

class FolderReading {
  private readonly diagnostics: Diagnostic[] = [];
  private readonly submissions: FoundFile[] = [];
  private readonly unreadable: string[] = [];
  /** Files that no name tells to be submissions. */
  private readonly strays: { readonly full: string; readonly name: string; readonly path: string }[] = [];
  /** Paths from the issue's folder. */
  private readonly pictures: string[] = [];
  private readonly limits: Limits;
  private readonly assets: AssetReader;
  private entries = 0;
  /** UTF-16 units read so far; a 汉字 is one, and three bytes. */
  private size = 0;
  private isFull = false;
  /** Looked at before what they are the stamps of is read: what changes meanwhile is seen later. */
  private readonly folderStamps = new Map<string, number>();
  private readonly fileStamps = new Map<string, Stamp>();

  constructor(
    private readonly host: Host,
    private readonly directory: string,
    private readonly options: FolderOptions,
  ) {
    this.limits = options.limits ?? standardLimits;
    this.assets = new AssetReader(host, directory, this.limits);
  }

  run(): IssueFolder {
    const { directory, submissions, unreadable, diagnostics } = this;
    const sheetStamp = this.host.stat(join(directory, sheetName));
    const sheet = this.readSheet();
    this.visit(directory, '', 0);
    this.findUnusedPictures();
    this.findStrays();
    const stamps = sheetStamp && { sheet: sheetStamp, folders: this.folderStamps, files: this.fileStamps };
    return {
      directory,
      ...(sheet ? { sheet } : {}),
      submissions,
      unreadable,
      diagnostics,
      ...(stamps ? { stamps } : {}),
    };
  }

  private readSheet() {
    const path = join(this.directory, sheetName);
    const fault = linkFault(this.host, path, this.directory);
    if (fault !== undefined) {
      this.find(path, 'structure/link-outside', fault, '请删去链接，把 issue.yaml 本身放进来');
      return undefined;
    }
    const { file, diagnostic } = readSource(this.host, path, this.options.workingDirectory, this.limits);
    if (!diagnostic) return file;
    this.diagnostics.push(diagnostic);
    return undefined;
  }

  private visit(folder: string, prefix: string, depth: number): void {
    if (depth > this.limits.depth) {
      const hint = limitHint('depth', '请把稿件移到上面几层');
      this.find(folder, 'structure/too-deep', `文件夹超过${this.limits.depth}层，再往里没有读取`, hint);
      return;
    }
    this.folderStamps.set(folder, this.host.stat(folder)?.changed ?? -1);
    for (const entry of readEntries(this.host, folder)) {
      if (this.isFull) return;
      const full = join(folder, entry.name);
      if (journalWriter(entry.name) !== undefined) this.findUnfinished(folder);
      const isOurs = prefix === '' && (entry.name === sheetName || entry.name === bulletinName);
      if (isHidden(entry.name) && entry.kind === 'file')
        this.takeStrayFile(full, entry.name, judgeHiddenFile);
      if (entry.kind === 'folder' && isPassedOver(entry)) this.findKept(full);
      if (isPassedOver(entry) || this.options.except.includes(full) || isOurs) continue;
      this.entries++;
      if (this.entries > this.limits.files) this.stop('files', 'structure/too-many-files', '个文件');
      else this.take(entry, full, `${prefix}${entry.name}`, depth);
    }
  }

  private take(entry: FolderEntry, full: string, path: string, depth: number): void {
    const [strange] = forbiddenIn(entry.name);
    const fault = entry.kind === 'link' ? linkFault(this.host, full, this.directory) : undefined;
    if (strange) {
      const message = `文件名里出现${forbiddenName(strange.char)}`;
      this.find(full, 'structure/forbidden-character', message, '请改名，只用汉字、字母和数字');
    } else if (fault !== undefined) {
      this.find(full, 'structure/link-outside', fault, '请删去链接，把稿件本身放进来');
    } else if (entry.kind === 'folder') {
      this.visit(full, `${path}/`, depth + 1);
    } else if (isOwn(entry.name)) {
      this.find(full, 'structure/not-a-submission', '这个文件不是稿件', ownHint(entry.name));
    } else if (isPictureName(entry.name)) {
      this.pictures.push(path);
    } else if (!/\.ya?ml$/iu.test(entry.name)) {
      this.strays.push({ full, name: entry.name, path });
    } else {
      this.readSubmission(full, path);
    }
  }

  private takeStrayFile(full: string, name: string, judge = judgeStrayFile): void {
    const isTaken = (other: string): boolean => isThere(this.host, join(dirname(full), other));
    const stray = judge(this.host, full, name, isTaken, this.limits.fileSize);
    if (stray) this.find(full, 'structure/not-a-submission', stray.message, stray.hint, stray.severity);
  }

  /** Submissions that lie among the files which units have sent. */
  private findKept(folder: string): void {
    if (isHidden(basename(folder))) return;
    for (const path of findSubmissions(this.host, folder))
      this.takeStrayFile(path, basename(path), judgeKeptFile);
  }

  private readSubmission(full: string, path: string): void {
    const stamp = this.host.stat(full);
    const { file, diagnostic } = readSource(this.host, full, this.options.workingDirectory, this.limits);
    if (diagnostic) {
      this.diagnostics.push(diagnostic);
      this.unreadable.push(path);
      return;
    }
    if (stamp) this.fileStamps.set(path, stamp);
    this.submissions.push({ file, path, assets: this.assets.read(file.text, path) });
    this.size += file.text.length;
    if (this.size > this.limits.totalSize) this.stop('totalSize', 'structure/too-large', '');
  }

  /** Files that are no submissions and that none names. */
  private findStrays(): void {
    const named = new Set(this.submissions.flatMap(({ assets = [] }) => assets.map(({ path }) => path)));
    for (const { full, name, path } of this.strays) if (!named.has(path)) this.takeStrayFile(full, name);
  }

  /** Pictures that no submission names, one by one or, if there are many, all at once; nothing is known while a submission can't be read. */
  private findUnusedPictures(): void {
    if (this.pictures.length === 0 || this.unreadable.length > 0 || this.isFull) return;
    // Some systems find a file by its name in other letters.
    const named = new Set(
      this.submissions.flatMap(({ assets = [] }) => assets.map(({ path }) => path.toLowerCase())),
    );
    const unused = this.pictures.filter((path) => !named.has(path.toLowerCase()));
    const isMany = unused.length > mostUnused;
    for (const paths of isMany ? [unused] : unused.map((path) => [path])) {
      const [first = ''] = paths;
      const { message, hint, severity } = judgeUnusedPictures(paths.map((path) => basename(path)));
      this.find(
        isMany ? this.directory : join(this.directory, first),
        'picture/unused',
        message,
        hint,
        severity,
      );
    }
  }

  /** A limit of the whole folder is met: nothing further is read. */
  private stop(name: 'files' | 'totalSize', code: Code, counted: string): void {
    this.isFull = true;
    const most = name === 'files' ? `${this.limits.files}${counted}` : sizeText(this.limits.totalSize);
    const message = `本期的文件夹里超过${most}，后面的没有读取`;
    this.find(this.directory, code, message, limitHint(name, '请只放本期的稿件，别的移到别处'));
  }

  /** A run is writing there this moment, or was stopped at it. */
  private findUnfinished(folder: string): void {
    const message = '上一次 check --fix 写到一半就停止了，有的稿件可能没有改完';
    const hint = '请再运行 kuaibao check --fix：先换回原样，再重新改正';
    this.find(folder, 'structure/unfinished-mending', message, hint);
  }

  private find(
    path: string,
    code: Code,
    message: string,
    hint: string,
    severity: Severity = severities[code],
  ): void {
    const shown = shownPath(path, this.options.workingDirectory);
    const span = spanOf({ path: shown, text: '' }, 0);
    this.diagnostics.push({ code, severity, message, span, hint });
  }
}

/** So many unused pictures are told of one by one. */
const mostUnused = 5;

function isOwn(name: string): boolean {
  return /^(?:issue|bulletin)\.ya?ml$/u.test(name);
}

function ownHint(name: string): string {
  return name.endsWith('.yml') ? `本期已有 ${sheetName}，请删去这一个` : `${name} 只能放在最上一层，请移走`;
}
