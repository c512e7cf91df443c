import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tallyNotes } from '../../src/report/tally-notes.js';
import { formatSettled, parseSettled } from '../../src/session/settled-data.js';
import { differenceFrom, settle } from '../../src/session/settled-tally.js';
import { heldTable, type OfficeTally } from '../../src/session/tally-office.js';
import { figures, place, scoring, talliedOffice } from './tallied-office.js';

const issues = {
  1: { date: '2026-03-05', items: ['青鹭镇 工作动态 青鹭镇清理河道', '苇港镇 简讯 苇港镇培训农技人员'] },
  2: {
    date: '2026-03-19',
    items: ['青鹭镇、白蘋镇 工作动态 两镇共修堤防', '苇港镇 工作动态 苇港镇修缮校舍 停用'],
  },
  3: { date: '2026-04-02', items: ['苇港镇 工作动态 苇港镇植树'] },
};
const march = { kind: 'month', words: '3' } as const;
const result = ['1 青鹭镇 2/2 12', '2 白蘋镇 1/1 6', '3 苇港镇 2/1 4'];

/** An office whose March was settled. */
function settledOffice(files = {}) {
  const office = talliedOffice(issues, files);
  settle(office.host, office.tally(march), '2026-04-01');
  return office;
}

function differenceOf(found: OfficeTally) {
  const { settled } = found;
  if (settled === undefined || settled === 'damaged') throw new Error('not settled');
  return differenceFrom(settled, found);
}

function changeRules(office: ReturnType<typeof talliedOffice>): void {
  const text = office.read('bulletin.yaml');
  office.write('bulletin.yaml', text.replace('报送: 1', '报送: 2').replace('简讯: 2', '简讯: 3'));
}

