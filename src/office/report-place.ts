import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { recordedName } from '../record/manifest.js';
import { reasonOf } from '../refusal/reason.js';
import { Refused, type ReportPlaceFault } from '../refusal/refusal.js';
import { bulletinName, kindOf, sheetName } from './find-bulletin.js';
import { manifestsIn } from './manifests.js';
import { otherKind } from './read-bytes.js';

/** Refuses to put a report where it would be read as a submission or take an input's place: in an issue's folder (but
 * for the outputs' in it), under the name of a YAML file, over one of `inputs` or over what kuaibao has made. All paths are absolute. */
export function refuseReportPlace(path: string, inputs: readonly string[]): void {
  const fault = looking(path, () => faultOf(path, inputs));
  if (fault !== undefined) throw new Refused({ kind: 'reportPlace', path, fault });
}

/** Refuses to put proof sheets into an issue's folder, where they would be taken for submissions, or where a file stands
 * in the way. The path is absolute. */
export function refuseSheetPlace(folder: string): void {
  const fault = looking(folder, () => {
    if (kindOf(folder) === 'file') return 'file';
    return isInIssue(join(realPlace(folder), '校对单.md')) ? 'inIssue' : undefined;
  });
  if (fault !== undefined) throw new Refused({ kind: 'proofSheetPlace', path: folder, fault });
}

/** Looks at a place; what the system says against it becomes a refusal. */
function looking<T>(path: string, look: () => T): T {
  try {
    return look();
  } catch (error) {
    throw new Refused({ kind: 'notWritten', path, reason: reasonOf(error) });
  }
}

function faultOf(path: string, inputs: readonly string[]): ReportPlaceFault | undefined {
  if (kindOf(path) === 'folder') return { kind: 'folder' };
  if (otherKind(path) !== undefined || isSystems(path)) return { kind: 'special' };
  if (/\.ya?ml$/iu.test(path)) return { kind: 'yaml' };
  const ending = /\.(?:docx?|wps|rtf|pdf|ofd|xlsx?|et|pptx?|zip|jpe?g|png)$/iu.exec(path)?.[0];
  if (ending !== undefined) return { kind: 'ending', ending };
  const real = realPlace(path);
  if (inputs.some((input) => realPlace(input) === real)) return { kind: 'input' };
  if (isOwn(real)) return { kind: 'own' };
  return isInIssue(real) ? { kind: 'inIssue' } : undefined;
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
