import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const commands = ['check', 'compile'] as const;

/** Runs commands on the sample issue, each in a process of its own, and keeps the code that V8 has compiled by then. */
export function writeCode(folder: string): void {
  const trace = fileURLToPath(new URL('trace.js', import.meta.url));
  const output = mkdtempSync(join(tmpdir(), 'kuaibao-build-'));
  try {
    for (const command of commands) execFileSync(process.execPath, [trace, folder, command, output]);
  } finally {
    rmSync(output, { recursive: true });
  }
}
