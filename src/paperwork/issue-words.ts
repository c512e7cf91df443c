import type { IssueIdentity } from '../issue/identity.js';

/** An issue by its number within its year: 第12期, 增刊第3期. */
export function issueWords({ series, number }: IssueIdentity): string {
  return `${series === 'supplement' ? '增刊' : ''}第${number}期`;
}
