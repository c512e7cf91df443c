import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { findBulletin, findIssues, kindOf, sheetName } from '../../folder/find-bulletin.js';
import { leftManifests } from '../../folder/manifests.js';
import { refuseOutput } from '../../folder/refuse-output.js';
import { tidyFolder } from '../../folder/write-files.js';
import type { Host } from '../../host/host.js';
import type { Manifest } from '../../record/manifest.js';
import type { WrittenIssue } from '../../record/written.js';
import { Refused } from '../../refusal/refusal.js';
import { type Counts, compiledFindings, countsMessage, draftMessage } from '../../report/compiled.js';
import { wordFailure } from '../../report/failure.js';
import { faceMessages } from '../../report/fonts.js';
import { painter } from '../../report/paint.js';
import { formatPretty } from '../../report/pretty.js';
import { wordRefusal } from '../../report/refusal.js';
import type { Paint } from '../../report/report.js';
import { writtenLines } from '../../report/written.js';
import type { Outcome } from '../../session/compile-crew.js';
import type { CompileTask, MadeIssue } from '../../session/compile-issue.js';
import { lostReleases, officesIn } from '../../session/lost-releases.js';
import { unchangedIn } from '../../session/unchanged.js';
import { withoutSheet } from '../../session/without-sheet.js';
import { workerFile } from '../../session/worker-file.js';
import { writeIssue } from '../../session/write-issue.js';
import { shownPath } from '../../source/shown-path.js';
import type { CompileFlags } from '../options.js';
import { Progress } from '../progress.js';
import { tellOfSchemas } from '../tell-schemas.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** Each thread holds fonts and the office's texts. */
const mostThreads = 8;

interface Issue {
  readonly directory: string;
  readonly house: string;
  readonly folder: string;
}

type Counting = { -readonly [K in keyof Counts]: Counts[K] };

/** `kuaibao compile --all`, or of several folders: all issues, on several threads, told of in their order. Those whose
 * outputs are what compiling them again would give are passed over, unless `--force`; a bad one does not stop the others. */
export async function runCompileAll(
  directories: readonly string[],
  options: CompileFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const issues = await issuesIn(directories, options, terminal);
  const counts: Counting = { made: 0, unchanged: 0, faulty: 0, failed: 0 };
  const left = new Map<string, readonly Manifest[]>();
  for (const folder of new Set(issues.map((each) => each.folder))) {
    left.set(folder, leftManifests(terminal.host, folder));
    tidyFolder(terminal.host, folder);
  }
  const write = (made: MadeIssue) =>
    writeIssue(terminal.host, made, {
      keepEdited: options.keepEdited === true,
      left: [...(left.get(made.folder) ?? []), ...leftManifests(terminal.host, made.folder)],
    });
  const due = options.force ? issues : await withoutUnchanged(issues, options, terminal);
  counts.unchanged = issues.length - due.length;
  const run = issues.map(({ directory }) => directory);
  const tasks = due.map(({ directory, folder }): CompileTask => {
    return { directory, options, run, ...(options.output === undefined ? {} : { output: folder }) };
  });
  const paint = painter(terminal, 'talk', options.color);
  const progress = new Progress(tasks.length, terminal);
  const told = new InOrder((say) => progress.aside(say));
  let done = 0;
  const { host, workingDirectory, environment } = terminal;
  const program = workerFile(host, 'compile-worker');
  const crew = {
    ...(program ? { program } : {}),
    size: Math.min(availableParallelism(), mostThreads),
    host,
    surroundings: { workingDirectory, environment: { ...environment } },
  };
  if (tasks.length > 0)
    await (await import('../../session/compile-crew.js')).compileOn(crew, tasks, (place, outcome) => {
      const name = shownPath(tasks[place]?.directory ?? '', workingDirectory);
      const say = finish(name, outcome, counts, write, { terminal, paint });
      done += 1;
      told.take(place, say);
      progress.show(done, name);
    });
  progress.clear();
  terminal.talk(`${countsMessage(issues.length, counts)}\n`);
  await tellOfSchemas(
    issues.map(({ house }) => house),
    terminal,
  );
  const lost = options.all ? lostIn(directories, issues, terminal) : [];
  const missed = [...lost, ...(options.all ? looseIn(directories, terminal) : [])];
  if (missed.length > 0) terminal.talk(formatPretty(missed, issues.length, paint));
  if (counts.failed > 0) return exitCode.cannotRun;
  return counts.faulty > 0 || lost.length > 0 ? exitCode.findings : exitCode.clean;
}

