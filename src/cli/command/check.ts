import { dirname, resolve } from 'node:path';
import { isStopped, orderDiagnostics } from '../../diagnostic/order.js';
import { refuseReportPlace, refuseSheetPlace } from '../../folder/report-place.js';
import { rewriteFiles } from '../../folder/rewrite-files.js';
import { tidyFolder } from '../../folder/write-files.js';
import { mend } from '../../mend/mend.js';
import { formatMended } from '../../report/mended.js';
import { formatTiming } from '../../report/timing.js';
import { untimed } from '../../rule/judge.js';
import type { CheckTask } from '../../session/check-crew.js';
import { type JudgedTarget, judgeTarget } from '../../session/judge-targets.js';
import { limitsFrom } from '../../session/limits.js';
import type { Replaced } from '../../session/replaced.js';
import { openTargets, type Target } from '../../session/target.js';
import { Timing } from '../../session/timing.js';
import { workerFile } from '../../session/worker-file.js';
import type { SourceFile } from '../../source/file.js';
import type { CheckOptions } from '../options.js';
import { tellOfSchemas } from '../tell-schemas.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';
import { writeProofSheets } from '../write-proof-sheets.js';
import { describe, writeReport } from '../write-report.js';

/** `kuaibao check`: the findings of submissions, issues' folders or a whole office; with `--fix` and `--diff` what can be
 * mended without asking is, or is shown. */
export async function runCheck(
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const timing = new Timing(terminal.milliseconds);
  const asked = paths.length > 0 ? paths : ['.'];
  const open = () =>
    openTargets(
      terminal.host,
      asked,
      { workingDirectory: terminal.workingDirectory, limits: limitsFrom(terminal) },
      options.timing ? timing.measure : untimed,
    );
  let targets = open();
  // What is mended is what was there before a run that was stopped.
  if (options.fix && tidyFolders(filesOf(targets), terminal)) targets = open();
  const files = filesOf(targets);
  refusePlace(options, files, terminal);
  const replaced = options.fix || options.diff ? await mendTargets(targets, options, terminal) : new Map();
  const judged = await judgeTargets(
    targets,
    replaced,
    { paths: asked, fonts: options.fonts, timed: options.timing === true },
    terminal,
    timing,
  );
  const found = orderDiagnostics(judged.flatMap(({ diagnostics }) => diagnostics));
  if (options.byUnit) writeProofSheets(judged, options, terminal, describe);
  else if (!options.diff) {
    const owned = judged.flatMap((each) => each.owned);
    writeReport({ found, owned, files }, options, terminal, describe);
  }
  const isHeldBack = targets.some(
    ({ isReleased }, i) => isReleased && judged[i]?.diagnostics.some(({ severity }) => severity !== 'hint'),
  );
  if ((options.fix || options.diff) && isHeldBack)
    terminal.talk('已经发布的稿件不自动改正；确实要改的，改好后运行 kuaibao release --again\n');
  if (options.timing) terminal.talk(formatTiming(timing.spent()));
  await tellOfSchemas(
    judged.map(({ house }) => house),
    terminal,
  );
  return isStopped(found, options.strict === true) ? exitCode.findings : exitCode.clean;
}

/** The paths of the files looked at, as shown. */
function filesOf(targets: readonly Target[]): readonly string[] {
  return [...new Set(targets.flatMap((target) => target.paths))];
}

/** Tidies up where files lie what runs that were stopped have left; whether there was anything. */
function tidyFolders(files: readonly string[], terminal: Terminal): boolean {
  const folders = new Set(files.map((each) => dirname(resolve(terminal.workingDirectory, each))));
  return [...folders].map((folder) => tidyFolder(terminal.host, folder)).includes(true);
}

/** From so many files on a run takes seconds: a thread, which reads them all for itself, then earns what it costs. */
const worthThreads = 2000;

/** Judges targets; what is as on the disk, and much, in several threads. */
async function judgeTargets(
  targets: readonly Target[],
  replaced: Replaced,
  task: Pick<CheckTask, 'paths' | 'fonts' | 'timed'>,
  { host, workingDirectory, environment }: Terminal,
  timing: Timing,
): Promise<readonly JudgedTarget[]> {
  const files = targets.reduce((sum, { paths }) => sum + paths.length, 0);
  const program = replaced.size === 0 && files >= worthThreads ? workerFile(host, 'check-worker') : undefined;
  if (program === undefined)
    return Promise.all(targets.map((target) => judgeTarget(target, replaced, task.fonts)));
  const surroundings = { workingDirectory, environment: { ...environment } };
  const { judgeTogether } = await import('../../session/check-crew.js');
  return judgeTogether(program, targets, { ...task, surroundings }, timing);
}

/** Refuses a place for the report, or for the proof sheets, before anything is mended. */
function refusePlace(
  { output, byUnit }: CheckOptions,
  files: readonly string[],
  { host, workingDirectory }: Terminal,
): void {
  if (output === undefined) return;
  const path = resolve(workingDirectory, output);
  const inputs = files.map((each) => resolve(workingDirectory, each));
  if (byUnit) refuseSheetPlace(host, path);
  else refuseReportPlace(host, path, inputs);
}

/** Mends, or with `--diff` shows what would be mended; returns the files as they now are. */
async function mendTargets(
  targets: readonly Target[],
  { diff }: CheckOptions,
  terminal: Terminal,
): Promise<Replaced> {
  const { workingDirectory } = terminal;
  const { files, mended, originals } = mend((replaced) =>
    orderDiagnostics(targets.flatMap((target) => target.judge(replaced, true).diagnostics)),
  );
  const changed = changes(files, originals);
  if (diff) {
    const { unifiedDiff } = await import('../../mend/diff.js');
    for (const [before, after] of changed) terminal.out(unifiedDiff(before, after));
    const count = mended.length;
    terminal.talk(
      count === 0 ? '没有可以自动改正的地方\n' : `有 ${count} 处可以自动改正，没有写入；写入请用 --fix\n`,
    );
    return new Map();
  }
  const rewritings = changed.map(([before, { text }]) => {
    return { path: resolve(workingDirectory, before.path), before, text };
  });
  rewriteFiles(terminal.host, rewritings);
  terminal.talk(formatMended(mended));
  if (mended.length > 0) terminal.talk(`改正了 ${mended.length} 处\n`);
  return files;
}

function changes(
  files: ReadonlyMap<string, SourceFile>,
  originals: ReadonlyMap<string, SourceFile>,
): readonly (readonly [before: SourceFile, after: SourceFile])[] {
  return [...files].flatMap(([path, after]) => {
    const before = originals.get(path);
    return before && (before.text !== after.text || before.encoding !== after.encoding)
      ? [[before, after] as const]
      : [];
  });
}
