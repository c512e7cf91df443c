import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { office as registers } from '../ledger/scoring-case.js';
import { fakeTerminal } from './fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-tally-'));
afterAll(() => rmSync(temporary, { recursive: true }));
let office = '';
let made = 0;

const scoring = `计分:
  报送: 1
  采用: {稿件: 5, 简讯: 2, 专报: 8}
  联合: 平分
  上级采用: {市: 10}
  批示: {县: 10}
  零报送: 2
  扣分: {迟报: 1}
  任务: {采用: {简讯: 2}, 得分: 60}
  分组:
    - {名称: 乡镇, 单位: [青鹭镇, 苇港镇, 白蘋镇, 栗坞镇]}
    - {名称: 县直部门}
  不计单位: [政府办公室]
`;

const ledger = `上级采用:
  - {日期: 2026-03-28, 期: 2, 稿件: 青鹭镇清理河道, 级别: 市, 依据: 《溪原信息》第30期}
扣分:
  - {日期: 2026-03-31, 单位: 县教育局, 名目: 迟报, 依据: 3月值班记录}
报送:
  - {日期: 2026-03-22, 单位: 白蘋镇, 标题: 白蘋镇管护茶园}
`;

/** Each issue's day and items: 单位 栏目 标题, with 停用 behind what is not printed. */
const issues: Readonly<Record<string, readonly string[]>> = {
  '2026-02-12': ['苇港镇 工作动态 苇港镇整修渠道', '县水利局 简讯 县水利局检查堤防'],
  '2026-03-05': [
    '青鹭镇 工作动态 青鹭镇清理河道',
    '苇港镇 简讯 苇港镇培训农技人员',
    '县教育局 信息专报 县教育局排查校舍',
  ],
  '2026-03-19': [
    '青鹭镇、苇港镇、白蘋镇 工作动态 三镇共修堤防',
    '苇港镇 调研思考 苇港镇的水产 停用',
    '县水利局 简讯 县水利局抢修泵站',
  ],
};

function write(path: string, text: string): void {
  mkdirSync(dirname(join(office, path)), { recursive: true });
  writeFileSync(join(office, path), text);
}

function submission(item: string): string {
  const [units = '', section = '', headline = '', withheld] = item.split(' ');
  const isBrief = section === '简讯';
  const body = isBrief
    ? `${headline}，一百二十人参加。`
    : '各村组织人员清理河道，整修堤防，群众出工两千余个。';
  return `单位: [${units.replaceAll('、', ', ')}]
栏目: ${section}
${isBrief ? '' : `标题: ${headline}\n`}${withheld ? '停用: 是\n' : ''}正文: ${body}
`;
}

beforeEach(() => {
  made += 1;
  office = join(temporary, String(made));
  write('bulletin.yaml', `${registers}${scoring}`);
  write('台账/2026.yaml', ledger);
  for (const [i, [date, items]] of Object.entries(issues).entries()) {
    write(`issues/000${i + 1}/issue.yaml`, `期号: ${i + 1}\n日期: ${date}\n`);
    for (const [at, item] of items.entries()) write(`issues/000${i + 1}/${at + 1}.yaml`, submission(item));
  }
});

async function kuaibao(...argv: readonly string[]) {
  const terminal = fakeTerminal(office);
  const code = await run(argv, terminal);
  return { code, ...terminal.printed };
}

async function release(...numbers: readonly number[]): Promise<void> {
  for (const number of numbers) {
    const { code, err } = await kuaibao(
      'release',
      `issues/000${number}`,
      '--format',
      'txt',
      '--fonts',
      'embedded',
    );
    expect([code, err]).toEqual([0, err]);
  }
}

/** What was typed and what came: what is said beside it is marked. */
async function session(...lines: readonly (readonly string[])[]): Promise<string> {
  const told: string[] = [];
  for (const argv of lines) {
    const { code, out, err } = await kuaibao(...argv);
    const said = err.replace(/^(?=.)/gmu, '! ');
    told.push(`$ kuaibao ${argv.join(' ')}\n${out}${said}(${code})\n`);
  }
  return told.join('\n');
}

