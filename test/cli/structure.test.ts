import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { faults } from '../../src/rule/catalogue.js';
import { rules } from '../../src/rule/rules.js';
import { caseNames, readCase } from '../../tools/fixture/cases.mjs';
import { issueFolders, realFolders } from '../project.js';
import { structureOffices } from '../structure-case.js';
import { fakeTerminal } from './fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-structure-'));
afterAll(() => rmSync(temporary, { recursive: true }));
const officeOf = structureOffices(temporary);

async function check(folder: string, ...options: readonly string[]) {
  const terminal = fakeTerminal(folder);
  const code = await run(['check', '--format', 'line', ...options], terminal);
  return { code, lines: terminal.printed.out.trim().split('\n') };
}

/** Without the message, which is Chinese prose. */
function place(line: string): string {
  return line.split(' ').slice(0, 3).join(' ');
}

describe('a wrong submission', () => {
  it.each(caseNames())('%s is found at its place', async (name) => {
    const { code, lines } = await check(officeOf(name));
    const { expected } = readCase(name);
    expect(lines.map(place)).toEqual(expected);
    expect(code).toBe(expected.some((line) => line.includes(' error ')) ? 1 : 0);
  });

  it('has a case for every code that a rule can find, here or in its example', () => {
    const found = new Set<string | undefined>(
      caseNames().flatMap((name) => readCase(name).expected.map((line) => line.split(' ').at(-1))),
    );
    // Faults with examples of their own are run in example.test.ts.
    const codes = rules.flatMap((rule) => ('faults' in rule ? [] : rule.codes));
    const shown = new Set(faults.filter(({ isToldOnly }) => !isToldOnly).map(({ code }) => code));
    expect(codes.filter((code) => !found.has(code) && !shown.has(code))).toEqual([]);
  });
});

describe('a right one', () => {
  it.each(issueFolders)('%s has no errors and no warnings', async (_, folder) => {
    const { code, lines } = await check(folder);
    expect(code).toBe(0);
    expect(lines.filter((line) => line !== '' && !line.includes(': hint '))).toEqual([]);
  });

  it.each(realFolders)('%s has its one true slip, a warning', async (_, folder) => {
    const { code, lines } = await check(folder);
    expect(code).toBe(0);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/: warning wording\/redundancy 出现“截至到”，应为“截至”$/u);
  });
});
