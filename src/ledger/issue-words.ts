import type { IssueIdentity } from '../issue/identity.js';

/** An issue as a ledger names it: 第12期, 增刊第3期; of another year than `year` 2025年第250期. `issuePattern` reads it. */
export function issueWords({ series, number, year: own }: IssueIdentity, year: number): string {
  return `${own === year ? '' : `${own}年`}${series === 'supplement' ? '增刊' : ''}第${number}期`;
}
