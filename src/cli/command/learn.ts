import { dirname, resolve } from 'node:path';
import { formatLearnedOffice, formatLearnFindings } from '../../report/learned.js';
import { painter } from '../../report/paint.js';
import { type Learned, learnOffice } from '../../session/learn-office.js';
import { defaultNames } from '../../session/product.js';
import { sentFilesAt } from '../../session/sent.js';
import { shownPath } from '../../source/shown-path.js';
import type { LearnOptions } from '../options.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao learn`: an office made of its old issues, with the issues themselves. Nothing that is there is overwritten. */
export async function runLearn(
  paths: readonly string[],
  { output, dryRun, color }: LearnOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { workingDirectory } = terminal;
  const folder = resolve(workingDirectory, output ?? '.');
  const { learned, findings, files, written } = await learnOffice(
    sentFilesAt(paths, terminal),
    folder,
    { isTrial: dryRun === true },
    terminal,
  );
  const paint = painter(terminal, 'out', color);
  if (learned.issues.length > 0) {
    terminal.out(formatLearnedOffice(learned.office, paint));
    terminal.out('\n');
  }
  terminal.out(formatLearnFindings(findings, paint));
  if (dryRun) {
    for (const [path, content] of files)
      if (typeof content === 'string') terminal.out(`${paint(`-- ${path}`, 'strong')}\n${content}\n`);
    terminal.out('这是试整理，什么也没有写\n');
  } else if (written.length === 0) terminal.err('没有整理出刊物，什么也没有写\n');
  else {
    const next = nextNumber(learned);
    const folders = new Set(written.map((path) => shownPath(dirname(path), workingDirectory)));
    terminal.out(`已建立 ${[...folders].join('、')}，共${written.length}个文件\n`);
    terminal.err(`\n接下来：
  1. 打开 bulletin.yaml，对照上面的警告逐项核对，错的改、【待填】的填；
  2. 运行 kuaibao check 看还有什么问题；
  3. 运行 kuaibao compile --all，取 ${defaultNames(' 和 ')}，与旧刊对照；
  4. 出下一期：kuaibao import 来稿 -o ${next}，第${next}期的文件夹和 issue.yaml 会建好。\n`);
  }
  return findings.some(({ severity }) => severity === 'error') ? exitCode.findings : exitCode.clean;
}

/** The number of the issue behind the last one that was learnt. */
function nextNumber({ issues }: Learned): number {
  const numbers = issues.flatMap(({ named: { issue } }) =>
    issue.masthead.isSupplement ? [] : [issue.masthead.issueNumber ?? 0],
  );
  return Math.max(0, ...numbers) + 1;
}
