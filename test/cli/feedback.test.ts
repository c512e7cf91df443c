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

const scoring = `计分:
  报送: 1
  采用: 5
  上级采用: {市: 10}
  扣分: {迟报: 2}
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

  it('tells of points as tally does, and of what waits, is 停用, lacks something or is in the ledger alone', async () => {
    put('bulletin.yaml', `${bulletin}${scoring}`);
    put('issues/0002/栗坞镇.yaml', brief.replaceAll('苇港镇', '栗坞镇').replace('检查燃气', '留待以后'));
    put('issues/0002/县水利局.yaml', brief.replaceAll('苇港镇', '县水利局').replace(/正文: [\s\S]*/u, ''));
    expect((await kuaibao('hold', '2/栗坞镇', '--to', '5')).code).toBe(0);
    put('待用/县水利局来稿.yaml', brief.replaceAll('苇港镇', '县水利局').replace('检查燃气', '新来一篇'));
    put(
      '台账/2026.yaml',
      `上级采用:
  - {日期: 2026-03-30, 期: 1, 稿件: 苇港镇检查燃气, 级别: 市, 依据: 《溪原信息》第30期}
  - {日期: 2026-04-02, 期: 1, 稿件: 栗坞镇清理河道, 级别: 市, 依据: 《溪原信息》第31期}
扣分:
  - {日期: 2026-03-31, 单位: 栗坞镇, 名目: 迟报, 依据: 三月报送登记}
报送:
  - {日期: 2026-03-09, 单位: 县水利局, 标题: 县水利局检修水闸}
`,
    );
    const { code, err } = await kuaibao('feedback', '--month', '3');
    expect([code, err]).toEqual([0, '第2期有1篇稿件读不全，没有计入；请先运行 kuaibao check issues/0002\n']);
    const texts = readdirSync(join(office, 'out/反馈')).map(
      (name) => `== ${name}\n${read(`out/反馈/${name}`)}`,
    );
    await expect(texts.join('\n').replaceAll('\r', '').replaceAll('\ufeff', '')).toMatchFileSnapshot(
      'golden/feedback-points.txt',
    );
    for (const unit of ['栗坞镇', '苇港镇', '县水利局']) {
      const sheet = read(`out/反馈/2026年3月 ${unit}.txt`);
      const why = (await kuaibao('tally', '--month', '3', '--why', unit)).out;
      const [, score = ''] = /合计(-?[0-9.]+)分/u.exec(why) ?? [];
      const given = [...sheet.matchAll(/(?:^|　　)[^\n]*(?: |：)(-?[0-9.]+)分$/gmu)].map(
        ([line, points]) => [line, Number(points)] as const,
      );
      const parts = given.filter(([line]) => !line.startsWith('得分：'));
      expect(parts.reduce((sum, [, points]) => sum + points, 0)).toBe(Number(score));
      expect(sheet).toContain(`得分：本月${score}分`);
    }
    await kuaibao('feedback', '--month', '4');
    expect(read('out/反馈/2026年4月 栗坞镇.txt')).toContain(
      '4月2日第1期《栗坞镇清理河道》被市采用（《溪原信息》第31期），上级采用 市 10分',
    );
  });

  it('names an issue whose record is damaged or gone, and tells of it as it is today', async () => {
    put('bulletin.yaml', `${bulletin}${scoring}`);
    put('.kuaibao/released/issues/0001.json', '{');
    const { code, err } = await kuaibao('feedback');
    expect(code).toBe(1);
    expect(err).toContain('issues/0001 的发布记录读不出来，按文件夹里现在的稿件计');
    expect(read('out/反馈/2026年3月 栗坞镇.txt')).toContain('采用：2026年第1期（3月6日）');
    rmSync(join(office, '.kuaibao/released/issues/0001.json'));
    expect((await kuaibao('feedback')).err).toContain(
      'issues/0001 发布过，发布记录不见了，按文件夹里现在的稿件计',
    );
    rmSync(join(office, 'issues/0001'), { recursive: true });
    const gone = await kuaibao('feedback');
    expect([gone.code, gone.err]).toEqual([
      1,
      'issues/0001 发布过，发布记录不见了，没有计入；请从备份或版本库里恢复它\n',
    ]);
  });

  it('tells of a released issue whose folder is gone by what was kept of it', async () => {
    rmSync(join(office, 'issues/0001'), { recursive: true });
    expect(await kuaibao('feedback')).toMatchObject({ code: 0, err: '' });
    expect(read('out/反馈/2026年3月 栗坞镇.txt')).toContain('采用：2026年第1期（3月6日）【工作动态】');
  });
});
