import { relative, sep } from 'node:path';

/** A path as users are shown it: from a folder, most often the working one, `/` between folders. */
export function shownPath(path: string, from: string): string {
  const shown = relative(from, path) || '.';
  return sep === '/' ? shown : shown.replaceAll(sep, '/');
}
