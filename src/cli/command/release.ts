import { keptReleaseLines } from '../../report/release-history.js';
import { markReissue, reissueWords } from '../../session/mark-reissue.js';
import { isSameRelease, nextRelease } from '../../session/next-release.js';
import { type CompiledRelease, compileRelease, recordRelease } from '../../session/release-issue.js';
import { shownPath } from '../../source/shown-path.js';
import { asksAt } from '../ask-submission.js';
import { CannotRun } from '../cannot-run.js';
import type { ReleaseOptions } from '../options.js';
import { tellOfCompiled, writeMade } from '../tell-compiled.js';
import { tellOfSchemas } from '../tell-schemas.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao release`: compiles an issue, and writes down beside the configuration what it was made of; from then on a
 * change of its inputs is a finding. One that was released already is released anew only with `--again`: why is asked and written down, and what was
 * released before is kept. */
export async function runRelease(
  path: string,
  options: ReleaseOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (options.reason !== undefined && !options.again)
    throw new CannotRun('“--reason”是重新发布的理由，请同“--again”一起用');
  if ((options.correction || options.supplement) && !options.again)
    throw new CannotRun('“--correction”“--supplement”用于重新发布，请同“--again”一起用');
  const kind = options.correction ? 'correction' : options.supplement ? 'addendum' : undefined;
  const marked = kind && markReissue(path, kind, terminal);
  if (marked !== undefined)
    terminal.out(
      `已在 ${shownPath(marked, terminal.workingDirectory)} 里写上“重发: ${reissueWords[kind ?? 'correction'].word}”\n`,
    );
  const compiling = await compileRelease(path, options, terminal);
  const { compiled, office, isReleased } = compiling;
  await tellOfSchemas([office], terminal);
  if (isReleased !== undefined) {
    terminal.out(`${isReleased}已经发布过，没有变化\n`);
    return exitCode.clean;
  }
  const made = tellOfCompiled(compiled, options, terminal);
  if (!made) return exitCode.findings;
  const reason = await reasonFor(compiling, options, terminal);
  const note = { on: terminal.today(), ...(reason === undefined ? {} : { reason }) };
  const { facts, former } = nextRelease(terminal.host, made, compiling, note);
  writeMade(made, { ...options, left: compiling.left, former: former?.files ?? [] }, terminal);
  const { issue } = made.manifest;
  const record = recorded(() => recordRelease(terminal.host, made, facts, office), issue, terminal);
  const shown = shownPath(record, terminal.workingDirectory);
  const count = former ? `（第${former.number + 1}次发布）` : '';
  terminal.out(`已发布${issue}${count}，记录在 ${shown}\n`);
  if (former)
    for (const line of keptReleaseLines(former, terminal.workingDirectory)) terminal.err(`${line}\n`);
  terminal.err('以后本期的稿件有改动，check 和 compile 会报告\n');
  return exitCode.clean;
}

/** Why an issue is released again: as given, or as whoever sits at the terminal answers. */
async function reasonFor(
  { compiled: { made }, previous }: CompiledRelease,
  { reason }: ReleaseOptions,
  terminal: Terminal,
): Promise<string | undefined> {
  if (!made || !previous || isSameRelease(previous.manifest, made.manifest)) return undefined;
  const given = reason?.trim() ?? '';
  if (given !== '') return given.replaceAll(/\s+/gu, ' ');
  if (asksAt(terminal)) {
    const answer = await terminal.ask('为什么重新发布（如：更正第二篇的数字，不写就回车）：');
    if (answer === undefined) throw new CannotRun('已取消，没有发布');
    if (answer.trim() !== '') return answer.trim();
  }
  terminal.err('没有写重新发布的理由；要记下来，发布时加 --reason\n');
  return undefined;
}

/** Where the record is written; if it cannot be, the outputs lie there, and the issue is not released. */
function recorded(write: () => string, issue: string, terminal: Terminal): string {
  try {
    return write();
  } catch (error) {
    terminal.err(
      `${issue}的文件已经生成，但发布的记录写不下来，没有发布；改正以后请再运行一次 kuaibao release\n`,
    );
    throw error;
  }
}
