import { join, relative, sep } from 'node:path';
import type { Host } from '../host/host.js';

/** Absolute paths without those that lead to a place given before, by a link or not; one that leads to a place inside a
 * folder given (before or after) is called as it is there. What is not there stays as it is. */
export function distinctPaths(host: Host, paths: readonly string[]): readonly string[] {
  const called = new Map<string, string>();
  for (const path of paths) {
    const real = host.realPath(path) ?? path;
    if (!called.has(real)) called.set(real, path);
  }
  return [...called].map(([real, path]) => {
    const [folder, name] = [...called].find(([each]) => real.startsWith(each + sep)) ?? [];
    return folder === undefined || name === undefined ? path : join(name, relative(folder, real));
  });
}