async function issuesIn(
  directories: readonly string[],
  { all, output }: CompileFlags,
  { host, workingDirectory }: Terminal,
): Promise<readonly Issue[]> {
  const found: string[] = [];
  for (const each of directories.length > 0 ? directories : ['.']) {
    const folder = resolve(workingDirectory, each);
    const isIssue = kindOf(host, join(folder, sheetName)) === 'file';
    const below = isIssue ? [folder] : all ? belowOf(host, folder) : [];
    found.push(...below);
    if (below.length > 0) continue;
    // The office's only issue, or why there is none.
    const { issueFolder } = await import('../../session/open-issue.js');
    found.push(issueFolder(host, folder, workingDirectory));
  }
  if (output !== undefined) refuseOutput(host, resolve(workingDirectory, output));
  const issues = [...new Set(found)].map((directory): Issue => {
    const house = dirname(findBulletin(host, directory));
    const folder = output === undefined ? resolve(house, 'out') : resolve(workingDirectory, output);
    return { directory, house, folder };
  });
  const offices = [...new Set(issues.map(({ house }) => house))];
  if (output !== undefined && offices.length > 1) throw new Refused({ kind: 'severalOffices', offices });
  return issues;
}

/** Released issues of the offices that are compiled as a whole whose folders are gone. */
function lostIn(
  directories: readonly string[],
  issues: readonly Issue[],
  { host, workingDirectory }: Terminal,
): readonly Diagnostic[] {
  const folders = (directories.length > 0 ? directories : ['.']).map((each) =>
    resolve(workingDirectory, each),
  );
  const places = issues.map(({ directory }) => directory);
  const houses = folders.flatMap((folder) => officesIn(host, folder, places));
  return [...new Set(houses)].flatMap((house) => lostReleases(host, house, workingDirectory));
}

/** Submissions that are in no issue, below the folders that are compiled as a whole. */
function looseIn(
  directories: readonly string[],
  { host, workingDirectory }: Terminal,
): readonly Diagnostic[] {
  const folders = new Set(
    (directories.length > 0 ? directories : ['.']).map((each) => resolve(workingDirectory, each)),
  );
  return [...folders]
    .filter((folder) => kindOf(host, folder) === 'folder')
    .flatMap((folder) => withoutSheet(host, folder, workingDirectory));
}

function belowOf(host: Host, folder: string): readonly string[] {
  return kindOf(host, folder) === 'folder' ? findIssues(host, folder) : [];
}

async function withoutUnchanged(
  issues: readonly Issue[],
  options: CompileFlags,
  terminal: Terminal,
): Promise<readonly Issue[]> {
  const due: Issue[] = [];
  const known = new Map<string, Awaited<ReturnType<typeof unchangedIn>>>();
  for (const issue of issues) {
    const { house, folder } = issue;
    const unchanged = known.get(house) ?? (await unchangedIn(house, folder, options, terminal));
    known.set(house, unchanged);
    if (!unchanged(issue.directory)) due.push(issue);
  }
  return due;
}

/** Writes what came of an issue and counts it; returns what is to be said of it when its turn comes. */
function finish(
  name: string,
  outcome: Outcome,
  counts: Counting,
  write: (made: MadeIssue) => WrittenIssue,
  { terminal, paint }: { readonly terminal: Terminal; readonly paint: Paint },
): () => void {
  const { workingDirectory } = terminal;
  const failed = (message: string) => {
    counts.failed += 1;
    return () => terminal.talk(`${name}：${message}\n`);
  };
  if ('failure' in outcome) return failed(wordFailure(outcome.failure, workingDirectory));
  const { diagnostics, files, faceNotes, made } = outcome.compiled;
  const talk = [
    compiledFindings(diagnostics, files.length, paint),
    ...faceMessages(faceNotes).map((message) => `${name}：${message}\n`),
  ].join('');
  if (!made) {
    counts.faulty += 1;
    return () => terminal.talk(`${talk}${name}：没有生成文件，请先改正上面的问题\n`);
  }
  try {
    const lines = writtenLines(write(made), workingDirectory);
    counts.made += 1;
    return () => {
      terminal.talk(talk);
      for (const line of lines) terminal.out(`${line}\n`);
      const rest = draftMessage(made.rest);
      if (rest !== undefined) terminal.talk(`${name}：${rest}\n`);
    };
  } catch (error) {
    if (error instanceof Refused) return failed(wordRefusal(error.refusal, workingDirectory));
    throw error;
  }
}

/** Says things in their order, each as soon as all before it have been said. */
class InOrder {
  private next = 0;
  private readonly waiting = new Map<number, () => void>();

  constructor(private readonly say: (what: () => void) => void) {}

  take(place: number, what: () => void): void {
    this.waiting.set(place, what);
    for (let due = this.waiting.get(this.next); due; due = this.waiting.get(this.next)) {
      this.waiting.delete(this.next);
      this.next += 1;
      this.say(due);
    }
  }
}
