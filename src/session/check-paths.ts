import { dirname, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { orderDiagnostics } from '../diagnostic/order.js';
import { refuseProofSheetPlace, refuseReportPlace } from '../folder/report-place.js';
import { rewriteFiles } from '../folder/rewrite-files.js';
import { tidyFolder } from '../folder/write-files.js';
import type { WritableHost } from '../host/host.js';
import { untimed } from '../judge/judge.js';
import { mend } from '../mend/mend.js';
import type { FacesAsked } from '../preflight/print-material.js';
import type { SourceFile } from '../source/file.js';
import type { OwnedSubmission } from '../submission/owned-submission.js';
import { keepArchives, sharedArchives } from './archives.js';
import type { CheckTask } from './check-pool.js';
import type { Target } from './issue-target.js';
import { type JudgedTarget, judgeTarget } from './judge-targets.js';
import { limitsFrom } from './limits.js';
import { nothingRead, type OfficeRead } from './office-read.js';
import type { Replaced } from './replaced.js';
import type { WritingSurroundings } from './surroundings.js';
import { openTargets } from './target.js';
import { type TimeSpent, Timing } from './timing.js';
import { workerFile } from './worker-file.js';

/** A request for a check. */
export interface CheckRequest {
  readonly fonts: FacesAsked;
  /** How far to mend what can be mended without asking: written, or only shown. */
  readonly mending?: 'write' | 'show';
  /** Where a report, or proof sheets, are to be written, absolute: refused before anything is mended. */
  readonly place?: { readonly kind: 'report' | 'proofSheets'; readonly path: string };
  /** A clock that only runs forward, in milliseconds, if rules are to be timed. */
  readonly clock?: () => number;
  /** The files read already, if any were. */
  readonly read?: OfficeRead;
  /** Whether what was found out of the office is kept for the next run: yes, if not given. */
  readonly keepsIndex?: boolean;
}

/** The findings of a check. */
export interface Checked {
  readonly found: readonly Diagnostic[];
  /** By what was asked for. */
  readonly judged: readonly JudgedTarget[];
  /** Whose the submissions are. */
  readonly owned: readonly OwnedSubmission[];
  /** Paths, as shown, of the files looked at. */
  readonly files: readonly string[];
  /** The findings mended, or that would be, and the files before and after. */
  readonly mended: readonly Diagnostic[];
  readonly changes: readonly (readonly [before: SourceFile, after: SourceFile])[];
  /** A released issue has findings that are not mended any more. */
  readonly isHeldBack: boolean;
  readonly spent: readonly TimeSpent[];
  /** The folders of the offices looked at, absolute. */
  readonly offices: readonly string[];
}

/** Checks what paths stand for (see `openTargets`). Refuses what is not there, and places that reports may not be written to. */
export async function checkPaths(
  paths: readonly string[],
  { fonts, mending, place, clock, read, keepsIndex = true }: CheckRequest,
  surroundings: WritingSurroundings,
): Promise<Checked> {
  const { host, workingDirectory } = surroundings;
  const timing = new Timing(clock ?? (() => 0));
  const limits = limitsFrom(surroundings);
  const open = (known: OfficeRead) => {
    const from = { workingDirectory, limits, read: known, mends: mending !== undefined };
    return openTargets(host, paths, from, clock ? timing.measure : untimed);
  };
  let known = read ?? nothingRead();
  let targets = open(known);
  // What is mended is what was there before a run that was stopped.
  if (mending === 'write' && tidyFolders(host, filesOf(targets), workingDirectory)) {
    known = read ?? nothingRead();
    targets = open(known);
  }
  const files = filesOf(targets);
  if (place) refusePlace(place, files, surroundings);
  const { mended, changes, after } = mending
    ? mendTargets(targets)
    : { mended: [], changes: [], after: new Map() };
  if (mending === 'write') write(changes, surroundings);
  const judged = await judgeTargets(
    targets,
    mending === 'write' ? after : new Map(),
    { paths, fonts, timed: clock !== undefined },
    known,
    surroundings,
    timing,
  );
  if (keepsIndex) keepArchives(host, known);
  return {
    found: orderDiagnostics(judged.flatMap(({ diagnostics }) => diagnostics)),
    judged,
    owned: judged.flatMap((each) => each.owned),
    files,
    mended,
    changes,
    isHeldBack: targets.some(({ isReleased }, i) => isReleased && isAnythingSerious(judged[i])),
    spent: timing.spent(),
    offices: judged.map(({ office }) => office),
  };
}

function isAnythingSerious(judged: JudgedTarget | undefined): boolean {
  return judged?.diagnostics.some(({ severity }) => severity !== 'hint') ?? false;
}

/** The paths of the files looked at, as shown. */
function filesOf(targets: readonly Target[]): readonly string[] {
  return [...new Set(targets.flatMap((target) => target.paths))];
}

/** Tidies up where files lie what runs that were stopped have left; whether there was anything. */
function tidyFolders(host: WritableHost, files: readonly string[], workingDirectory: string): boolean {
  const folders = new Set(files.map((each) => dirname(resolve(workingDirectory, each))));
  return [...folders].map((folder) => tidyFolder(host, folder)).includes(true);
}

function refusePlace(
  { kind, path }: NonNullable<CheckRequest['place']>,
  files: readonly string[],
  { host, workingDirectory }: WritingSurroundings,
): void {
  const inputs = files.map((each) => resolve(workingDirectory, each));
  if (kind === 'proofSheets') refuseProofSheetPlace(host, path);
  else refuseReportPlace(host, path, inputs);
}

function mendTargets(targets: readonly Target[]) {
  const { files, mended, originals } = mend((replaced) =>
    orderDiagnostics(targets.flatMap((target) => target.judge(replaced, true).diagnostics)),
  );
  const changes = [...files].flatMap(([path, after]) => {
    const before = originals.get(path);
    return before && (before.text !== after.text || before.encoding !== after.encoding)
      ? [[before, after] as const]
      : [];
  });
  return { mended, changes, after: files };
}

function write(changes: Checked['changes'], { host, workingDirectory }: WritingSurroundings): void {
  const rewritings = changes.map(([before, { text }]) => {
    return { path: resolve(workingDirectory, before.path), before, text };
  });
  rewriteFiles(host, rewritings);
}

/** From so many files on a run takes seconds: a thread, which reads them all for itself, then earns what it costs. */
const worthThreads = 2000;

/** Judges targets; what is as on the disk, and much, in several threads. */
async function judgeTargets(
  targets: readonly Target[],
  replaced: Replaced,
  task: Pick<CheckTask, 'paths' | 'fonts' | 'timed'>,
  read: OfficeRead,
  { host, workingDirectory, environment }: WritingSurroundings,
  timing: Timing,
): Promise<readonly JudgedTarget[]> {
  const files = targets.reduce((sum, { paths }) => sum + paths.length, 0);
  const program = replaced.size === 0 && files >= worthThreads ? workerFile(host, 'check-worker') : undefined;
  if (program === undefined)
    return Promise.all(targets.map((target) => judgeTarget(target, replaced, task.fonts)));
  const surroundings = { workingDirectory, environment: { ...environment } };
  const { judgeTogether } = await import('./check-pool.js');
  return judgeTogether(program, targets, { ...task, surroundings, archives: sharedArchives(read) }, timing);
}
