import type { MadeIssue } from '../../session/compile-issue.js';
import { compileRelease, recordRelease } from '../../session/release-issue.js';
import { shownPath } from '../../source/shown-path.js';
import type { ReleaseOptions } from '../options.js';
import { tellOfSchemas } from '../tell-schemas.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';
import { finishIssue } from './compile.js';

/** `kuaibao release`: compiles an issue, and writes down beside the configuration what it was made of; from then on a
 * change of its inputs is a finding. One that was released already is released anew only with `--again`. */
export async function runRelease(
  path: string,
  options: ReleaseOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { compiled, office, isReleased } = await compileRelease(path, options, terminal);
  await tellOfSchemas([office], terminal);
  if (isReleased !== undefined) {
    terminal.out(`${isReleased}已经发布过，没有变化\n`);
    return exitCode.clean;
  }
  if (!finishIssue(compiled, options, terminal) || !compiled.made) return exitCode.findings;
  const { made } = compiled;
  const record = recorded(() => recordRelease(terminal.host, made, office), made, terminal);
  terminal.out(`已发布${made.manifest.issue}，记录在 ${shownPath(record, terminal.workingDirectory)}\n`);
  terminal.err('以后本期的稿件有改动，check 和 compile 会报告\n');
  return exitCode.clean;
}

/** Where the record is written; if it cannot be, the outputs lie there, and the issue is not released. */
function recorded(write: () => string, { manifest }: MadeIssue, terminal: Terminal): string {
  try {
    return write();
  } catch (error) {
    terminal.err(
      `${manifest.issue}的文件已经生成，但发布的记录写不下来，没有发布；改正以后请再运行一次 kuaibao release\n`,
    );
    throw error;
  }
}
