import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { fakeTerminal } from './fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-feedback-'));
afterAll(() => rmSync(temporary, { recursive: true }));
let office = '';
let made = 0;

async function kuaibao(...argv: readonly string[]) {
  const terminal = fakeTerminal(office);
  const code = await run(argv, terminal);
  return { code, ...terminal.printed };
}

function put(path: string, text: string): void {
  const file = join(office, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function read(path: string): string {
  return readFileSync(join(office, path), 'utf8');
}

function edit(path: string, from: string | RegExp, to: string): void {
  const text = read(path);
  expect(text).toMatch(from);
  put(path, text.replace(from, to));
}

const bulletin = `刊名: 栖禾县工作快报
编发单位: 栖禾县委办公室
栏目: [工作动态]
单位: [栗坞镇, 苇港镇, 县水利局]
`;

const letter = `栗坞镇清理河道

3月3日,栗坞镇组织党员群众清理河道12 公里，清运垃圾30吨。各村明确了巡河人员。
截至到3月5日，全镇巡河86人次。

（栗坞镇）
`;

const brief = `单位: 苇港镇
栏目: 工作动态
标题: 苇港镇检查燃气
正文: |
  苇港镇检查用户300户，整改隐患12处。
`;

/** An office of two issues in March: one is released, with an item that was imported and mended, one that was mended after a first draft, and one that is
 * 停用; the other is not. */
beforeEach(async () => {
  made += 1;
  office = join(temporary, String(made));
  put('bulletin.yaml', bulletin);
  put('issues/0001/issue.yaml', '期号: 1\n日期: 2026-03-06\n');
  put('issues/0001/苇港镇.yaml', brief);
  put('issues/0001/县水利局.yaml', `${brief.replaceAll('苇港镇', '县水利局')}停用: 是\n`);
  put('来信/栗坞镇来稿.txt', letter);
  expect((await kuaibao('import', '来信/栗坞镇来稿.txt', '-o', '1')).code).toBe(0);
  const draft = await kuaibao('compile', '1', '--draft', '--format', 'docx', '--fonts', 'embedded');
  expect(draft.code).toBe(0);
  edit('issues/0001/栗坞镇来稿.yaml', '清运垃圾30吨', '清运垃圾32吨');
  edit('issues/0001/栗坞镇来稿.yaml', '截至到', '截至');
  edit('issues/0001/苇港镇.yaml', '整改隐患12处。', '整改隐患12处，复查率100%。');
  const released = await kuaibao('release', '1', '--format', 'txt', '--fonts', 'embedded');
  expect(released.code).toBe(0);
  put('issues/0002/issue.yaml', '期号: 2\n日期: 2026-03-20\n');
  put('issues/0002/苇港镇.yaml', brief.replace('检查燃气', '加固*海堤*#2段'));
});

describe('kuaibao feedback', () => {
  it('tells each unit what became of its items, as text for a message and as Markdown', async () => {
    const { code, out, err } = await kuaibao('feedback');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatchInlineSnapshot(`
      "已生成 out/反馈/2026年3月 栗坞镇.txt（1 篇）和同名的 .md
      已生成 out/反馈/2026年3月 苇港镇.txt（2 篇）和同名的 .md
      已生成 out/反馈/2026年3月 县水利局.txt（1 篇）和同名的 .md
      "
    `);
    const texts = readdirSync(join(office, 'out/反馈')).map(
      (name) => `== ${name}\n${read(`out/反馈/${name}`)}`,
    );
    await expect(texts.join('\n').replaceAll('\r', '').replaceAll('\ufeff', '')).toMatchFileSnapshot(
      'golden/feedback.txt',
    );
  });

  it('takes the issues of the month or year that is asked for', async () => {
    put('issues/0003/issue.yaml', '期号: 3\n日期: 2026-04-02\n');
    put('issues/0003/苇港镇.yaml', brief.replace('检查燃气', '修缮水渠'));
    expect((await kuaibao('feedback')).out).toContain('out/反馈/2026年4月 苇港镇.txt（1 篇）');
    expect((await kuaibao('feedback', '--month', '3')).out).toContain('2026年3月 苇港镇.txt（2 篇）');
    expect((await kuaibao('feedback', '--month', '2026-04')).out).toContain('2026年4月 苇港镇.txt（1 篇）');
    expect((await kuaibao('feedback', '--year', '2026')).out).toContain('2026年 苇港镇.txt（3 篇）');
    expect(await kuaibao('feedback', '--year', '2025')).toMatchObject({ code: 0, out: '2025年没有稿件\n' });
    const wrong = await kuaibao('feedback', '--month', '13');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('应为月份，如 3、2026-03，现为“13”');
  });

  it('writes over its own sheets, never over what somebody has written', async () => {
    await kuaibao('feedback');
    const sheet = 'out/反馈/2026年3月 栗坞镇.txt';
    const before = read(sheet);
    expect((await kuaibao('feedback')).out).not.toContain('另存');
    put(sheet, `${before}请王干事核对\r\n`);
    put('out/反馈/2026年3月 苇港镇.md', '别人的笔记\n');
    const { out } = await kuaibao('feedback');
    expect(out).toContain(`${sheet} 被人改过，另存为 2026年3月 栗坞镇（人工修改）.txt`);
    expect(read('out/反馈/2026年3月 栗坞镇（人工修改）.txt')).toBe(`${before}请王干事核对\r\n`);
    expect(read(sheet)).toBe(before);
    expect(read('out/反馈/2026年3月 苇港镇.md')).toBe('别人的笔记\n');
    expect(read('out/反馈/2026年3月 苇港镇（2）.txt')).toContain('稿件反馈：苇港镇');
  });

  it('says which released issue it tells of as it is today, and writes into no issue', async () => {
    const kept = join(office, '.kuaibao/sent/issues/0001');
    const newest = readdirSync(kept).map((name) => join(kept, name));
    for (const path of newest) writeFileSync(path, '{}');
    edit('issues/0001/栗坞镇来稿.yaml', '86人次', '88人次');
    const { code, err } = await kuaibao('feedback');
    expect([code, err]).toEqual([0, 'issues/0001 发布时的稿件没有留存，按现在的稿件写\n']);
    expect(read('out/反馈/2026年3月 栗坞镇.txt')).toContain('〔删：86〕〔增：88〕');
    expect(await kuaibao('feedback', '-o', 'issues/0001/反馈')).toMatchObject({ code: 2 });
  });
});
