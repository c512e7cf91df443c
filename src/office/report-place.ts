import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { recordedName } from '../record/manifest.js';
import { bulletinName, kindOf, sheetName } from './find-bulletin.js';
import { CannotRun } from './found.js';
import { manifestsIn } from './manifests.js';
import { otherKind } from './read-bytes.js';
import { reasonOf, shownPath } from './read-file.js';

/** Refuses to put a report where it would be read as a submission or take an input's place: in an issue's folder (but
 * for the outputs' in it), under the name of a YAML file, over one of `inputs` or over what kuaibao has made. All paths are absolute. */
export function refuseReportPlace(path: string, inputs: readonly string[], workingDirectory: string): void {
  const shown = shownPath(path, workingDirectory);
  let fault: string | undefined;
  try {
    fault = faultOf(path, inputs);
  } catch (error) {
    throw new CannotRun(`无法写入 ${shown}：${reasonOf(error)}`);
  }
  if (fault !== undefined) throw new CannotRun(`报告不能写到 ${shown}：${fault}`);
}

/** Refuses to put proof sheets into an issue's folder, where they would be taken for submissions, or where a file stands
 * in the way. The path is absolute. */
export function refuseSheetPlace(folder: string, workingDirectory: string): void {
  const shown = shownPath(folder, workingDirectory);
  let fault: string | undefined;
  try {
    if (kindOf(folder) === 'file') fault = '这是文件，请写文件夹的名字';
    else if (isInIssue(join(realPlace(folder), '校对单.md')))
      fault = '这是一期的稿件文件夹，校对单会被当作稿件，请换一个地方';
  } catch (error) {
    throw new CannotRun(`无法写入 ${shown}：${reasonOf(error)}`);
  }
  if (fault !== undefined) throw new CannotRun(`校对单不能写到 ${shown}：${fault}`);
}

function faultOf(path: string, inputs: readonly string[]): string | undefined {
  if (kindOf(path) === 'folder') return '这是文件夹，请写文件名';
  if (otherKind(path) !== undefined || isSystems(path)) return '这不是文件，不写 -o 就显示在屏幕上';
  if (/\.ya?ml$/iu.test(path)) return '.yaml 文件是稿件或配置，请换一个名字';
  const other = /\.(?:docx?|wps|rtf|pdf|ofd|xlsx?|et|pptx?|zip|jpe?g|png)$/iu.exec(path)?.[0];
  if (other !== undefined) return `报告是文字，不能写成 ${other} 文件，请换一个名字，如 报告.txt`;
  const real = realPlace(path);
  if (inputs.some((input) => realPlace(input) === real)) return '这是要检查的文件，请换一个名字';
  if (isOwn(real)) return '这是 kuaibao 自己的文件，请换一个名字';
  return isInIssue(real) ? '这是一期的稿件文件夹，报告会被当作稿件，请换一个地方' : undefined;
}

/** Whether a path, absolute, is one of the system's own: /dev/stdout is a link, to a file if the output goes into one, and
 * the link must stay. */
function isSystems(path: string): boolean {
  return /^\/(?:dev|proc|sys)\/(?!shm\/)/u.test(path);
}

/** Whether a path, absolute, is that of a record or of an output that one tells of, or of what `init` makes. */
function isOwn(path: string): boolean {
  const [name, folder] = [basename(path), dirname(path)];
  if (name === '.gitattributes' || recordedName(name) !== undefined) return true;
  if (folder.split(sep).includes('.kuaibao')) return true;
  return manifestsIn(folder).some(({ manifest: { outputs, others = [] } }) =>
    [...outputs, ...others].some((each) => each.name === name),
  );
}

/** Whether a path, absolute, is below an issue's folder and would be read with it. */
export function isInIssue(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const isIssue = [sheetName, 'issue.yml'].some((name) => kindOf(join(folder, name)) === 'file');
    // The outputs' folder of an office that keeps its only issue beside its configuration is not read.
    const isOutput =
      kindOf(join(folder, bulletinName)) === 'file' && path.startsWith(join(folder, 'out') + sep);
    if (isIssue && !isOutput) return true;
    if (dirname(folder) === folder) return false;
  }
}

/** A path with the links in that part of it resolved that is there. */
function realPlace(path: string): string {
  if (kindOf(path) !== 'nothing') return realpathSync(path);
  const above = dirname(path);
  return above === path ? resolve(path) : join(realPlace(above), basename(path));
}
