import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figures, place, talliedOffice } from './tallied-office.js';

const issues = {
  1: { date: '2026-03-05', items: ['青鹭镇 工作动态 青鹭镇清理河道', '苇港镇 简讯 苇港镇培训农技人员'] },
  2: {
    date: '2026-03-19',
    items: ['青鹭镇、白蘋镇 工作动态 两镇共修堤防', '苇港镇 工作动态 苇港镇修缮校舍 停用'],
  },
};

const march = ['1 青鹭镇 2/2 12', '2 白蘋镇 1/1 6', '3 苇港镇 2/1 4'];

describe('a tally of an office', () => {
  it('counts released issues by their records and others by their plans', async () => {
    const office = talliedOffice(issues);
    await office.release(1);
    const found = office.tally();
    expect(figures(found)).toEqual(march);
    expect(found.issues.map(({ by }) => by)).toEqual(['record', 'plan']);
    expect(found.table.nothingSent).toEqual(['栗坞镇', '县水利局', '县教育局', '政府办公室']);
    expect([found.faults, found.gaps, found.diagnostics]).toEqual([[], [], []]);
  });

  it('does not look into the folder of what a record tells', async () => {
    const office = talliedOffice(issues);
    await office.release(1);
    for (const name of ['issue.yaml', '1.yaml', '2.yaml'])
      office.host.remove(join(place, 'issues/0001', name));
    expect(figures(office.tally())).toEqual(march);
  });

  it('plans anew what a record of version 1 names, as it was when it was released', async () => {
    const office = talliedOffice(issues);
    await office.release(1);
    const path = '.kuaibao/released/issues/0001.json';
    const { contributions: _, ...record } = JSON.parse(office.read(path));
    office.write(path, JSON.stringify({ ...record, version: 1 }));
    expect(office.tally().issues.map(({ by }) => by)).toEqual(['past', 'plan']);
    expect(figures(office.tally())).toEqual(march);
    office.write('issues/0001/3.yaml', office.read('issues/0001/1.yaml').replace('清理河道', '植树'));
    expect(office.tally().issues[0]?.by).toBe('past');
    expect(figures(office.tally())).toEqual(march);
    const sent = join(place, '.kuaibao/sent/issues/0001');
    const listed = office.host.list(sent);
    for (const { name } of listed.kind === 'entries' ? listed.entries : [])
      office.host.remove(join(sent, name));
    expect(office.tally().issues[0]?.by).toBe('folder');
    office.host.remove(join(place, 'issues/0001/issue.yaml'));
    expect(office.tally().issues[0]).toMatchObject({ by: 'none', contributions: [] });
  });

  it('names a record that is damaged or gone, and counts the folder instead, if that is there', async () => {
    const office = talliedOffice(issues);
    for (const number of [1, 2]) await office.release(number);
    office.write('.kuaibao/released/issues/0001.json', '{');
    office.host.remove(join(place, '.kuaibao/released/issues/0002.json'));
    const found = office.tally();
    expect(found.faults).toEqual([
      { kind: 'damaged', folder: 'issues/0001', isCounted: true },
      { kind: 'missing', folder: 'issues/0002', isCounted: true },
    ]);
    expect(figures(found)).toEqual(march);
    office.host.remove(join(place, 'issues/0001/issue.yaml'));
    expect(office.tally().faults).toEqual([
      { kind: 'missing', folder: 'issues/0002', isCounted: true },
      { kind: 'damaged', folder: 'issues/0001', isCounted: false },
    ]);
  });

  it('tells of submissions that lack something: they are not counted', () => {
    const office = talliedOffice(issues);
    office.write('issues/0002/3.yaml', '栏目: 工作动态\n标题: 苇港镇植树\n正文: 植树三千株。\n');
    office.write(
      'issues/0002/4.yaml',
      '单位: 苇港镇\n栏目: 无此栏目\n标题: 苇港镇修路\n正文: 修路三公里。\n',
    );
    const found = office.tally();
    expect(found.issues.map(({ leftOut }) => leftOut)).toEqual([0, 2]);
    expect(figures(found)).toEqual(march);
  });

  it('tells which numbers no issue has', () => {
    const office = talliedOffice({ ...issues, 5: { date: '2026-03-26', items: ['苇港镇 简讯 苇港镇植树'] } });
    expect(office.tally().gaps).toEqual([3, 4]);
    expect(office.tally({ kind: 'month', words: '2' }).gaps).toEqual([]);
  });

  it('takes the ledger into account, names what is wrong in it, and counts no entry with an error', () => {
    const ledger = `批示:
  - {日期: 2026-04-02, 期: 1, 稿件: 青鹭镇清理河道, 领导: 程望舒, 级别: 县, 依据: 批示件第3号}
  - {日期: 2026-04-03, 期: 9, 稿件: 青鹭镇清理河道, 领导: 程望舒, 级别: 县, 依据: 批示件第4号}
报送:
  - {日期: 2026-04-05, 单位: 苇港镇, 标题: 苇港镇管护茶园}
`;
    const found = talliedOffice(issues, { '台账/2026.yaml': ledger }).tally({ kind: 'month', words: '4月' });
    expect(figures(found)).toEqual(['1 青鹭镇 0/0 10', '2 苇港镇 1/0 1']);
    expect(found.diagnostics.map(({ code }) => code)).toEqual(['ledger/unknown-item']);
  });

  it('does not count months of which nothing is known yet', () => {
    const rules = '计分:\n  基础分: 10\n';
    const whole = talliedOffice(issues, {}, rules).tally({ kind: 'year' });
    expect(whole.score.through).toBe(3);
    expect(figures(whole)[0]).toBe('1 青鹭镇 2/2 30');
  });

  it('compares with the period before, if anything is known of that', () => {
    const both = { 3: { date: '2026-02-05', items: ['苇港镇 工作动态 苇港镇植树'] }, ...issues };
    const changes = talliedOffice(both)
      .tally()
      .table.groups.flatMap(({ rows }) => rows.map(({ unit, change }) => `${unit} ${change?.places}`));
    expect(changes.slice(0, 3)).toEqual(['青鹭镇 1', '白蘋镇 0', '苇港镇 -2']);
    const [first] = talliedOffice(issues).tally().table.groups[0]?.rows ?? [];
    expect(first?.change).toBeUndefined();
  });

  it('counts without 计分 what was sent and used', () => {
    const found = talliedOffice(issues, {}, '').tally();
    expect(found.isScored).toBe(false);
    expect(figures(found).map((line) => line.slice(2))).toEqual([
      '青鹭镇 2/2 0',
      '苇港镇 2/1 0',
      '白蘋镇 1/1 0',
    ]);
  });

  it('traces each unit’s points to its items', () => {
    const { table } = talliedOffice(issues).tally();
    for (const { lines, score } of table.groups.flatMap(({ rows }) => rows))
      expect(lines.reduce((sum, { points }) => sum + points, 0)).toBe(score);
    const lines = table.groups[0]?.rows[2]?.lines.map(({ date, what, rule }) => `${date} ${what} ${rule}`);
    expect(lines).toEqual([
      '2026-03-05 第1期“苇港镇培训农技人员，一百二十名群众到场参加。……” 报送 1分',
      '2026-03-05 第1期“苇港镇培训农技人员，一百二十名群众到场参加。……” 采用 简讯 2分',
      '2026-03-19 第2期《苇港镇修缮校舍》（没有采用） 报送 1分',
    ]);
  });
});
