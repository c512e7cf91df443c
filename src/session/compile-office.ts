import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { findBulletin, findIssues, kindOf, sheetName } from '../folder/find-bulletin.js';
import { leftManifests } from '../folder/manifests.js';
import { refuseOutput } from '../folder/refuse-output.js';
import { tidyFolder } from '../folder/write-files.js';
import type { Host } from '../host/host.js';
import type { Manifest } from '../record/manifest.js';
import type { WrittenIssue } from '../record/written.js';
import type { Failure } from '../refusal/failure.js';
import { Refused } from '../refusal/refusal.js';
import { archiveOf, keepArchives } from './archives.js';
import type { CompiledIssue, CompileTask, MadeIssue } from './compile-issue.js';
import type { CompileResult } from './compile-pool.js';
import { limitsFrom } from './limits.js';
import { lostReleases, officesIn } from './lost-releases.js';
import { nothingRead } from './office-read.js';
import { issueFolder } from './open-issue.js';
import type { CompileOptions } from './options.js';
import type { WritingSurroundings } from './surroundings.js';
import { unchangedIn } from './unchanged.js';
import { within } from './within.js';
import { withoutSheet } from './without-sheet.js';
import { workerFile } from './worker-file.js';
import { writeIssue } from './write-issue.js';

/** Each thread holds fonts and the office's texts. */
const mostThreads = 8;
/** To start a thread takes as much of the processor as three issues do. */
const leastEach = 3;

/** How several issues are compiled. */
export interface CompileOfficeOptions extends CompileOptions {
  /** The issues of whole offices. */
  readonly all?: true;
  /** Also those that have not changed. */
  readonly force?: true;
  /** Outputs that people have edited are copied to free names and replaced. */
  readonly keepEdited?: true;
}

/** The result of one of several issues. */
export type IssueResult =
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Findings are in the way. */
  | { readonly kind: 'faulty'; readonly compiled: CompiledIssue }
  | {
      readonly kind: 'made';
      readonly compiled: CompiledIssue;
      readonly made: MadeIssue;
      readonly written: WrittenIssue;
    };

/** Told while issues are compiled. `place` counts those that are due, in their order; results come in as they are ready. */
export interface CompilingListener {
  /** Before the first: how many are due. */
  readonly begin: (due: number) => void;
  /** `directory`: the issue's folder, absolute. */
  readonly done: (place: number, directory: string, result: IssueResult) => void;
}

/** The results of all issues. */
export interface CompiledOffice {
  /** Of issues looked at, and of those that were passed over. */
  readonly total: number;
  readonly unchanged: number;
  /** The offices' folders, absolute, one for each issue. */
  readonly offices: readonly string[];
  /** Released issues whose folders are gone, if offices were compiled as a whole. */
  readonly lost: readonly Diagnostic[];
  /** Submissions that are in no issue, likewise. */
  readonly loose: readonly Diagnostic[];
}

interface PlacedIssue {
  readonly directory: string;
  readonly office: string;
  readonly folder: string;
}

/** Compiles issues, with `all` those of whole offices, on several threads, and writes them. Those whose outputs are what
 * compiling them again would give are passed over, unless `force`; a bad one does not stop the others. */
export async function compileOffice(
  paths: readonly string[],
  options: CompileOfficeOptions,
  surroundings: WritingSurroundings,
  listener: CompilingListener,
): Promise<CompiledOffice> {
  const { host, workingDirectory, environment } = surroundings;
  const asked = paths.map((path) => resolve(workingDirectory, path));
  const issues = issuesIn(asked, options, surroundings);
  const left = new Map<string, readonly Manifest[]>();
  for (const folder of new Set(issues.map((each) => each.folder))) {
    left.set(folder, leftManifests(host, folder));
    tidyFolder(host, folder);
  }
  const write = (made: MadeIssue): WrittenIssue =>
    writeIssue(host, made, {
      keepEdited: options.keepEdited === true,
      left: [...(left.get(made.folder) ?? []), ...leftManifests(host, made.folder)],
    });
  const due = options.force ? issues : await withoutUnchanged(issues, options, surroundings);
  const run = issues.map(({ directory }) => directory);
  const tasks = due.map(({ directory, folder }): CompileTask => {
    return { directory, options, ...(options.output === undefined ? {} : { output: folder }) };
  });
  listener.begin(tasks.length);
  if (tasks.length > 1) indexOffices(due, surroundings);
  const program = workerFile(host, 'compile-worker');
  const pool = {
    ...(program ? { program } : {}),
    size: Math.min(availableParallelism(), mostThreads, Math.floor(tasks.length / leastEach)),
    run,
    host,
    surroundings: { workingDirectory, environment: { ...environment } },
  };
  if (tasks.length > 0)
    await (await import('./compile-pool.js')).compileOn(pool, tasks, (place, result) =>
      listener.done(place, tasks[place]?.directory ?? '', resultOf(result, write)),
    );
  return {
    total: issues.length,
    unchanged: issues.length - due.length,
    offices: issues.map(({ office }) => office),
    lost: options.all ? lostIn(asked, issues, surroundings) : [],
    loose: options.all ? looseIn(asked, surroundings) : [],
  };
}

