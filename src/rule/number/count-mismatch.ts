import { levelMarks } from '../../passage/level-marks.js';
import { type Article, type Passage, passageBefore } from '../../passage/passage.js';
import { pointRuns } from '../../passage/point-runs.js';
import type { ProofContext } from '../../passage/proof-context.js';
import { readCount } from '../../prose/numeral.js';
import { levelRuns } from '../../submission/level-runs.js';
import type { ArticleRule } from '../rule.js';
import { countedPlaces } from './count-mismatch/counted-list.js';
import { countedAfterColon } from './count-mismatch/listed-after-colon.js';

/** Points that follow each other without a fault: where the first stands, how many, and what follows the last's ordinal. */
interface Counted {
  readonly passage: Passage;
  readonly start: number;
  readonly count: number;
  readonly behindLast: string;
}

/** How far behind the last ordinal a point without one is looked for, in UTF-16 units. */
const reach = 1000;

/** A number of points that a text announces right before them. */
interface Claim {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** The common ones: all of the script take an engine many times as long to compile. */
const han = '[一-龥]';
const what = `(?<=[以如]下\\d?${han}?)点|点(?:要求|意见|建议|希望|倡议|体会|看法|指示)|项${han}{0,4}?(?:工作|任务|措施|举措|要求|制度|机制|内容|建议|行动|原则|重点|服务)|条${han}{0,4}?(?:意见|措施|建议|要求|举措|经验)|件${han}{0,2}?(?:事|事情)|个方面${han}{0,4}?|个${han}{0,2}?(?:环节|问题|重点|关键|到位)|大${han}{0,2}?(?:任务|行动|工程|举措|工作|重点)`;
/** At the end of what stands before the points. */
const pattern = new RegExp(
  `(?<![第近余多\\d一二三四五六七八九十])([二三四五六七八九十两]{1,2}|\\d{1,2})(?:${what}|个[^”，。；：]{1,6}”)(?:(?<=措施|举措)[^。；：！？一二三四五六七八九十两\\d]{0,16}|[^，。；：！？]{0,4})([：。，])$`,
  'u',
);
/** Words that must stand before it if no colon leads over to the points. */
const announces = /(?:抓好|做好|抓|提出|强调|落实|办好|明确|做到|坚持|突出|把握|采取)[^。！？；：]{0,20}$/u;
/** A last point without an ordinal. */
const goesOn = /[。；，][“]?(?:最后|此外|另外|同时|还要)/u;

/** An announced number that is not the number of the points behind it: 抓好三项工作：一要…二要…. Only points that follow each
 * other without a fault are counted; broken ones are `points/broken-sequence` or `sequence/broken-numbering`. */
export const countMismatch: ArticleRule = {
  sees: 'article',
  faults: [
    {
      code: 'number/count-mismatch',
      title: '说的项数与后面列出的不符',
      basis: '算术',
      wrong: '会议提出四点要求：一要压实责任；二要加强巡查；三要严格验收。',
      right: '会议提出三点要求：一要压实责任；二要加强巡查；三要严格验收。',
    },
  ],
  check: (article, context) => [
    ...article.passages.flatMap((passage) =>
      [...countedPlaces(passage), ...countedAfterColon(passage)].map((each) => ({ ...each, passage })),
    ),
    ...[...countedPoints(article, context), ...countedLevels(article)].flatMap((points) => {
      const claim = claimBefore(points, article);
      if (!claim || claim.count === points.count) return [];
      if (claim.count > points.count && goesOn.test(points.behindLast)) return [];
      const { passage, start, end } = claim;
      const said = passage.text.slice(start, end);
      return [
        {
          passage,
          start,
          end,
          message: `说的是“${said}”，后面列了${points.count}${said.slice(-1)}`,
          hint: '请核对是数目写错了，还是漏了内容',
        },
      ];
    }),
  ],
};

function countedPoints(article: Article, context: ProofContext): readonly Counted[] {
  return pointRuns(article, context).flatMap(({ ordinals, departs }) => {
    const [first, last] = [ordinals[0], ordinals.at(-1)];
    if (!first || !last || ordinals.length < 2 || departs !== undefined) return [];
    const behindLast = last.passage.text.slice(last.at, last.at + reach);
    return [{ passage: first.passage, start: first.at, count: ordinals.length, behindLast }];
  });
}

function countedLevels(article: Article): readonly Counted[] {
  return levelRuns(levelMarks(article)).flatMap(({ marks }) => {
    const [first, last] = [marks[0], marks.at(-1)];
    if (!first || !last || marks.length < 2 || marks.some(({ number }, i) => number !== i + 1)) return [];
    const behindLast = last.passage.text.slice(last.start, last.start + reach);
    return [{ passage: first.passage, start: first.start, count: marks.length, behindLast }];
  });
}

/** The words that announce the points, at the end of the text right before the first of them. */
function claimBefore({ passage, start, count: counted }: Counted, article: Article): Claim | undefined {
  const before = start > 0 ? passage : passageBefore(article, passage);
  if (!before || before.role === 'headline') return undefined;
  const end = start > 0 ? start : before.text.length;
  const offset = Math.max(end - 60, 0);
  const text = before.text.slice(offset, end).trimEnd();
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, numeral = '', mark] = match;
  const count = readCount(numeral);
  const head = text.slice(0, match.index);
  if (!count || (mark !== '：' && !announces.test(head)) || isOneOfSeveral(head, counted)) return undefined;
  const at = offset + match.index;
  return { passage: before, start: at, end: at + numeral.length + 1, count };
}

/** Whether what stands before a number in its sentence counts something else: it is one of a list (一个目标、三个不怕、四个宁可), which the
 * points take up one by one, or the points are what the other number counts (分五个部分，提出18条措施). */
function isOneOfSeveral(head: string, counted: number): boolean {
  const sentence = /[^。！？；：]*$/u.exec(head)?.[0] ?? '';
  if (/[一二两三四五六七八九十\d][个项条点大][\u4e00-\u9fff“”]{1,8}[、和及与]“?$/u.test(sentence))
    return true;
  return [...sentence.matchAll(/([一二两三四五六七八九十]{1,2}|\d{1,2})(?=[个项条点大章类种步])/gu)].some(
    ([numeral]) => readCount(numeral) === counted,
  );
}
