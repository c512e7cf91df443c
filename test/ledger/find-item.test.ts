import { describe, expect, it } from 'vitest';
import type { Contribution } from '../../src/ledger/contribution.js';
import { issueNamed } from '../../src/ledger/entry.js';
import { ItemFinder } from '../../src/ledger/find-item.js';
import { spanOf } from '../../src/source/file.js';

function item(number: number, path: string, headline: string, index = 1): Contribution {
  return {
    item: { kind: 'issue', issue: { series: 'issue', number, year: 2026 }, path, index, headline },
    date: '2026-03-12',
    units: ['青鹭镇'],
    isUsed: true,
    isReleased: true,
    pictures: 0,
    instructions: [],
  };
}

const finder = new ItemFinder([
  item(12, '乡镇/青鹭镇.yaml', '青鹭镇开展河道清淤'),
  item(12, '乡镇/青鹭镇.yaml', '青鹭镇整治集市', 2),
  item(12, '简讯.yaml', '3月4日，组织农技人员开展春耕技术培训，120名农户参加。'),
  item(12, '甲.yaml', '两镇共建水渠'),
  item(12, '乙.yaml', '两镇共建水渠'),
  item(13, '丙.yaml', '两镇共建水渠'),
]);
const issue = { series: 'issue', number: 12, year: 2026 } as const;

describe('an item is found in its issue', () => {
  it.each([
    ['青鹭镇开展河道清淤', '乡镇/青鹭镇.yaml', 1],
    ['《青鹭镇开展 河道清淤》', '乡镇/青鹭镇.yaml', 1],
    ['乡镇/青鹭镇.yaml', '乡镇/青鹭镇.yaml', 1],
    ['乡镇/青鹭镇', '乡镇/青鹭镇.yaml', 1],
    ['乡镇/青鹭镇#2', '乡镇/青鹭镇.yaml', 2],
    ['3月4日，组织农技人员', '简讯.yaml', 1],
    ['甲', '甲.yaml', 1],
  ])('by %s', (words, path, index) => {
    expect(finder.inIssue(issue, words)).toMatchObject({
      kind: 'found',
      contribution: { item: { path, index } },
    });
  });

  it('or it is said why not', () => {
    expect(finder.inIssue(issue, '两镇共建水渠')).toEqual({ kind: 'several', paths: ['乙.yaml', '甲.yaml'] });
    expect(finder.inIssue(issue, '青鹭镇开展河渠清淤')).toEqual({
      kind: 'none',
      likely: '青鹭镇开展河道清淤',
    });
    expect(finder.inIssue({ ...issue, series: 'supplement' }, '甲')).toEqual({ kind: 'noIssue' });
    expect(finder.inLedger(2026, '甲')).toMatchObject({ kind: 'none' });
  });
});

describe('an issue is named', () => {
  it.each([
    ['12', 'issue', 12, 2026],
    ['第12期', 'issue', 12, 2026],
    ['增刊3', 'supplement', 3, 2026],
    ['增刊第3期', 'supplement', 3, 2026],
    ['2025年第250期', 'issue', 250, 2025],
    ['2025年增刊第1期', 'supplement', 1, 2025],
  ])('by %s', (text, series, number, year) => {
    const span = spanOf({ path: '台账/2026.yaml', text }, 0, text.length);
    expect(issueNamed({ text, span, segments: [] }, 2026)).toEqual({ series, number, year });
  });
});