describe('a period that was settled', () => {
  it('is kept with the rules’ text and digests, and comes to the same', () => {
    const office = settledOffice();
    const found = office.tally(march);
    expect(found.settled).toMatchObject({ version: 1, on: '2026-04-01', rules: scoring });
    expect(found.settled !== 'damaged' && found.settled?.sources.map(({ what }) => what)).toEqual([
      '第1期',
      '第2期',
    ]);
    expect(heldTable(found)).toEqual(found.table);
    expect(differenceOf(found)).toBeUndefined();
  });

  it('gives the old result after the rules have changed, and says so', () => {
    const office = settledOffice();
    changeRules(office);
    const found = office.tally(march);
    expect(figures({ table: heldTable(found) })).toEqual(result);
    expect(figures(found)).toEqual(['1 青鹭镇 2/2 14', '2 苇港镇 2/1 7', '2 白蘋镇 1/1 7']);
    expect(differenceOf(found)).toEqual({
      changes: [{ kind: 'rules' }],
      units: [
        { unit: '青鹭镇', was: 1200, is: 1400 },
        { unit: '白蘋镇', was: 600, is: 700 },
        { unit: '苇港镇', was: 400, is: 700 },
      ],
    });
  });

  it.each(['quarter', 'year'] as const)('gives the old result, and says so, as a %s too', (kind) => {
    const words = { kind, words: kind === 'year' ? '2026' : '1' } as const;
    const office = talliedOffice(issues);
    const before = figures(office.tally(words));
    settle(office.host, office.tally(words), '2026-04-01');
    changeRules(office);
    const found = office.tally(words);
    expect(figures({ table: heldTable(found) })).toEqual(before);
    expect(figures(found)).not.toEqual(before);
    expect(differenceOf(found)?.changes).toEqual([{ kind: 'rules' }]);
  });

  it('is in its quarter and its year as it was made known, line by line, and they say so', () => {
    const office = settledOffice();
    const pointsOf = (found: OfficeTally) =>
      found.table.groups.flatMap(({ rows }) =>
        rows.map(({ unit, score, lines }) => ({ unit, score, lines })),
      );
    const plain = pointsOf(office.tally({ kind: 'year' }));
    expect(office.tally({ kind: 'year' }).otherwiseSettled).toEqual([]);
    changeRules(office);
    const quarter = office.tally({ kind: 'quarter', words: '1' });
    expect(figures(quarter)).toEqual(result);
    const year = office.tally({ kind: 'year' });
    // What 苇港镇 sent in April is counted by the new rules: 报送 2, 采用 5.
    expect(figures(year)).toEqual(['1 青鹭镇 2/2 12', '2 苇港镇 3/2 11', '3 白蘋镇 1/1 6']);
    for (const { unit, score, lines } of pointsOf(year)) {
      expect(lines.reduce((sum, { points }) => sum + points, 0)).toBe(score);
      const march = (all: typeof lines) => all.filter(({ date }) => date.startsWith('2026-03'));
      expect(march(lines)).toEqual(march(plain.find((each) => each.unit === unit)?.lines ?? []));
    }
    for (const found of [quarter, year])
      expect(found.otherwiseSettled).toEqual([
        { month: { kind: 'month', year: 2026, number: 3 }, on: '2026-04-01' },
      ]);
    expect(tallyNotes(year)).toContain(
      '3月照2026-04-01定下的结果计，现在重算不同；用 --month 3 看是哪里不同',
    );
  });

  it('counts in the next month’s sum as it was made known, and is what that month is compared with', () => {
    const april = { kind: 'month', words: '4' } as const;
    const office = settledOffice();
    changeRules(office);
    const rows = office.tally(april).table.groups.flatMap((group) => group.rows);
    const told = rows
      .slice(0, 3)
      .map(({ unit, before, cumulative, change }) => [unit, before / 100, cumulative / 100, change?.places]);
    expect(told).toEqual([
      ['苇港镇', 4, 11, 2],
      ['青鹭镇', 12, 12, -1],
      ['白蘋镇', 6, 6, 0],
    ]);
  });

  it('says which issue has changed, came or went, and what was written into the ledger later', () => {
    const office = settledOffice();
    office.host.remove(join(place, 'issues/0002/issue.yaml'));
    office.write('issues/0001/1.yaml', office.read('issues/0001/1.yaml').replace('青鹭镇', '栗坞镇'));
    office.write('issues/0004/issue.yaml', '期号: 4\n日期: 2026-03-30\n');
    office.write('issues/0004/1.yaml', office.read('issues/0001/2.yaml'));
    office.write(
      '台账/2026.yaml',
      '批示:\n  - {日期: 2026-03-25, 期: 1, 稿件: "1", 领导: 程望舒, 级别: 县, 依据: 批示件第3号}\n',
    );
    const found = office.tally(march);
    expect(differenceOf(found)?.changes).toEqual([
      { kind: 'changed', of: 'issue', what: '第1期' },
      { kind: 'removed', of: 'issue', what: '第2期' },
      { kind: 'added', of: 'issue', what: '第4期' },
      {
        kind: 'added',
        of: 'ledger',
        what: '03-25 栗坞镇 第1期《青鹭镇清理河道》有程望舒批示（批示件第3号）',
      },
    ]);
    expect(figures({ table: heldTable(found) })).toEqual(result);
  });

  it('is not touched by a unit that is registered later, and knows of one that bears another name', async () => {
    const office = talliedOffice(issues);
    for (const number of [1, 2]) await office.release(number);
    settle(office.host, office.tally(march), '2026-04-01');
    office.write('bulletin.yaml', office.read('bulletin.yaml').replace('单位: [', '单位: [鹭渚镇, '));
    expect(differenceOf(office.tally(march))).toBeUndefined();
    const renamed = '{名称: 苇港街道, 别名: [苇港镇]}, ';
    office.write('bulletin.yaml', office.read('bulletin.yaml').replace('苇港镇, ', renamed));
    expect(differenceOf(office.tally(march))).toEqual({
      changes: [{ kind: 'register' }],
      units: [
        { unit: '苇港镇', was: 400 },
        { unit: '苇港街道', is: 400 },
      ],
    });
  });

  it('is told to be damaged if its file is', () => {
    const office = settledOffice();
    office.write('台账/2026-03.json', '{"version": 1}');
    const found = office.tally(march);
    expect([found.settled, figures({ table: heldTable(found) })]).toEqual(['damaged', result]);
  });

  it('is read as it was written', () => {
    const { settled } = settledOffice().tally(march);
    if (settled === undefined || settled === 'damaged') throw new Error('not settled');
    expect(parseSettled(formatSettled(settled))).toEqual(settled);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: formatSettled(settled).length - 3 }), (end) => {
        expect(parseSettled(formatSettled(settled).slice(0, end))).toBeUndefined();
      }),
    );
  });
});
