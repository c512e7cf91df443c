import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BundleName } from './names.js';

/** Bundles, and the command by which each is tried. */
const tries = [
  ['check', 'check'],
  ['compile', 'compile'],
  ['light', 'check'],
  ['whole', 'compile'],
] as const satisfies readonly (readonly [BundleName, string])[];

/** Runs commands on the sample issue, each in a process of its own, and keeps the code that V8 has compiled by then: that of the Node which runs
 * them, `node`. Seeded alike, V8 lays its tables out alike, so the same program gives the same code. */
export function writeCode(folder: string, node = process.execPath): void {
  const trace = fileURLToPath(new URL('trace.js', import.meta.url));
  const output = mkdtempSync(join(tmpdir(), 'kuaibao-build-'));
  try {
    for (const [name, command] of tries)
      execFileSync(node, ['--random-seed=1', trace, folder, name, command, output]);
  } finally {
    rmSync(output, { recursive: true });
  }
}
