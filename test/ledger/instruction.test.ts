import { describe, expect, it } from 'vitest';
import { shownPoints } from '../../src/bulletin/points.js';
import type { Contribution } from '../../src/ledger/contribution.js';
import { scoreYear } from '../../src/ledger/score-year.js';
import { caseYear, itemsIn, ledgerOf, officeWith } from './scoring-case.js';

const printed = itemsIn('2026-03-12 青鹭镇 工作动态 用 青鹭镇开展河道清淤\n').map(
  (each): Contribution => ({ ...each, instructions: [{ leader: '副县长 黎景行', date: '2026-03-11' }] }),
);

function scored(rulesText: string, ledgerText = '') {
  const { bulletin, rules } = officeWith(`计分:\n${rulesText}`);
  const { resolved, diagnostics } = ledgerOf(ledgerText, bulletin, printed);
  const score = scoreYear({
    rules,
    bulletin,
    contributions: printed,
    events: resolved.events,
    year: caseYear,
    through: 12,
  });
  return {
    points: score.units.flatMap(({ points }) =>
      points.map((each) => `${each.date} ${shownPoints(each.points)} ${each.rule.words}`),
    ),
    found: diagnostics.map(({ code, message }) => `${code} ${message}`),
  };
}

const later = (leader: string, date: string): string =>
  `批示:\n  - {日期: ${date}, 期: 1, 稿件: 青鹭镇开展河道清淤, 领导: ${leader}, 级别: 市, 依据: 批示件第8号}\n`;

describe('an instruction that an issue prints', () => {
  it.each([
    ['  批示: {市: 10, 本级: 3}\n', ['2026-03-12 3 批示 本级 3分，副县长 黎景行']],
    ['  批示: 5\n', ['2026-03-12 5 批示 5分，副县长 黎景行']],
    ['  批示: {市: 10, 其他: 2}\n', ['2026-03-12 2 批示 其他 2分，副县长 黎景行']],
    ['  批示: {市: 10}\n', []],
    ['  采用: 5\n', ['2026-03-12 5 采用 5分']],
  ])('is scored by %s', (rules, points) => {
    expect(scored(rules)).toEqual({ points, found: [] });
  });

  it('is not to be written into the ledger again; another one is', () => {
    const rules = '  批示: {市: 10, 本级: 3}\n';
    expect(scored(rules, later('黎景行', '2026-03-11')).found).toContain(
      'ledger/duplicate 黎景行的这条批示已经印在期里，会算两次',
    );
    expect(scored(rules, later('黎景行', '2026-03-20'))).toEqual({
      points: ['2026-03-12 3 批示 本级 3分，副县长 黎景行', '2026-03-20 10 批示 市 10分，黎景行'],
      found: [],
    });
    expect(scored(rules, later('周序', '2026-03-20')).found).toEqual([]);
  });
});
