import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reasonOf } from '../refusal/reason.js';
import { Refused } from '../refusal/refusal.js';

export const bulletinName = 'bulletin.yaml';
export const sheetName = 'issue.yaml';

/** The nearest `bulletin.yaml` from a folder upwards. */
export function findBulletin(directory: string): string {
  const found = bulletinAbove(directory);
  if (found !== undefined) return found;
  throw new Refused({ kind: 'noBulletin', folder: directory });
}

/** The same, or undefined if there is none. */
export function bulletinAbove(directory: string): string | undefined {
  for (let folder = directory; ; folder = dirname(folder)) {
    const path = join(folder, bulletinName);
    if (isThere(path)) return path;
    refuseMisnamed(folder, bulletinName);
    if (dirname(folder) === folder) return undefined;
  }
}

/** Where one of the two files that bear a fixed name is missing, and has been given another by mistake, says so. */
export function refuseMisnamed(folder: string, name: string): void {
  const found = misnamed(folder, name);
  if (found !== undefined) throw new Refused({ kind: 'misnamed', path: join(folder, found), name });
}

/** A file called issue.yml, Issue.yaml, or issue.yaml.txt by an editor that adds its own ending. */
function misnamed(folder: string, name: string): string | undefined {
  const stem = name.replace(/\.yaml$/u, '');
  const capital = `${stem.charAt(0).toUpperCase()}${stem.slice(1)}`;
  const names = [stem, capital].flatMap((each) =>
    ['.yml', '.yaml', '.yaml.txt', '.yml.txt'].map((ending) => `${each}${ending}`),
  );
  return names.find((each) => each !== name && existsSync(join(folder, each)));
}

/** The issue's folders at or below a folder, in the order of their paths; offices' outputs are passed over. */
export function findIssues(directory: string): readonly string[] {
  const found: string[] = [];
  const visit = (folder: string): void => {
    if (isThere(join(folder, sheetName))) {
      found.push(folder);
      return;
    }
    refuseMisnamed(folder, sheetName);
    const isHouse = existsSync(join(folder, bulletinName));
    for (const entry of readEntries(folder)) {
      const isOutputs = isHouse && entry.name === 'out';
      if (entry.isDirectory() && !isHidden(entry.name) && !isOutputs && entry.name !== 'node_modules')
        visit(join(folder, entry.name));
    }
  };
  visit(directory);
  return found;
}

/** Whether something bears this name, be it a link that leads nowhere. */
export function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** The YAML files in a folder of an issue and below, in the order of their paths. */
export function findSubmissions(folder: string): readonly string[] {
  return readEntries(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (isHidden(entry.name)) return [];
    if (entry.isDirectory()) return findSubmissions(path);
    return entry.isFile() && /\.ya?ml$/iu.test(entry.name) ? [path] : [];
  });
}

/** A folder's entries in the order of their names' code units. */
export function readEntries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : a.name > b.name ? 1 : 0,
    );
  } catch (error) {
    throw new Refused({ kind: 'notRead', path: folder, reason: reasonOf(error) });
  }
}

/** Whether a path is a folder, a file, or nothing. */
export function kindOf(path: string): 'folder' | 'file' | 'nothing' {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found ? (found.isDirectory() ? 'folder' : 'file') : 'nothing';
  } catch {
    // A link that leads round in a circle, a name too long, a folder that may not be entered.
    return 'nothing';
  }
}

/** Files that systems and editors leave about: never submissions. */
export function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || /^(?:thumbs\.db|desktop\.ini)$/iu.test(name);
}
