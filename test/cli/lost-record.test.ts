import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { fakeTerminal } from './fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-lost-record-'));
afterAll(() => rmSync(temporary, { recursive: true }));
const office = join(temporary, '单位');
const record = join(office, '.kuaibao/released/issues/0001.json');
let whole = '';

async function kuaibao(...argv: readonly string[]) {
  const terminal = fakeTerminal(office);
  const code = await run(argv, terminal);
  return { code, ...terminal.printed };
}

function put(path: string, text: string): void {
  mkdirSync(dirname(join(office, path)), { recursive: true });
  writeFileSync(join(office, path), text);
}

/** An office of two released issues in March. */
beforeAll(async () => {
  put(
    'bulletin.yaml',
    '刊名: 渔港快报\n编发单位: 岚浦县人民政府办公室\n栏目: [工作动态]\n单位: [青鹭镇, 柳陂镇]\n计分:\n  报送: 1\n  采用: 5\n',
  );
  for (const number of [1, 2]) {
    const folder = `issues/000${number}`;
    put(`${folder}/issue.yaml`, `期号: ${number}\n日期: 2026-03-1${number}\n`);
    put(
      `${folder}/一.yaml`,
      `单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇清理第${number}段河道\n正文: 各村组织人员清理河道${number}公里。\n`,
    );
    expect((await kuaibao('release', folder, '--format', 'txt', '--fonts', 'embedded')).code).toBe(0);
  }
  whole = readFileSync(record, 'utf8');
}, 60_000);

const commands: readonly (readonly string[])[] = [
  ['tally'],
  ['tally', '--quarter'],
  ['tally', '--year', '2026'],
  ['report', '采用情况通报', '--format', 'xlsx', '--force'],
  ['report', '零报送', '--format', 'csv', '--force'],
  ['report', '登记簿', '--format', 'csv', '--force'],
  ['report', '总目录', '--format', 'csv', '--force'],
  ['report', '归档文件目录', '--format', 'csv', '--force'],
  ['feedback'],
  ['annual', '2026', '--fonts', 'embedded'],
];

describe.each(commands)('%s %s', { timeout: 60_000 }, (...words) => {
  it('says nothing of records where they are whole', async () => {
    writeFileSync(record, whole);
    const { code, err } = await kuaibao(...words);
    expect([code, err.includes('记录')]).toEqual([0, false]);
  });

  it('names a record that cannot be read', async () => {
    writeFileSync(record, whole.slice(0, 40));
    const { code, err } = await kuaibao(...words);
    expect(code).not.toBe(0);
    expect(err).toMatch(/issues\/0001(?:\.json 是发布的记录，| 的发布记录)读不出来/u);
  });

  it('names an issue whose record is gone, and tells of it as it is today', async () => {
    rmSync(record, { force: true });
    const { code, out, err } = await kuaibao(...words);
    expect(code).toBe(1);
    expect(err).toMatch(/issues\/0001 发布过，发布记录不见了，按[^，；]*现在的稿件/u);
    if (words[0] === 'tally') expect(out).toMatch(/青鹭镇 +2 +2 +12/u);
    if (words[0] === 'annual') expect(out).toContain('（2 期，');
    if (words[1] === '登记簿')
      expect(readFileSync(join(office, 'out/2026年期号登记簿.csv'), 'utf8').trim().split('\n')).toHaveLength(
        3,
      );
    expect(existsSync(record)).toBe(false);
  });
});
