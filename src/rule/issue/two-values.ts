import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { positionAt } from '../../source/file.js';
import type { IssueMaterial, IssueRule } from '../rule.js';
import { type Figure, figuresOf } from './figure.js';

const item = (headline: string, body: string): string =>
  `单位: 青鹭镇\n栏目: 工作动态\n标题: ${headline}\n日期: 2026-03-10\n正文: ${body}\n`;

/** N20. One figure with two values in an issue: a headline's and its body's; in one body, a figure and where it is
 * taken up again (对…的…); in two items, what both say of the whole county or of one registered unit in the same words, or
 * of a measure that one thing has once (总投资). Two units that count the same kind of thing are no fault. */
export const twoValues: IssueRule = {
  sees: 'issue',
  codes: ['issue/two-values'],
  faults: [
    {
      code: 'issue/two-values',
      severity: 'warning',
      title: '同一件事在一期里有两个数',
      basis: '数字前后一致；机关校对惯例',
      wrong: {
        'issues/0001/稿件.yaml': item(
          '青鹭镇排查隐患210处',
          '组织村干部逐户走访，共排查隐患201处，已经全部登记。',
        ),
      },
      right: {
        'issues/0001/稿件.yaml': item(
          '青鹭镇排查隐患210处',
          '组织村干部逐户走访，共排查隐患210处，已经全部登记。',
        ),
      },
    },
  ],
  check(material) {
    const ordered = [...material.submissions].sort((a, b) =>
      a.path < b.path ? -1 : a.path > b.path ? 1 : a.index - b.index,
    );
    const figures = ordered.map((each) => figuresOf(each));
    return [
      ...figures.flatMap((each) => [...inHeadlineAndBody(each), ...takenUp(each)]),
      ...acrossItems(figures.flat(), material),
    ];
  },
};

function inHeadlineAndBody(figures: readonly Figure[]): readonly Diagnostic[] {
  const headline = figures.filter(({ isHeadline }) => isHeadline);
  const body = figures.filter(({ isHeadline }) => !isHeadline);
  return headline.flatMap((first) => {
    const same = body.filter(
      ({ words, measure }) => measure === first.measure && words.length >= 4 && first.words.endsWith(words),
    );
    const [second] = same;
    // Where the body has the headline's figure too, the other one counts something else.
    if (!second || same.some(({ value }) => value === first.value)) return [];
    return [finding(first, second)];
  });
}

/** A figure that the same body takes up again with another value. */
function takenUp(figures: readonly Figure[]): readonly Diagnostic[] {
  return figures.flatMap((second, i) => {
    if (!second.isTakenUp || second.words.length < 5) return [];
    const same = figures
      .slice(0, i)
      .filter(
        (each) => !each.isHeadline && each.measure === second.measure && each.words.endsWith(second.words),
      );
    const [first] = same;
    return first && same.every(({ value }) => value !== second.value) ? [finding(first, second)] : [];
  });
}

/** What a thing has once. */
const once = /(?:总投资|总面积|建筑面积|占地面积|总建筑面积|全长|总长|总里程|总人口|总库容)$/u;

/** The longest words that two sentences share say that they speak of one thing, if they are this long. */
const sharedLength = 7;

function isOfOneThing(a: Figure, b: Figure): boolean {
  if (
    !once.test(a.words) ||
    !once.test(b.words) ||
    /[一二三四五六\d](?:期|标段|号)/u.test(a.sentence + b.sentence)
  )
    return false;
  const [measureOf] = once.exec(a.words) ?? [''];
  if (once.exec(b.words)?.[0] !== measureOf) return false;
  const [left, right] = [a.sentence, b.sentence].map((each) => each.slice(0, -measureOf.length));
  if (left === undefined || right === undefined) return false;
  for (let at = 0; at + sharedLength <= left.length; at++) {
    const words = left.slice(at, at + sharedLength);
    if (/^\p{Script=Han}+$/u.test(words) && right.includes(words)) return true;
  }
  return false;
}

function acrossItems(figures: readonly Figure[], { bulletin }: IssueMaterial): readonly Diagnostic[] {
  const names = bulletin.units.flatMap(({ name, aliases }) => [name, ...aliases]);
  const isOfOne = ({ words }: Figure): boolean =>
    words.length >= 6 &&
    (/^(?:全|我)[省市县区州旗镇乡]/u.test(words) || names.some((name) => words.startsWith(name)));
  const single = figures.filter(({ words }) => once.test(words));
  const ofOneThing = single.flatMap((second, i) => {
    const first = single.find(
      (each, j) => j < i && each.submission !== second.submission && isOfOneThing(each, second),
    );
    return first && first.value !== second.value && first.measure === second.measure
      ? [finding(first, second)]
      : [];
  });
  const seen = new Map<string, Figure>();
  const inSameWords = figures.filter(isOfOne).flatMap((each) => {
    const key = `${each.words} ${each.measure}`;
    const first = seen.get(key);
    if (!first) seen.set(key, each);
    return first && first.submission !== each.submission && first.value !== each.value
      ? [finding(first, each)]
      : [];
  });
  return [...inSameWords, ...ofOneThing];
}

function finding(first: Figure, second: Figure): Diagnostic {
  const { file, start } = first.span;
  const { line } = positionAt(file, start);
  const isHere = file === second.span.file && line === positionAt(file, second.span.start).line;
  const where = isHere ? '前面' : `${file.path}第${line}行`;
  const [here, there] = [second, first].map(({ value, measure }) => `${value}${measure}`);
  return {
    code: 'issue/two-values',
    severity: 'warning',
    message: `“${second.words}”出现“${here}”，${where}为“${there}”`,
    span: second.span,
    hint: '请核对哪一个数是对的，两处写成一样',
    related: [{ message: '另一处', span: first.span }],
  };
}
