import { dirname, resolve } from 'node:path';
import { findBulletin } from '../../folder/find-bulletin.js';
import {
  findRelease,
  findReleases,
  forgetRelease,
  tidyRelease,
  writeRelease,
} from '../../folder/releases.js';
import { tidyFolder } from '../../folder/write-files.js';
import type { Manifest } from '../../record/manifest.js';
import { type CompileTask, compileIssue } from '../../session/compile-issue.js';
import { issueFolder } from '../../session/open-issue.js';
import { isMoved } from '../../session/released-number.js';
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
  const { host, workingDirectory } = terminal;
  const directory = issueFolder(host, path, workingDirectory);
  const house = dirname(findBulletin(host, directory));
  const anew = options.again === true;
  tidyRelease(host, house, shownPath(directory, house));
  const before = anew ? undefined : findRelease(host, house, shownPath(directory, house));
  const task: CompileTask = {
    directory,
    options,
    anew,
    purpose: anew ? 'releaseAgain' : 'release',
    ...(options.output === undefined ? {} : { output: resolve(workingDirectory, options.output) }),
  };
  const compiled = await compileIssue(host, task, terminal);
  await tellOfSchemas([house], terminal);
  if (before && compiled.made) {
    tidyFolder(host, compiled.made.folder);
    terminal.out(`${before.manifest.issue}已经发布过，没有变化\n`);
    return exitCode.clean;
  }
  if (!finishIssue(compiled, options, terminal) || !compiled.made) return exitCode.findings;
  const { manifest } = compiled.made;
  const record = recorded(() => writeRelease(host, manifest, house), manifest, terminal);
  for (const each of findReleases(host, house)) {
    const isSame = each.manifest.series === manifest.series && each.manifest.number === manifest.number;
    const isSameYear = each.manifest.date.slice(0, 4) === manifest.date.slice(0, 4);
    if (each.path !== record && isSame && isSameYear && isMoved(host, each, house)) forgetRelease(host, each);
  }
  terminal.out(`已发布${manifest.issue}，记录在 ${shownPath(record, workingDirectory)}\n`);
  terminal.talk('以后本期的稿件有改动，check 和 compile 会报告\n');
  return exitCode.clean;
}

/** Where the record is written; if it cannot be, the outputs lie there, and the issue is not released. */
function recorded(write: () => string, { issue }: Manifest, terminal: Terminal): string {
  try {
    return write();
  } catch (error) {
    terminal.talk(
      `${issue}的文件已经生成，但发布的记录写不下来，没有发布；改正以后请再运行一次 kuaibao release\n`,
    );
    throw error;
  }
}
