import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { fixtures } from '../project.js';
import { pdfPages } from '../reader.js';
import { fakeTerminal } from './fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-report-'));
afterAll(() => rmSync(temporary, { recursive: true }));
let office = '';
let made = 0;

beforeEach(() => {
  made += 1;
  office = join(temporary, String(made));
  cpSync(join(fixtures, 'office', 'sample'), office, { recursive: true });
});

async function kuaibao(...words: readonly string[]) {
  const terminal = fakeTerminal(office);
  const code = await run([...words], terminal);
  return { code, out: terminal.printed.out, err: terminal.printed.err };
}

const lines = (name: string): readonly string[] =>
  readFileSync(join(office, 'out', name), 'utf8')
    .trim()
    .split('\r\n');

describe('kuaibao report', { timeout: 120_000 }, () => {
  it('counts the pages of issues in their PDF, as a reader of PDF does, and tells of which there is none', async () => {
    await kuaibao('compile', '0127', '--fonts', 'embedded', '--format', 'pdf');
    const pages = await pdfPages(readFileSync(join(office, 'out', '第127期.pdf')));
    const { code, out, err } = await kuaibao('report', '登记簿', '--format', 'csv');
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^已生成 out\/2025年期号登记簿\.csv/u),
    });
    expect(err).toBe('没有生成过 PDF、页数和页码空着的：第128期（总第1864期）、2025年增刊第3期\n');
    const [, first, second] = lines('2025年期号登记簿.csv');
    expect(first).toBe(`第127期（总第1863期）,1863,2025-03-07,${pages.length},32,顾以宁,陶喆,320,`);
    expect(second).toContain(',2025-03-14,,4,');
  });

  it('names an issue that cannot be read, and says by its exit code that it is not in the register', async () => {
    writeFileSync(join(office, 'issues', '0128', 'issue.yaml'), '期号: 一二八\n');
    const { code, err } = await kuaibao('report', '登记簿', '--format', 'csv');
    expect(code).toBe(1);
    expect(err).toContain('没有列入（读不出来，或者文件夹不在了）：issues/0128\n');
    expect(lines('2025年期号登记簿.csv')).toHaveLength(3);
  });

  it('makes each paper, in its usual form, and the same again', async () => {
    const kinds = [['登记簿'], ['总目录'], ['归档文件目录'], ['送审单', '128'], ['零报送'], ['采用情况通报']];
    for (const words of kinds) {
      expect((await kuaibao('report', ...words, '--fonts', 'embedded')).code, words.join()).toBe(0);
      expect((await kuaibao('report', ...words, '--fonts', 'embedded')).code, words.join()).toBe(0);
    }
    expect(readdirSync(join(office, 'out')).sort()).toEqual([
      '2025年3月采用情况通报.docx',
      '2025年3月采用情况通报.pdf',
      '2025年3月采用情况通报.xlsx',
      '2025年3月零报送单位名单.docx',
      '2025年归档文件目录.xlsx',
      '2025年总目录.docx',
      '2025年期号登记簿.xlsx',
      '第128期（总第1864期）送审单.docx',
    ]);
  });

  it('does not write over what somebody has filled in, unless told to', async () => {
    const path = join(office, 'out', '第128期（总第1864期）送审单.csv');
    await kuaibao('report', '送审单', '128', '--format', 'csv');
    writeFileSync(path, '签发：同意');
    const { code, err } = await kuaibao('report', '送审单', '128', '--format', 'csv');
    expect(code).toBe(2);
    expect(err).toContain('可能有人填过，没有改动');
    expect(readFileSync(path, 'utf8')).toBe('签发：同意');
    expect((await kuaibao('report', '送审单', '128', '--format', 'csv', '--force')).code).toBe(0);
    expect(readFileSync(path, 'utf8')).not.toBe('签发：同意');
  });

  it('says which kinds, years and months there are', async () => {
    expect((await kuaibao('report', '登记薄')).err).toContain(
      '种类应为通报、零报送、登记簿、总目录、归档、送审单之一，现为“登记薄”',
    );
    expect((await kuaibao('report', '登记簿', '--year', '去年')).err).toContain('“--year”应为年份');
    expect((await kuaibao('report', '通报', '--month', '13')).err).toContain('“--month”应为月份');
    expect((await kuaibao('report', '总目录', '--year', '2019')).code).toBe(2);
  });
});
