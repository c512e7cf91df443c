import { type Found, replacement } from '../../passage/found.js';
import { isSpared, type Passage } from '../../passage/passage.js';
import type { PassageRule } from '../rule.js';

/** From the weakest to the strongest. */
const strength = '、，：；。';

/** Two points at the end of a paragraph or before the next sentence. */
const points = /(?<=[一-鿿”）])(?:\.\.|．．)(?=$|[一-鿿“])/gu;

/** The same mark twice (。。 ，，), or two stops on each other (，。), of which the stronger is offered. Six points (……) and two dashes (——)
 * are one mark; three 。 and more are `punctuation/ellipsis`'s; a headline's end is `punctuation/headline-end`'s; ？ and ！ may be repeated. */
export const repeated: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/repeated',
      title: '同一个标点连写了两次，或两个点号连在一起',
      basis: 'GB/T 15834—2011 4.1—4.7',
      fix: 'safe',
      wrong: '会议强调，，要抓好落实。。',
      right: '会议强调，要抓好落实。',
    },
  ],
  check: (passage) => [
    ...[...passage.text.matchAll(/[。，、；：]{2,}/gu)].flatMap(({ 0: found, index }) =>
      judge(passage, found, index),
    ),
    ...[...passage.text.matchAll(points)].map(
      ({ 0: found, index }): Found => ({
        ...replacement(
          passage,
          index,
          index + found.length,
          '。',
          '一句话说完用一个句号；要用省略号的，写六个点“……”',
        ),
        isUnsure: true,
      }),
    ),
  ],
};

function judge(passage: Passage, found: string, start: number): readonly Found[] {
  const end = start + found.length;
  const isEllipsis = found.length > 2 && /^。+$/u.test(found);
  const endsHeadline = passage.role === 'headline' && end === passage.text.length;
  if (isEllipsis || endsHeadline || isSpared(passage, start, end)) return [];
  const marks = [...found];
  const kept = marks.reduce((a, b) => (strength.indexOf(b) > strength.indexOf(a) ? b : a));
  const finding = replacement(passage, start, end, kept, '只留一个');
  return [marks.every((mark) => mark === kept) ? finding : { ...finding, isUnsure: true }];
}
