import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import { type Figure, figuresOf } from '../../passage/figure.js';
import { positionAt } from '../../source/file.js';
import { byPlace } from '../../submission/by-place.js';
import type { IssueMaterial, IssueRule } from '../rule.js';

const item = (headline: string, body: string): string =>
  `单位: 青鹭镇\n栏目: 工作动态\n标题: ${headline}\n日期: 2026-03-10\n正文: ${body}\n`;

/** One figure with two values in an issue: a headline's and its body's; in one body, a figure and where it is
 * taken up again (对…的…), or where the same words give another (全县共…); in two items, what both say of the whole county or of one registered unit in the same words, or
 * of a measure that one thing has once (总投资). Two units that count the same kind of thing are no fault. */
export const twoValues: IssueRule = {
  sees: 'issue',
  codes: ['issue/two-values'],
  faults: [
    {
      code: 'issue/two-values',
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
    const ordered = [...material.submissions].sort(byPlace);
    const figures = ordered.map((each) => figuresOf(each));
    return [
      ...figures.flatMap((each) => [...inHeadlineAndBody(each), ...takenUp(each), ...saidTwice(each)]),
      ...acrossItems(figures.flat(), material),
    ];
  },
};

function inHeadlineAndBody(figures: readonly Figure[]): readonly Diagnostic[] {
  const headline = figures.filter(({ isHeadline }) => isHeadline);
  if (headline.length === 0) return [];
  const body = new Map<string, Claimed>();
  for (const each of figures)
    if (!each.isHeadline && each.words.length >= 4) remember(body, each.words, each);
  return headline.flatMap((first) => {
    const same = endingsOf(first.words, 4).flatMap((words) => body.get(keyOf(words, first)) ?? []);
    const [second] = same.map((each) => each.first).sort((a, b) => a.span.start - b.span.start);
    // Where the body has the headline's figure too, the other one counts something else.
    if (!second || same.some(({ values }) => values.has(first.value))) return [];
    return [finding(first, second)];
  });
}

/** A figure that the same body takes up again with another value. */
function takenUp(figures: readonly Figure[]): readonly Diagnostic[] {
  const again = new Set(figures.filter(({ isTakenUp, words }) => isTakenUp && words.length >= 5));
  if (again.size === 0) return [];
  const asked = new Set([...again].map((each) => keyOf(each.words, each)));
  const claimed = new Map<string, Claimed>();
  return figures.flatMap((figure) => {
    const before = again.has(figure) ? claimed.get(keyOf(figure.words, figure)) : undefined;
    const isOther = before && !before.values.has(figure.value);
    for (const words of figure.isHeadline ? [] : endingsOf(figure.words, 5))
      if (asked.has(keyOf(words, figure))) remember(claimed, words, figure);
    return isOther ? [finding(before.first, figure)] : [];
  });
}

/** Words that tell of which time a figure is. */
const times =
  /\d{4}年|[去今前明]年|[本上当]月|\d{1,2}月|\d{1,2}日|[一二三四]季度|[上下]半年|同期|以来|阶段|[昨今次当][天日]|目前|截至|[首第前]\d|春|夏|秋|冬/gu;

/** A figure of the whole place or of a sum that one body gives twice in the same words, with another value: 全镇清淤河道12公里 …
 * 全镇清淤河道15公里. Not where the two are of different times. */
function saidTwice(figures: readonly Figure[]): readonly Diagnostic[] {
  const seen = new Map<string, Figure>();
  return figures.flatMap((figure) => {
    if (figure.isHeadline || figure.isTakenUp || !isOfWhole(figure)) return [];
    const key = `${keyOf(figure.words, figure)} ${timesOf(figure)}`;
    const first = seen.get(key);
    if (!first) seen.set(key, figure);
    return first && first.value !== figure.value ? [finding(first, figure)] : [];
  });
}

function isOfWhole({ words, sentence }: Figure): boolean {
  if (/每|分别|平均|其中|第/u.test(words)) return false;
  const isSum = /(?:共|累计|总计|合计|一共)[\u4e00-\u9fff]*$/u.test(sentence);
  return words.length >= 6 && (isSum || /^(?:全|我)[省市县区州旗镇乡村校院]/u.test(words));
}

function timesOf({ sentence }: Figure): string {
  return (sentence.match(times) ?? []).join();
}

/** The values given for the same words and measure, and the first figure that gave one. */
interface Claimed {
  readonly first: Figure;
  readonly values: Set<string>;
}

function remember(claimed: Map<string, Claimed>, words: string, figure: Figure): void {
  const key = keyOf(words, figure);
  const known = claimed.get(key);
  if (known) known.values.add(figure.value);
  else claimed.set(key, { first: figure, values: new Set([figure.value]) });
}

function keyOf(words: string, { measure }: Figure): string {
  return `${words} ${measure}`;
}

/** The words that a figure's words end with, of `least` characters or more. */
function endingsOf(words: string, least: number): readonly string[] {
  return Array.from({ length: Math.max(words.length - least + 1, 0) }, (_, at) => words.slice(at));
}

/** Measures that a thing has once. */
const once = /(?:总投资|总面积|建筑面积|占地面积|总建筑面积|全长|总长|总里程|总人口|总库容)$/u;

/** The longest words that two sentences share say that they speak of one thing, if they are this long. */
const sharedLength = 7;

/** By which two figures are known to be of one thing: what is measured, and each seven characters of the sentence before
 * it. None where the thing has parts (一期, 二标段) that have it each. */
function thingsOf({ words, sentence }: Figure): readonly string[] {
  const [measured] = once.exec(words) ?? [];
  if (measured === undefined || /[一二三四五六\d](?:期|标段|号)/u.test(sentence)) return [];
  const text = sentence.slice(0, -measured.length);
  const things: string[] = [];
  for (let at = 0; at + sharedLength <= text.length; at++) {
    const shared = text.slice(at, at + sharedLength);
    if (/^\p{Script=Han}+$/u.test(shared)) things.push(`${measured} ${shared}`);
  }
  return things;
}

/** A thing's first figure, and the first in another submission. */
interface Naming {
  readonly order: number;
  readonly figure: Figure;
}

function ofOneThing(figures: readonly Figure[]): readonly Diagnostic[] {
  const named = new Map<string, readonly Naming[]>();
  return figures.flatMap((second, order) => {
    const things = thingsOf(second);
    const [first] = things
      .flatMap(
        (thing) => named.get(thing)?.find(({ figure }) => figure.submission !== second.submission) ?? [],
      )
      .sort((a, b) => a.order - b.order)
      .map(({ figure }) => figure);
    for (const thing of things) {
      const known = named.get(thing) ?? [];
      const isNew = !known.some(({ figure }) => figure.submission === second.submission);
      if (known.length < 2 && isNew) named.set(thing, [...known, { order, figure: second }]);
    }
    return first && first.value !== second.value && first.measure === second.measure
      ? [finding(first, second)]
      : [];
  });
}

function acrossItems(figures: readonly Figure[], { bulletin }: IssueMaterial): readonly Diagnostic[] {
  const names = new Set(bulletin.units.flatMap(({ name, aliases }) => [name, ...aliases]));
  const lengths = [...new Set([...names].map((name) => name.length))];
  const isOfOne = ({ words }: Figure): boolean =>
    words.length >= 6 &&
    (/^(?:全|我)[省市县区州旗镇乡]/u.test(words) ||
      lengths.some((length) => length <= words.length && names.has(words.slice(0, length))));
  const seen = new Map<string, Figure>();
  const inSameWords = figures.filter(isOfOne).flatMap((each) => {
    const key = keyOf(each.words, each);
    const first = seen.get(key);
    if (!first) seen.set(key, each);
    return first && first.submission !== each.submission && first.value !== each.value
      ? [finding(first, each)]
      : [];
  });
  return [...inSameWords, ...ofOneThing(figures)];
}

function finding(first: Figure, second: Figure): Diagnostic {
  const { file, start } = first.span;
  const { line } = positionAt(file, start);
  const isHere = file === second.span.file && line === positionAt(file, second.span.start).line;
  const where = isHere ? '前面' : `${file.path}第${line}行`;
  const [here, there] = [second, first].map(({ value, measure }) => `${value}${measure}`);
  return {
    ...coded('issue/two-values'),
    message: `“${second.words}”出现“${here}”，${where}为“${there}”`,
    span: second.span,
    hint: '请核对哪一个数是对的，两处写成一样',
    related: [{ message: '另一处', span: first.span }],
  };
}
