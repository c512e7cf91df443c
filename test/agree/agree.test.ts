import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { type OddOffice, randomOffices, someOddOffices } from '../../tools/agree/odd-office.mjs';
import { fakeTerminal } from '../cli/fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-agree-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** How `check` and `compile` end in an office: with errors, with warnings alone, or clean. */
async function verdictsOf({ files }: OddOffice): Promise<readonly [check: string, compile: string]> {
  const office = mkdtempSync(join(temporary, 'office-'));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(office, path)), { recursive: true });
    writeFileSync(join(office, path), text);
  }
  const verdictOf = async (...argv: readonly string[]): Promise<string> => {
    const folder = join(office, 'issues/0001');
    const code = await run([...argv, '--fonts', 'embedded'], fakeTerminal(folder));
    if (code !== 0) return `${code}`;
    return `strictly ${await run([...argv, '--fonts', 'embedded', '--strict'], fakeTerminal(folder))}`;
  };
  const verdicts = [await verdictOf('check'), await verdictOf('compile', '--format', 'docx')] as const;
  rmSync(office, { recursive: true });
  return verdicts;
}

it('check refuses what compile refuses, and nothing else', async () => {
  const counts = new Map<string, number>();
  for (const office of [...someOddOffices, ...randomOffices(11, 12)]) {
    const [checked, compiled] = await verdictsOf(office);
    expect(checked, office.name).toBe(compiled);
    counts.set(compiled, (counts.get(compiled) ?? 0) + 1);
  }
  expect(someOddOffices.length).toBeGreaterThanOrEqual(88);
  // Of each kind there are enough to tell them apart.
  expect([...counts.keys()].sort()).toEqual(['1', 'strictly 0', 'strictly 1']);
  expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(5);
});
