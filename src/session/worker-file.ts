import { existsSync } from 'node:fs';
import type { Host } from '../host/host.js';

/** A worker's program: beside this one when compiled, also if this is one file with a bundled worker beside it; undefined
 * for code run from src/, which then does the work itself, and where files lie elsewhere than on the disk, which is all that a
 * thread can open for itself. */
export function workerFile(host: Host, name: 'compile-worker' | 'check-worker'): URL | undefined {
  if (!host.isDisk) return undefined;
  const places = [`./${name}.js`, `./${name}.cjs`];
  return places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
}
