import type { IssueIdentity } from '../issue/identity.js';

/** An issue as a ledger names it: 第12期, 增刊第3期; of another year than `year` 2025年第250期. `issuePattern` reads it. */
export function issueWords({ series, number, year: own }: IssueIdentity, year: number): string {
  return `${own === year ? '' : `${own}年`}${series === 'supplement' ? '增刊' : ''}第${number}期`;
}

/** So many issues in a row are named by the first and the last. */
const leastRun = 3;

/** Issues in their order, those whose numbers follow each other by the first and the last: 第1期、第4期至第9期. */
export function issuesWords(issues: readonly IssueIdentity[], year: number): string {
  return runsOf(issues)
    .flatMap((run) => {
      const [first, last] = [run[0], run.at(-1)];
      if (run.length < leastRun || !first || !last) return run.map((each) => issueWords(each, year));
      return `${issueWords(first, year)}至${issueWords(last, year)}`;
    })
    .join('、');
}

function runsOf(issues: readonly IssueIdentity[]): readonly (readonly IssueIdentity[])[] {
  const runs: IssueIdentity[][] = [];
  for (const each of issues) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows =
      last?.series === each.series && last.year === each.year && last.number + 1 === each.number;
    if (run && follows) run.push(each);
    else runs.push([each]);
  }
  return runs;
}
