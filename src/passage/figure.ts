import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { counters, longMeasures, sizes } from '../prose/measure.js';
import { sentenceStarts } from '../prose/sentence.js';
import { remembered } from '../source/remembered.js';
import { type SourceText, spanWithin } from '../source/text.js';
import { paragraphsOf } from '../submission/block.js';
import type { Submission } from '../submission/submission.js';

/** A number with the words of its clause before it and the unit of measure behind. */
export interface Figure {
  readonly submission: Submission;
  readonly isHeadline: boolean;
  /** Without 共, 已, 累计 and the like at its start, and without 的. */
  readonly words: string;
  /** It is spoken of as known already: 对收集的意见210条. */
  readonly isTakenUp: boolean;
  /** The sentence before the number; of a very long one its end. */
  readonly sentence: string;
  readonly value: string;
  readonly measure: string;
  readonly span: Diagnostic['span'];
}

/** A number, what makes it uncertain, and its measure. */
const figure =
  /(?<![\d.第])(\d[\d.]*(?:万|亿)?)(余|多)?(人次|公[里斤顷]|[平立]方(?:公里|千米|米)|千(?:米|克|瓦时?)|[厘毫]米|\p{Script=Han})/gu;
/** Characters that end the words of a number's clause, and how many of them are looked at. */
const stops = '，。；：！？、“”《》（）0123456789 \t\u3000\u00a0';
const longest = 30;
const longestSentence = 200;
const filler = /^(?:其中|目前|现在?|今年以来|截至目前|已经?|共|累计|总计|一共|合计|全部|先后)+/u;
/** Words that take up what was said before. */
const back = /^(?:对|针对|就|将|把|对于|所|这|该|上述)/u;
/** Words that things are counted or measured in: not days and places in an order (3日, 3号), nor what merely follows a number (第3工区, 34乙). */
const measures = new RegExp(
  `^(?:[${counters}${sizes}口岁本张宗幅段班道眼根筐袋箱瓶盒桶车船艘架部门类种级章节天周小区县市省镇乡村街站遍趟轮款首笔单桩颗粒丛束捆卷盘杯碗层排列行线环孔井圈步秒度倍成瓦伏]|${longMeasures}|千|[厘毫])`,
  'u',
);

/** The figures of a submission, in reading order. */
export const figuresOf = remembered((submission: Submission): readonly Figure[] => {
  const { headline, body } = submission;
  return [
    ...(headline ? figuresIn(headline, submission, true) : []),
    ...paragraphsOf(body).flatMap(({ text }) => figuresIn(text, submission, false)),
  ];
});

function figuresIn(text: SourceText, submission: Submission, isHeadline: boolean): readonly Figure[] {
  if (!/\d/u.test(text.text)) return [];
  const sentenceStart = sentenceStarts(text.text);
  return [...text.text.matchAll(figure)].flatMap(
    ({ index: start, 1: value = '', 2: about = '', 3: measure = '' }) => {
      const before = wordsBefore(text.text, start);
      // A part of a whole has a number of its own; 余 and 多 leave room.
      if (before.length < 3 || !measures.test(measure) || about !== '' || before.startsWith('其中'))
        return [];
      const plain = before.replace(filler, '');
      const words = plain.replace(back, '').replaceAll('的', '');
      const isTakenUp = words !== plain;
      const span = spanWithin(text, start, start + value.length);
      const sentence = text.text.slice(Math.max(sentenceStart(start), start - longestSentence), start);
      return [{ submission, isHeadline, words, isTakenUp, sentence, value, measure, span }];
    },
  );
}

/** The words of a number's clause right before it. */
function wordsBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < longest && !stops.includes(text.charAt(start - 1))) start--;
  return text.slice(start, end);
}
