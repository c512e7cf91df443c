import { existsSync } from 'node:fs';

/** The worker's program: beside this one when compiled, also if this is one file with a bundled worker beside it; undefined
 * for code run from src/, which then does the work itself. */
export function workerFile(): URL | undefined {
  const places = ['./compile-worker.js', './compile-worker.cjs'];
  return places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
}
