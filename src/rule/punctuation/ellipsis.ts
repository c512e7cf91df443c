import { type Found, replacement } from '../../passage/found.js';
import { isSpared, type Passage } from '../../passage/passage.js';
import { isChinese, isHan } from '../../prose/mark.js';
import type { PassageRule } from '../rule.js';

/** An ellipsis that is not six points: ... 。。。 ··· or a single …. Twelve points stand for whole lines and stay; so do points between
 * digits or Latin words. 等等... loses its 等等 too, since it would be `punctuation/ellipsis-with-etc`'s next. */
export const ellipsis: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/ellipsis',
      title: '省略号不是六个点',
      basis: 'GB/T 15834—2011 4.11',
      fix: 'safe',
      wrong: '雨衣、雨靴、手电筒...一件件摆放得整整齐齐。',
      right: '雨衣、雨靴、手电筒……一件件摆放得整整齐齐。',
    },
  ],
  check: (passage) =>
    /[.．…⋯·•・]|。。。/u.test(passage.text)
      ? [...passage.text.matchAll(/(等{0,2})([.．]{3,}|。{3,}|[·•・]{3,}|[…⋯]+)/gu)].flatMap((match) =>
          judge(passage, match[1] ?? '', match[2] ?? '', match.index),
        )
      : [],
};

/** So far before 等等 a list is looked for, in UTF-16 units. */
const reach = 100;

function judge(passage: Passage, etc: string, points: string, at: number): readonly Found[] {
  const { text } = passage;
  const start = at + etc.length;
  const end = start + points.length;
  if (points === '……' || points === '…………' || isSpared(passage, start, end)) return [];
  const left = text.charAt(start - 1);
  const right = text.charAt(end);
  const isLatin = (char: string) => /[0-9A-Za-z]/u.test(char);
  if (isLatin(left) && !isHan(right)) return [];
  if (isLatin(right) && !isHan(left)) return [];
  if (!isChinese(left) && !isChinese(right)) return [];
  const from =
    etc === '等等' && /、[^，。；：？！、]*$/u.test(text.slice(Math.max(0, at - reach), at)) ? at : start;
  const finding = replacement(passage, from, end, '……', '省略号是六个点，中文输入法下按 Shift+6');
  if (!points.startsWith('。')) return [finding];
  return [{ ...finding, isUnsure: true, hint: '一句话说完了的，只留一个句号；是省略号的，写六个点“……”' }];
}
