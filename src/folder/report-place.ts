import { basename, dirname, join, resolve, sep } from 'node:path';
import type { Host } from '../host/host.js';
import { recordedName } from '../record/manifest.js';
import { Refused, type ReportPlaceFault } from '../refusal/refusal.js';
import { bulletinName, kindOf, sheetName } from './find-bulletin.js';
import { manifestsIn } from './manifests.js';

/** Refuses to put a report where it would be read as a submission or take an input's place: in an issue's folder (but
 * for the outputs' in it), under the name of a YAML file, over one of `inputs` or over what kuaibao has made. All paths are absolute. */
export function refuseReportPlace(host: Host, path: string, inputs: readonly string[]): void {
  const fault = faultOf(host, path, inputs);
  if (fault !== undefined) throw new Refused({ kind: 'reportPlace', path, fault });
}

/** Refuses to put proof sheets into an issue's folder, where they would be taken for submissions, or where a file stands
 * in the way. The path is absolute. */
export function refuseProofSheetPlace(host: Host, folder: string): void {
  const refuse = (fault: 'file' | 'inIssue'): never => {
    throw new Refused({ kind: 'proofSheetPlace', path: folder, fault });
  };
  if (kindOf(host, folder) === 'file') refuse('file');
  if (isInIssue(host, join(realPlace(host, folder), '校对单.md'))) refuse('inIssue');
}

function faultOf(host: Host, path: string, inputs: readonly string[]): ReportPlaceFault | undefined {
  if (kindOf(host, path) === 'folder') return { kind: 'folder' };
  if (isSpecial(host, path) || isSystems(path)) return { kind: 'special' };
  if (/\.ya?ml$/iu.test(path)) return { kind: 'yaml' };
  const ending = /\.(?:docx?|wps|rtf|pdf|ofd|xlsx?|et|pptx?|zip|jpe?g|png)$/iu.exec(path)?.[0];
  if (ending !== undefined) return { kind: 'ending', ending };
  const real = realPlace(host, path);
  if (inputs.some((input) => realPlace(host, input) === real)) return { kind: 'input' };
  if (isOwn(host, real)) return { kind: 'own' };
  return isInIssue(host, real) ? { kind: 'inIssue' } : undefined;
}

/** Whether a pipe or a device stands at a path, whose place no file is to take. */
function isSpecial(host: Host, path: string): boolean {
  const kind = host.stat(path)?.kind;
  return kind !== undefined && kind !== 'file' && kind !== 'folder';
}

/** Whether a path, absolute, is one of the system's own: /dev/stdout is a link, to a file if the output goes into one, and
 * the link must stay. */
function isSystems(path: string): boolean {
  return /^\/(?:dev|proc|sys)\/(?!shm\/)/u.test(path);
}

/** Whether a path, absolute, is that of a record or of an output that one tells of, or of what `init` makes. */
function isOwn(host: Host, path: string): boolean {
  const [name, folder] = [basename(path), dirname(path)];
  if (name === '.gitattributes' || recordedName(name) !== undefined) return true;
  if (folder.split(sep).includes('.kuaibao')) return true;
  return manifestsIn(host, folder).some(({ manifest: { outputs, others = [] } }) =>
    [...outputs, ...others].some((each) => each.name === name),
  );
}

/** Whether a path, absolute, is below an issue's folder and would be read with it. */
export function isInIssue(host: Host, path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const isIssue = [sheetName, 'issue.yml'].some((name) => kindOf(host, join(folder, name)) === 'file');
    // The outputs' folder of an office that keeps its only issue beside its configuration is not read.
    const isOutput =
      kindOf(host, join(folder, bulletinName)) === 'file' && path.startsWith(join(folder, 'out') + sep);
    if (isIssue && !isOutput) return true;
    if (dirname(folder) === folder) return false;
  }
}

/** A path with the links in that part of it resolved that is there. */
function realPlace(host: Host, path: string): string {
  const real = host.realPath(path);
  if (real !== undefined) return real;
  const above = dirname(path);
  return above === path ? resolve(path) : join(realPlace(host, above), basename(path));
}
