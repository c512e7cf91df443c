import { expect, it } from 'vitest';
import type { IssueFacts } from '../../src/issue/facts.js';
import { nextFolder } from '../../src/issue/next-folder.js';

const last: IssueFacts = { series: 'issue', number: 127, date: '2026-03-17', serial: 1127 };
const next: IssueFacts = { series: 'issue', number: 128, date: '2026-04-01', serial: 1128 };
const first: IssueFacts = { series: 'issue', number: 1, date: '2027-01-04', serial: 1129 };

it.each([
  ['issues/0127', 'issues/0128', 'issues/0001'],
  ['127', '128', '1'],
  ['issues/第127期', 'issues/第128期', 'issues/第1期'],
  ['2026/127', '2026/128', '2027/1'],
  ['2026年/03月/0127', '2026年/04月/0128', '2027年/01月/0001'],
  ['issues/2026-03/0127', 'issues/2026-04/0128', 'issues/2027-01/0001'],
  ['issues/2026-0127', 'issues/2026-0128', 'issues/2027-0001'],
  ['issues/2026年第127期（总1127）', 'issues/2026年第128期（总1128）', 'issues/2027年第1期（总1129）'],
  ['issues/2026-03-17', 'issues/2026-04-01', 'issues/2027-01-04'],
  ['issues/20260317', 'issues/20260401', 'issues/20270104'],
  ['issues/2026年3月17日', 'issues/2026年4月1日', 'issues/2027年1月4日'],
])('after %s comes %s, in a new year %s', (folder, following, anew) => {
  expect(nextFolder(folder, last, next)).toBe(following);
  expect(nextFolder(folder, last, first)).toBe(anew);
});

it('a name that tells neither number nor day tells no next', () => {
  expect(nextFolder('issues/本周', last, next)).toBeUndefined();
  expect(nextFolder('issues/126', last, next)).toBeUndefined();
});