/** Brings the indexes of offices up to date, so that not each thread must read all issues. */
function indexOffices(issues: readonly PlacedIssue[], surroundings: WritingSurroundings): void {
  const { host, workingDirectory } = surroundings;
  const limits = limitsFrom(surroundings);
  const read = nothingRead();
  for (const office of new Set(issues.map((each) => each.office)))
    archiveOf(host, office, within(office, workingDirectory, limits), read).lookAtAll();
  keepArchives(host, read);
}

function resultOf(result: CompileResult, write: (made: MadeIssue) => WrittenIssue): IssueResult {
  if ('failure' in result) return { kind: 'failed', failure: result.failure };
  const { compiled } = result;
  const { made } = compiled;
  if (!made) return { kind: 'faulty', compiled };
  try {
    return { kind: 'made', compiled, made, written: write(made) };
  } catch (error) {
    if (error instanceof Refused)
      return { kind: 'failed', failure: { kind: 'refused', refusal: error.refusal } };
    throw error;
  }
}

function issuesIn(
  asked: readonly string[],
  { all, output }: CompileOfficeOptions,
  { host, workingDirectory }: WritingSurroundings,
): readonly PlacedIssue[] {
  const found = asked.flatMap((folder): readonly string[] => {
    const isIssue = kindOf(host, join(folder, sheetName)) === 'file';
    const below = isIssue ? [folder] : all ? issuesBelow(host, folder) : [];
    // The office's only issue, or why there is none.
    return below.length > 0 ? below : [issueFolder(host, folder, workingDirectory)];
  });
  if (output !== undefined) refuseOutput(host, resolve(workingDirectory, output));
  const issues = [...new Set(found)].map((directory): PlacedIssue => {
    const office = dirname(findBulletin(host, directory));
    const folder = output === undefined ? resolve(office, 'out') : resolve(workingDirectory, output);
    return { directory, office, folder };
  });
  const offices = [...new Set(issues.map(({ office }) => office))];
  if (output !== undefined && offices.length > 1) throw new Refused({ kind: 'severalOffices', offices });
  return issues;
}

function issuesBelow(host: Host, folder: string): readonly string[] {
  return kindOf(host, folder) === 'folder' ? findIssues(host, folder) : [];
}

function lostIn(
  asked: readonly string[],
  issues: readonly PlacedIssue[],
  { host, workingDirectory }: WritingSurroundings,
): readonly Diagnostic[] {
  const places = issues.map(({ directory }) => directory);
  const offices = asked.flatMap((folder) => officesIn(host, folder, places));
  return [...new Set(offices)].flatMap((office) => lostReleases(host, office, workingDirectory));
}

function looseIn(
  asked: readonly string[],
  { host, workingDirectory }: WritingSurroundings,
): readonly Diagnostic[] {
  return [...new Set(asked)]
    .filter((folder) => kindOf(host, folder) === 'folder')
    .flatMap((folder) => withoutSheet(host, folder, workingDirectory));
}

async function withoutUnchanged(
  issues: readonly PlacedIssue[],
  options: CompileOptions,
  surroundings: WritingSurroundings,
): Promise<readonly PlacedIssue[]> {
  const due: PlacedIssue[] = [];
  const known = new Map<string, Awaited<ReturnType<typeof unchangedIn>>>();
  for (const issue of issues) {
    const { office, folder } = issue;
    const unchanged = known.get(office) ?? (await unchangedIn(office, folder, options, surroundings));
    known.set(office, unchanged);
    if (!unchanged(issue.directory)) due.push(issue);
  }
  return due;
}
