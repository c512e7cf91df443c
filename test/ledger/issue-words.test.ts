import { expect, it } from 'vitest';
import { issuesWords, issueWords } from '../../src/ledger/issue-words.js';

const issue = (number: number, series: 'issue' | 'supplement' = 'issue', year = 2026) => ({
  series,
  number,
  year,
});

it('names an issue as a ledger does', () => {
  expect(issueWords(issue(12), 2026)).toBe('第12期');
  expect(issueWords(issue(3, 'supplement'), 2026)).toBe('增刊第3期');
  expect(issueWords(issue(250, 'issue', 2025), 2026)).toBe('2025年第250期');
});

it('names three or more issues in a row by the first and the last', () => {
  const some = [
    issue(250, 'issue', 2025),
    ...[1, 2, 4, 5, 6].map((each) => issue(each)),
    issue(7, 'supplement'),
  ];
  expect(issuesWords(some, 2026)).toBe('2025年第250期、第1期、第2期、第4期至第6期、增刊第7期');
  expect(issuesWords([], 2026)).toBe('');
});
