import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { positionAt } from '../../source/file.js';
import { type SourceText, spanWithin } from '../../source/text.js';
import { paragraphsOf } from '../../submission/paragraph.js';
import type { Submission } from '../../submission/submission.js';
import type { IssueMaterial, IssueRule } from '../rule.js';

const item = (headline: string, body: string): string =>
  `单位: 青鹭镇\n栏目: 工作动态\n标题: ${headline}\n日期: 2026-03-10\n正文: ${body}\n`;

/** N20. One figure with two values in an issue: a headline's and its body's, or what two items say of the whole county or
 * of one registered unit in the same words. Two units that count the same kind of thing are no fault. */
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
    return [...figures.flatMap(inHeadlineAndBody), ...acrossItems(figures.flat(), material)];
  },
};

/** A number with the words of its clause before it and the unit of measure behind. */
interface Figure {
  readonly submission: Submission;
  readonly isHeadline: boolean;
  /** Without 共, 已, 累计 and the like at its start. */
  readonly words: string;
  readonly value: string;
  readonly measure: string;
  readonly span: Diagnostic['span'];
}

const figure =
  /([^，。；：！？、“”《》（）\s\d]{4,30}?)(?<![\d.第])(\d[\d.]*(?:万|亿)?)(余|多)?(人次|[\p{Script=Han}])/gu;
const filler = /^(?:其中|目前|现在?|今年以来|截至目前|已经?|共|累计|总计|一共|合计|全部|先后)+/u;
/** Measures that count days and places in an order, not things. */
const noMeasure = /^[年月日时分点号期届%％]/u;

function figuresOf(submission: Submission): readonly Figure[] {
  const { headline, body } = submission;
  return [
    ...(headline ? figuresIn(headline, submission, true) : []),
    ...paragraphsOf(body).flatMap(({ text }) => figuresIn(text, submission, false)),
  ];
}

function figuresIn(text: SourceText, submission: Submission, isHeadline: boolean): readonly Figure[] {
  if (!/\d/u.test(text.text)) return [];
  return [...text.text.matchAll(figure)].flatMap(
    ({ index, 1: before = '', 2: value = '', 3: about = '', 4: measure = '' }) => {
      // A part of a whole has a number of its own; 余 and 多 leave room.
      if (noMeasure.test(measure) || about !== '' || before.startsWith('其中')) return [];
      const words = before.replace(filler, '');
      const start = index + before.length;
      const span = spanWithin(text, start, start + value.length);
      return [{ submission, isHeadline, words, value, measure, span }];
    },
  );
}

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

function acrossItems(figures: readonly Figure[], { bulletin }: IssueMaterial): readonly Diagnostic[] {
  const names = bulletin.units.flatMap(({ name, aliases }) => [name, ...aliases]);
  const isOfOne = ({ words }: Figure): boolean =>
    words.length >= 6 &&
    (/^(?:全|我)[省市县区州旗镇乡]/u.test(words) || names.some((name) => words.startsWith(name)));
  const seen = new Map<string, Figure>();
  return figures.filter(isOfOne).flatMap((each) => {
    const key = `${each.words} ${each.measure}`;
    const first = seen.get(key);
    if (!first) seen.set(key, each);
    return first && first.submission !== each.submission && first.value !== each.value
      ? [finding(first, each)]
      : [];
  });
}

function finding(first: Figure, second: Figure): Diagnostic {
  const { span } = first;
  return {
    code: 'issue/two-values',
    severity: 'warning',
    message: `“${second.words}”出现“${second.value}${second.measure}”，${positionAt(span.file, span.start).line === positionAt(second.span.file, second.span.start).line && span.file === second.span.file ? '前面' : `${span.file.path}第${positionAt(span.file, span.start).line}行`}为“${first.value}${first.measure}”`,
    span: second.span,
    hint: '请核对哪一个数是对的，两处写成一样',
    related: [{ message: '另一处', span }],
  };
}
