import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hasFontEnding } from '../file-name.js';
import { type FaceInfo, listFaces } from '../sfnt/face-info.js';

const deepest = 8;

/** The usable faces in some folders and the folders in them, in the order of the folders given and of paths, the same
 * on every run. What cannot be read is passed over. */
export function scanFonts(folders: readonly string[]): readonly FaceInfo[] {
  const seen = new Set<string>();
  return folders.flatMap((folder) => fontFiles(folder, deepest, seen)).flatMap(usableFaces);
}

/** The usable faces of the files that lie in one folder itself. */
export function scanFolder(folder: string): readonly FaceInfo[] {
  return fontFiles(folder, 0, new Set()).flatMap(usableFaces);
}

function usableFaces(path: string): readonly FaceInfo[] {
  const faces = listFaces(path);
  return 'value' in faces ? faces.value : [];
}

function fontFiles(folder: string, depth: number, seen: Set<string>): readonly string[] {
  const entries = readFolder(folder, seen);
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    const kind = kindOf(entry, path);
    if (kind === 'folder') return depth > 0 ? fontFiles(path, depth - 1, seen) : [];
    return kind === 'file' && hasFontEnding(entry.name) ? [path] : [];
  });
}

/** A folder's entries sorted by code units; none if it was read before, by whatever path. */
function readFolder(folder: string, seen: Set<string>): readonly Dirent[] {
  try {
    const real = realpathSync(folder);
    if (seen.has(real)) return [];
    seen.add(real);
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function kindOf(entry: Dirent, path: string): 'file' | 'folder' | 'other' {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return 'other';
  try {
    const stat = statSync(path);
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other';
  } catch {
    return 'other';
  }
}
