import { resolve } from 'node:path';
import { initOffice } from '../../session/init-office.js';
import { defaultNames } from '../../session/product.js';
import { shownPath } from '../../source/shown-path.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao init`: a new office's folder, with a first issue that compiles. Nothing that is there is overwritten. */
export function runInit(directory: string, terminal: Terminal): ExitCode {
  const { host, workingDirectory } = terminal;
  const made = initOffice(host, resolve(workingDirectory, directory), terminal.today());
  for (const path of made.files) terminal.out(`已建立 ${shownPath(path, workingDirectory)}\n`);
  const schemas = shownPath(made.writeSchemas(), workingDirectory);
  terminal.out(`已建立 ${schemas}（供编辑器提示用）\n`);
  const example = shownPath(made.issue, workingDirectory);
  terminal.err(`\n接下来：
  1. 打开 bulletin.yaml，改成本单位的刊名、栏目、单位和署名；
  2. 各单位的稿件放进 ${example}，或者运行 kuaibao new，照着问的一项一项写；
  3. 运行 kuaibao compile ${example}，在 out 文件夹里取 ${defaultNames(' 和 ')}。\n`);
  return exitCode.clean;
}