describe('kuaibao tally', () => {
  it('shows who sent what, what was used, points, ranks and who sent nothing', async () => {
    await release(1, 2);
    const told = await session(
      ['tally'],
      ['tally', '--month', '2'],
      ['tally', '--quarter'],
      ['tally', '--year', '2026'],
      ['tally', '--why', '苇港'],
      ['tally', '--why', '县教育局', '--month', '3'],
      ['tally', '--why', '青鹭镇', '--year'],
      ['tally', '--why', '政府办公室'],
    );
    await expect(told).toMatchFileSnapshot('golden/tally.txt');
  });

  it('keeps what was settled, and says what is different since', async () => {
    await release(1, 2, 3);
    const first = await session(
      ['tally', '--month', '3', '--release'],
      ['tally', '--month', '3', '--release'],
    );
    write('bulletin.yaml', `${registers}${scoring.replace('报送: 1', '报送: 2')}`);
    write(
      '台账/2026.yaml',
      ledger.replace('扣分:\n', '扣分:\n  - {日期: 2026-03-30, 单位: 青鹭镇, 名目: 迟报, 依据: 值班记录}\n'),
    );
    const second = await session(
      ['tally'],
      ['tally', '--why', '青鹭镇'],
      ['tally', '--month', '三月', '--release'],
      ['tally', '--again'],
      ['tally'],
    );
    await expect(`${first}\n${second}`).toMatchFileSnapshot('golden/tally-settled.txt');
  });

  it('names what cannot be counted, and settles nothing then', async () => {
    await release(1, 2, 3);
    write('.kuaibao/released/issues/0002.json', '{');
    rmSync(join(office, 'issues/0002/issue.yaml'));
    write('台账/2026.yaml', ledger.replace(' 期: 2', ' 期: 9'));
    for (const number of [4, 5, 6])
      write(`issues/000${number}/issue.yaml`, `期号: ${number}\n日期: 2026-03-2${number}\n`);
    write('issues/0005/1.yaml', '单位: 苇港镇\n栏目: 简讯\n');
    const told = await session(['tally'], ['tally', '--release']);
    await expect(told).toMatchFileSnapshot('golden/tally-faults.txt');
  });

  it('gives the same as JSON, points as decimals, each unit’s lines adding up to its points', async () => {
    const { out, code } = await kuaibao('tally', '--json', '--month', '3');
    expect(code).toBe(0);
    const told = JSON.parse(out);
    expect(told).toMatchObject({ version: 1, title: '2026年3月', isScored: true, received: 7, used: 5 });
    expect(told.groups.map(({ name }: { name: string }) => name)).toEqual(['乡镇', '县直部门']);
    const [first] = told.groups[0].rows;
    expect(first).toMatchObject({
      unit: '青鹭镇',
      rank: 1,
      sent: 2,
      used: 2,
      score: 18,
      bySection: { 工作动态: 2 },
    });
    const sum = first.lines.reduce((all: number, { points }: { points: number }) => all + points, 0);
    expect(sum).toBeCloseTo(18, 8);
    expect(told.issues.map(({ issue, by }: { issue: string; by: string }) => `${issue} ${by}`)).toEqual([
      '第2期 plan',
      '第3期 plan',
    ]);
  });

  it('says what it does not understand', async () => {
    const told = await session(
      ['tally', '--month', '十三月'],
      ['tally', '--quarter', '5'],
      ['tally', '--year', '去年'],
      ['tally', '--month', '3', '--quarter', '1'],
      ['tally', '--why', '县'],
      ['tally', '--why', '青鹫镇'],
      ['tally', '--why', '苇港镇', '--json'],
    );
    await expect(told).toMatchFileSnapshot('golden/tally-words.txt');
  });

  it('without 计分 counts, and without an issue asks for the period', async () => {
    write('bulletin.yaml', registers);
    rmSync(join(office, '台账'), { recursive: true });
    const counted = await session(['tally', '--month', '3']);
    rmSync(join(office, 'issues'), { recursive: true });
    const none = await session(['tally'], ['tally', '--month', '2026-03']);
    await expect(`${counted}\n${none}`).toMatchFileSnapshot('golden/tally-unscored.txt');
  });

  it('writes nothing but what it is asked to', async () => {
    await kuaibao('tally');
    expect(() => readFileSync(join(office, '台账/2026-03.json'))).toThrow();
    await kuaibao('tally', '--release');
    expect(JSON.parse(readFileSync(join(office, '台账/2026-03.json'), 'utf8')).rules).toBe(scoring);
    expect((await kuaibao('check')).err).not.toContain('2026-03.json');
  });
});
