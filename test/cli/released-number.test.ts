import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { fixtures } from '../project.js';
import { fakeTerminal } from './fake-terminal.js';

let office = '';

async function kuaibao(...argv: readonly string[]) {
  const terminal = fakeTerminal(office);
  const code = await run(argv, terminal);
  return { code, text: `${terminal.printed.out}${terminal.printed.err}` };
}

function sheet(folder: string, number: number, serial: number, date: string): void {
  writeFileSync(join(office, folder, 'issue.yaml'), `期号: ${number}\n日期: ${date}\n总期号: ${serial}\n`);
}

beforeEach(async () => {
  office = mkdtempSync(join(tmpdir(), 'kuaibao-number-'));
  const sample = join(fixtures, 'office/minimal');
  cpSync(join(sample, 'bulletin.yaml'), join(office, 'bulletin.yaml'));
  mkdirSync(join(office, 'issues'));
  for (const [folder, number, date] of [
    ['issues/0058', 58, '2026-03-05'],
    ['issues/0059', 59, '2026-03-12'],
    ['issues/0060', 60, '2026-03-19'],
  ] as const) {
    cpSync(join(sample, 'issues/0001'), join(office, folder), { recursive: true });
    sheet(folder, number, 1146 + number, date);
  }
  for (const folder of ['issues/0058', 'issues/0059'])
    expect(await kuaibao('release', folder, '--format', 'txt')).toMatchObject({ code: 0 });
});
afterEach(() => rmSync(office, { recursive: true }));

const numbers = async (issue: string): Promise<readonly string[]> =>
  (await kuaibao('check', issue, '--format', 'line')).text
    .split('\n')
    .filter((line) => line.includes('issue/number'))
    .map((line) => line.replace(/^.*issue\/number /u, ''));

describe('the number of an issue follows those that were released', () => {
  it('also where the folder of one is gone', async () => {
    rmSync(join(office, 'issues/0059'), { recursive: true });
    expect(await numbers('issues/0060')).toEqual([]);
    expect(await kuaibao('compile', 'issues/0060', '--format', 'txt')).toMatchObject({ code: 0 });
    sheet('issues/0060', 59, 1205, '2026-03-19');
    expect((await kuaibao('check', 'issues/0060')).text).toContain('那时的文件夹是 issues/0059');
  });

  it('also where the number of one was changed since: only that one is wrong', async () => {
    sheet('issues/0059', 61, 1207, '2026-03-12');
    expect(await numbers('issues/0060')).toEqual([]);
    expect((await kuaibao('check', 'issues/0059', '--format', 'line')).text).toContain(
      'release/changed-input',
    );
    sheet('issues/0060', 59, 1205, '2026-03-19');
    expect(await numbers('issues/0060')).toEqual([
      '期号59与issues/0059/issue.yaml的相同',
      '总期号出现“1205”，前一期是1205，应为“1206”',
    ]);
  });

  it('and is not counted twice where a folder was renamed', async () => {
    renameSync(join(office, 'issues/0059'), join(office, 'issues/59'));
    expect(await numbers('issues/0060')).toEqual([]);
    expect(await numbers('issues/59')).toEqual([]);
  });
});
