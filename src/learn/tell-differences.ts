import { coded } from '../fault/severity.js';
import { type Difference, quoted } from './difference.js';
import { inWords } from './evidence.js';
import type { LearnFinding } from './finding.js';

/** An issue with the places where it reads otherwise when it is compiled again. */
export interface DifferingIssue {
  /** 第127期 */
  readonly name: string;
  /** The name of its file. */
  readonly original: string;
  readonly differences: readonly Difference[];
}

/** So many issues that differ alike show how the office prints, or how it is printed here. */
const leastAlike = 3;
/** So many differences of an issue are told one by one. */
const most = 8;

const finding = {
  ...coded('learn/difference'),
  hint: '请对照原件改这一期的文件；是程序的印法与旧刊不同的，可以不管',
} as const;

/** Tells where issues read otherwise than they were printed; what several have alike is told once. */
export function tellDifferences(issues: readonly DifferingIssue[]): readonly LearnFinding[] {
  const byWords = new Map<string, { readonly name: string; readonly difference: Difference }[]>();
  for (const { name, differences } of issues) {
    for (const difference of differences) {
      const alike = byWords.get(keyOf(difference));
      if (alike) alike.push({ name, difference });
      else byWords.set(keyOf(difference), [{ name, difference }]);
    }
  }
  const shared = [...byWords].filter(
    ([, alike]) => new Set(alike.map(({ name }) => name)).size >= leastAlike,
  );
  const told = new Set(shared.map(([key]) => key));
  return [
    ...shared.flatMap(([, alike]) => tellShared(alike)),
    ...issues.flatMap(({ differences, ...issue }) =>
      tellOwn({ ...issue, differences: differences.filter((each) => !told.has(keyOf(each))) }),
    ),
  ];
}

function keyOf({ was, is }: Difference): string {
  return `${was}\n${is}`;
}

function tellShared(
  alike: readonly { readonly name: string; readonly difference: Difference }[],
): readonly LearnFinding[] {
  const [first] = alike;
  if (!first) return [];
  const names = inWords(alike.map(({ name }) => name));
  return [
    {
      ...finding,
      message: `${names}重新汇编出来都与原件不同，共${alike.length}处，如${first.name}${inIssue(first.difference)}`,
      hint: '各期都这样的，大概是程序的印法与旧刊不同，可以不管；不是的，请改 bulletin.yaml',
    },
  ];
}

function tellOwn({ name, original, differences }: DifferingIssue): readonly LearnFinding[] {
  const told = differences.slice(0, most).map(
    (each): LearnFinding => ({
      ...finding,
      original,
      message: `${name}重新汇编出来与原件不同：${inIssue(each)}`,
    }),
  );
  const rest = differences.length - told.length;
  if (rest <= 0) return told;
  return [...told, { ...finding, original, message: `${name}重新汇编出来另有${rest}处与原件不同` }];
}

function inIssue({ before, was, is }: Difference): string {
  const behind = before === '' ? '开头' : `“${before}”后面`;
  return `${behind}，原件是${quoted(was)}，汇编出来是${quoted(is)}`;
}
