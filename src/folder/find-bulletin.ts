import { dirname, join } from 'node:path';
import type { FolderEntry, Host } from '../host/host.js';
import { reasonOf } from '../refusal/reason.js';
import { Refused } from '../refusal/refusal.js';

export const bulletinName = 'bulletin.yaml';
export const sheetName = 'issue.yaml';
/** The folder in an issue's that keeps the files which units have sent, as they were: nothing in it is a submission. */
export const originalsName = '原稿';

/** The nearest `bulletin.yaml` from a folder upwards. */
export function findBulletin(host: Host, directory: string): string {
  const found = bulletinAbove(host, directory);
  if (found !== undefined) return found;
  throw new Refused({ kind: 'noBulletin', folder: directory });
}

/** The same, or undefined if there is none. */
export function bulletinAbove(host: Host, directory: string): string | undefined {
  for (let folder = directory; ; folder = dirname(folder)) {
    const path = join(folder, bulletinName);
    if (isThere(host, path)) return path;
    refuseMisnamed(host, folder, bulletinName);
    if (dirname(folder) === folder) return undefined;
  }
}

/** Where one of the two files that bear a fixed name is missing, and has been given another by mistake, says so. */
export function refuseMisnamed(host: Host, folder: string, name: string): void {
  const found = misnamed(host, folder, name);
  if (found !== undefined) throw new Refused({ kind: 'misnamed', path: join(folder, found), name });
}

/** A file called issue.yml, Issue.yaml, or issue.yaml.txt by an editor that adds its own ending. */
function misnamed(host: Host, folder: string, name: string): string | undefined {
  const stem = name.replace(/\.yaml$/u, '');
  const capital = `${stem.charAt(0).toUpperCase()}${stem.slice(1)}`;
  const names = [stem, capital].flatMap((each) =>
    ['.yml', '.yaml', '.yaml.txt', '.yml.txt'].map((ending) => `${each}${ending}`),
  );
  return names.find((each) => each !== name && exists(host, join(folder, each)));
}

/** The issue's folders at or below a folder, in the order of their paths; offices' outputs are passed over. `looking` is told of each
 * folder before it is looked at. */
export function findIssues(
  host: Host,
  directory: string,
  looking: (folder: string) => void = () => undefined,
): readonly string[] {
  const found: string[] = [];
  const visit = (folder: string): void => {
    looking(folder);
    if (isThere(host, join(folder, sheetName))) {
      found.push(folder);
      return;
    }
    refuseMisnamed(host, folder, sheetName);
    const holdsBulletin = exists(host, join(folder, bulletinName));
    for (const entry of readEntries(host, folder)) {
      const isOutputs = holdsBulletin && entry.name === 'out';
      if (entry.kind === 'folder' && !isHidden(entry.name) && !isOutputs && entry.name !== 'node_modules')
        visit(join(folder, entry.name));
    }
  };
  visit(directory);
  return found;
}

/** Whether something bears this name, be it a link that leads nowhere. */
export function isThere(host: Host, path: string): boolean {
  return host.linkStat(path) !== undefined;
}

/** Whether a path leads to something. */
export function exists(host: Host, path: string): boolean {
  return host.stat(path) !== undefined;
}

/** The YAML files in a folder of an issue and below, in the order of their paths. */
export function findSubmissions(host: Host, folder: string): readonly string[] {
  return readEntries(host, folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (isPassedOver(entry)) return [];
    if (entry.kind === 'folder') return findSubmissions(host, path);
    return entry.kind === 'file' && /\.ya?ml$/iu.test(entry.name) ? [path] : [];
  });
}

/** A folder's entries in the order of their names' code units. */
export function readEntries(host: Host, folder: string): readonly FolderEntry[] {
  const listed = host.list(folder);
  if (listed.kind === 'entries') return listed.entries;
  throw new Refused({ kind: 'notRead', path: folder, reason: reasonOf(listed.error) });
}

/** Whether a path is a folder, a file (or a pipe, or a device), or nothing. */
export function kindOf(host: Host, path: string): 'folder' | 'file' | 'nothing' {
  const found = host.stat(path);
  return found ? (found.kind === 'folder' ? 'folder' : 'file') : 'nothing';
}

/** Whether an entry of an issue's folder, or of one below, is nothing of the issue. */
export function isPassedOver({ name, kind }: FolderEntry): boolean {
  return isHidden(name) || (kind === 'folder' && name === originalsName);
}

/** Files that systems and editors leave about: never submissions. */
export function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || /^(?:thumbs\.db|desktop\.ini)$/iu.test(name);
}
