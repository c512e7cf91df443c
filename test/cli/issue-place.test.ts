import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { fixtures } from '../project.js';
import { fakeTerminal } from './fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-place-'));
afterAll(() => rmSync(temporary, { recursive: true }));

async function kuaibao(folder: string, ...argv: readonly string[]) {
  const terminal = fakeTerminal(folder);
  const code = await run(argv, terminal);
  return { code, ...terminal.printed };
}

/** An office with issues in these folders, numbered from 1. */
function office(...folders: readonly string[]): string {
  const officeFolder = mkdtempSync(join(temporary, 'office-'));
  cpSync(join(fixtures, 'office/minimal/bulletin.yaml'), join(officeFolder, 'bulletin.yaml'));
  for (const [i, folder] of folders.entries()) {
    cpSync(join(fixtures, 'office/minimal/issues/0001'), join(officeFolder, folder), { recursive: true });
    writeFileSync(join(officeFolder, folder, 'issue.yaml'), `期号: ${i + 1}\n日期: 2026-03-1${i}\n`);
  }
  return officeFolder;
}

describe('an issue called by its number', () => {
  it.each(['0002', '2', '第2期', 'issues/0002'])('%s is found from the office’s folder', async (word) => {
    const officeFolder = office('issues/0001', 'issues/0002');
    expect((await kuaibao(officeFolder, 'list', word)).out).toMatch(/^第2期　/u);
    expect(await kuaibao(officeFolder, 'compile', word, '--format', 'txt')).toMatchObject({ code: 0 });
    expect(readdirSync(join(officeFolder, 'out'))).toContain('第2期.txt');
    expect((await kuaibao(officeFolder, 'verify', word)).out).toMatch(/^第2期（issues\/0002）：相符/u);
    expect((await kuaibao(officeFolder, 'check', word)).out).toMatch(/^检查了 \d+ 个文件/mu);
    expect((await kuaibao(officeFolder, 'fonts', word, '--fonts', 'embedded')).out).toContain('本期');
    expect((await kuaibao(officeFolder, 'release', word, '--format', 'txt')).out).toContain('已发布第2期');
  });

  it('is found from another issue’s folder, several at once too', async () => {
    const officeFolder = office('issues/0001', 'issues/0002', 'issues/0003');
    expect((await kuaibao(join(officeFolder, 'issues/0001'), 'list', '3')).out).toMatch(/^第3期　/u);
    expect(await kuaibao(officeFolder, 'compile', '1', '3', '--format', 'txt')).toMatchObject({ code: 0 });
    expect(readdirSync(join(officeFolder, 'out')).filter((name) => name.endsWith('.txt'))).toEqual([
      '第1期.txt',
      '第3期.txt',
    ]);
  });

  it('is found by its sheet where the folder is called otherwise', async () => {
    const officeFolder = office('issues/三月上旬', 'issues/三月下旬');
    expect((await kuaibao(officeFolder, 'list', '2')).out).toMatch(/^第2期　/u);
    expect((await kuaibao(officeFolder, 'list', '三月下旬')).out).toMatch(/^第2期　/u);
  });

  it('is asked for by its folder where several are called so', async () => {
    const officeFolder = office('2025/0001', '2026/0001');
    expect(await kuaibao(officeFolder, 'compile', '1')).toEqual({
      code: 2,
      out: '',
      err: '叫“1”的有 2 期，请写明是哪一期：2025/0001、2026/0001\n',
    });
  });

  it('gives way to a folder of that name, and is not sought outside an office', async () => {
    const officeFolder = office('issues/0001', 'issues/0002');
    mkdirSync(join(officeFolder, '2'));
    expect((await kuaibao(officeFolder, 'list', '2')).err).toContain('2里没有 issue.yaml');
    expect((await kuaibao(temporary, 'list', '2')).err).toBe('2：没有这个文件夹\n');
    const there = '；有 2 期：issues/0001、issues/0002\n';
    expect((await kuaibao(officeFolder, 'list', '9')).err).toBe(`9：没有这个文件夹${there}`);
    expect((await kuaibao(officeFolder, 'check', '9')).err).toBe(`9：没有这个文件或文件夹${there}`);
  });
});
