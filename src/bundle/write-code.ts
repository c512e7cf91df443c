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

const predictably = ['--random-seed=1', '--predictable'];

/** Runs commands on the sample issue, each in a process of its own, and keeps the code that V8 has compiled by then: that of the Node which runs
 * them, `node`. The same program gives the same code: V8 lays its tables out by the same seed, and collects garbage, with functions that have not run
 * for long, when it is due and not when another thread has the time. */
export function writeCode(folder: string, node = process.execPath): void {
  const trace = fileURLToPath(new URL('trace.js', import.meta.url));
  const output = mkdtempSync(join(tmpdir(), 'kuaibao-build-'));
  try {
    for (const [name, command] of tries)
      execFileSync(node, [...predictably, trace, folder, name, command, output]);
  } finally {
    rmSync(output, { recursive: true });
  }
}
