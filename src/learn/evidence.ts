import type { OldIssue } from './old-issue.js';

/** An old issue with the name by which evidence calls it: 第127期, 2025年第1期 where years share numbers. */
export interface NamedIssue {
  readonly name: string;
  readonly issue: OldIssue;
}

/** The issues by their day and number, the oldest first, each under a name of its own. */
export function namedIssues(issues: readonly OldIssue[]): readonly NamedIssue[] {
  const sorted = [...issues].sort((a, b) => compareText(keyOf(a), keyOf(b)));
  const plain = sorted.map(({ masthead, original }) => {
    const { issueNumber, isSupplement } = masthead;
    return issueNumber === undefined ? `“${original}”` : `${isSupplement ? '增刊' : ''}第${issueNumber}期`;
  });
  const isShared = new Set(plain).size < plain.length;
  return sorted.map((issue, i) => {
    const year = issue.masthead.date?.iso.slice(0, 4);
    const name = plain[i] ?? '';
    return { issue, name: isShared && year !== undefined ? `${year}年${name}` : name };
  });
}

function keyOf({ masthead, original }: OldIssue): string {
  const { date, issueNumber = 0, isSupplement } = masthead;
  return [date?.iso ?? '9999', String(issueNumber).padStart(5, '0'), isSupplement ? 1 : 0, original].join(
    ' ',
  );
}

/** By code unit. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Names of issues in words: 第1期、第2期, 第1期、第2期等36期. */
export function inWords(names: readonly string[]): string {
  const own = [...new Set(names)];
  return own.length <= 6 ? own.join('、') : `${own.slice(0, 3).join('、')}等${own.length}期`;
}
