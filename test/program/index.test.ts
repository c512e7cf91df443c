import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../project.js';

const office = mkdtempSync(join(tmpdir(), 'kuaibao-index-'));
afterAll(() => rmSync(office, { recursive: true }));

const cache = join(office, '.kuaibao/cache');
const issues = Array.from({ length: 55 }, (_, i) => `issues/${String(i + 1).padStart(4, '0')}`);

/** An hour ago, as files of an office are that nobody is at. */
const before = new Date(Date.now() - 3_600_000);

function put(path: string, text: string): void {
  writeFileSync(join(office, path), text);
  utimesSync(join(office, path), before, before);
}

beforeAll(() => {
  put(
    'bulletin.yaml',
    "刊名: 工作快报\n编发单位: 岚浦县人民政府办公室\n文件名: '{年}年第{期}期'\n栏目:\n  - 工作动态\n单位:\n  - 青鹭镇\n校对:\n  规则:\n    wording/unlikely: 提示\n",
  );
  for (const [i, issue] of issues.entries()) {
    mkdirSync(join(office, issue), { recursive: true });
    put(
      `${issue}/issue.yaml`,
      `期号: ${i + 1}\n日期: ${new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10)}\n`,
    );
    for (let j = 0; j < 6; j++) {
      // Each issue's first item is nearly that of the issue before the last.
      const seed = j === 0 ? (i % 2) * 1000 : i * 100 + j;
      const clauses = ['召开春灌部署会', '逐村开展摸底', '登记台账', '整修道路', '带动务工', '走访农户'];
      const text = clauses.map((each, k) => `${each}${seed * 7 + k * 31}次`).join('，');
      put(
        `${issue}/${j}.yaml`,
        `单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇办理第${i * 6 + j}件事\n正文: ${text}，共${i}批。\n`,
      );
    }
  }
  for (const folder of [...issues, 'issues', '.']) utimesSync(join(office, folder), before, before);
});

/** Checks an issue; what is printed, line by line. */
async function check(issue: string): Promise<string> {
  const program = join(root, 'bin/kuaibao.js');
  const argv = [program, 'check', issue, '--format', 'line'];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, argv, { cwd: office }).catch(
    (failed) => failed,
  );
  return `${stdout}${stderr}`;
}

it('commands at the same time make an index and find the same as without one, and the same with it', async () => {
  const asked = issues.slice(-4);
  const found = await Promise.all(asked.map(check));
  expect(found.join('')).toContain('issue/near-duplicate');
  expect(readdirSync(cache).sort()).toEqual(['.gitignore', 'archive.bin', 'phrases.bin']);
  expect(await Promise.all(asked.map(check))).toEqual(found);
  rmSync(join(office, '.kuaibao'), { recursive: true });
  expect(await Promise.all(asked.map(check))).toEqual(found);
});

it('an issue that is reached by a link is compared with the others, and not with itself', async () => {
  const issue = issues.at(-1) ?? '';
  const found = await check(issue);
  symlinkSync(join(office, issue), join(office, '本期'));
  expect((await check('本期')).replaceAll('本期/', `${issue}/`)).toBe(found);
  rmSync(join(office, '本期'));
});

it.each(['archive.bin', 'phrases.bin'])(
  'what is put in place of a broken %s is whole again',
  async (name) => {
    const [issue = ''] = issues;
    const index = join(cache, name);
    const found = await check(issue);
    const whole = readFileSync(index).length;
    for (const bytes of [Buffer.alloc(0), Buffer.from('不是'), readFileSync(index).subarray(0, whole / 2)]) {
      writeFileSync(index, bytes);
      expect(await check(issue)).toBe(found);
      expect(readFileSync(index).length).toBe(whole);
    }
  },
);

it('where none can be written, nothing is said', async () => {
  const [issue = ''] = issues;
  const found = await check(issue);
  rmSync(join(office, '.kuaibao'), { recursive: true });
  writeFileSync(join(office, '.kuaibao'), '');
  expect(await check(issue)).toBe(found);
  rmSync(join(office, '.kuaibao'));
});
