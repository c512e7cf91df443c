import { type LevelMark, levelMarks } from '../../passage/level-marks.js';
import { writeNumeral } from '../../prose/numeral.js';
import { type LevelRun, levelRuns } from '../../submission/level-runs.js';
import type { ArticleRule } from '../rule.js';

/** A number missing, twice, or not from one: 一、三、. Stands at the first ordinal that departs; its fix counts on from
 * there. The fix is safe only where a number stands twice over two different items and those behind it follow on: where one
 * is missing, so may its item be. A list that begins above one right where the last of its level left off is one that counts on. */
export const brokenNumbering: ArticleRule = {
  sees: 'article',
  faults: [
    {
      code: 'sequence/broken-numbering',
      title: '序号缺号、重号或不从一开始',
      basis: 'GB/T 9704—2012 7.3.3',
      fix: 'safe',
      wrong: '一、水利建设\n清理河道12公里。\n二、防汛准备\n储备沙袋2000个。\n二、值班值守\n落实24小时值班。',
      right: '一、水利建设\n清理河道12公里。\n二、防汛准备\n储备沙袋2000个。\n三、值班值守\n落实24小时值班。',
    },
  ],
  check: (article) => {
    const runs = levelRuns(levelMarks(article));
    const firstsUnder = new Map<LevelMark, Set<number>>();
    for (const { marks, under } of runs) {
      const first = marks[0]?.number;
      if (under && first) firstsUnder.set(under, (firstsUnder.get(under) ?? new Set<number>()).add(first));
    }
    return runs.flatMap((run) => {
      const at = run.marks.findIndex(({ number }, i) => number !== expected(run, i));
      const mark = run.marks[at];
      const before = run.marks[at - 1];
      const isOtherwise = before && firstsUnder.get(before)?.has(expected(run, at));
      if (!mark || isOtherwise || !isRun(run, at)) return [];
      const right = written(mark, expected(run, at));
      return [
        {
          passage: mark.passage,
          start: mark.start,
          end: mark.end,
          message: `序号出现“${mark.passage.text.slice(mark.start, mark.end)}”，应为“${right}”`,
          hint: before
            ? `前一个序号是“${before.passage.text.slice(before.start, before.end)}”；请看是漏了一项，还是编号写错了`
            : '序号从一开始',
          changes: run.marks.slice(at).map((each, i) => ({
            passage: each.passage,
            ...each.numeral,
            text: numeralOf(each, expected(run, at + i)),
          })),
          ...(isCertain(run, at) ? {} : { isUnsure: true as const }),
        },
      ];
    });
  },
};

function expected({ first }: LevelRun<LevelMark>, i: number): number {
  return first + i;
}

function written(mark: LevelMark, number: number): string {
  const { passage, start, end, numeral } = mark;
  const [before, behind] = [passage.text.slice(start, numeral.start), passage.text.slice(numeral.end, end)];
  return `${before}${numeralOf(mark, number)}${behind}`;
}

function numeralOf({ level }: LevelMark, number: number): string {
  return level < 3 ? writeNumeral(number) : String(number);
}

/** Whether a number stands twice, over different words, all at the start of a line and the rest in order. Where the second is a one, it may begin a list
 * of its own. */
function isCertain({ marks }: LevelRun<LevelMark>, at: number): boolean {
  const [before, mark] = [marks[at - 1], marks[at]];
  if (!before || !mark || mark.number !== before.number || mark.number === 1) return false;
  if (wordsBehind(mark) === wordsBehind(before)) return false;
  const followsOn = marks.every(({ number }, i) => i <= at || number === (marks[i - 1]?.number ?? 0) + 1);
  return followsOn && marks.every(({ isAtLine }) => isAtLine);
}

function wordsBehind({ passage, end }: LevelMark): string {
  return passage.text.slice(end).trim();
}

/** Whether the ordinals are close enough to be one run; within sentences, where items of a law may be picked out, three
 * are needed. */
function isRun({ marks }: LevelRun<LevelMark>, at: number): boolean {
  const [mark, before] = [marks[at], marks[at - 1]];
  if (!mark || marks.length < (marks.every(({ isAtLine }) => isAtLine) ? 2 : 3)) return false;
  if (!before) return mark.isAtLine && mark.number <= 3;
  return mark.number <= before.number + 3 && (mark.number >= before.number || mark.isAtLine);
}
