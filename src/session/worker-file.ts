import { existsSync } from 'node:fs';

/** A worker's program: beside this one when compiled, also if this is one file with a bundled worker beside it; undefined
 * for code run from src/, which then does the work itself. */
export function workerFile(name: 'compile-worker' | 'check-worker'): URL | undefined {
  const places = [`./${name}.js`, `./${name}.cjs`];
  return places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
}
