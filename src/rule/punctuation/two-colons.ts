import { isSpared, type Passage } from '../../passage/passage.js';
import { quotedIn } from '../../prose/enclosed.js';
import { pairsIn } from '../../prose/pairs.js';
import { around, joined } from '../../source/ranges.js';
import type { PassageRule } from '../rule.js';

/** A second colon in one sentence. Colons of quotations, titles, brackets, times and of labels in a row (时间：…，地点：…) do not count. */
export const twoColons: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/two-colons',
      title: '一句话里套用了两个冒号',
      basis: 'GB/T 15834—2011 4.7',
      wrong: '会议强调：当前要突出抓好一件事：确保水库安全度汛。',
      right: '会议强调，当前要突出抓好一件事：确保水库安全度汛。',
    },
  ],
  check(passage) {
    if (passage.role === 'headline' || !/：[^。！？；]*：/u.test(passage.text)) return [];
    return secondColons(passage).map((at) => ({
      start: at,
      end: at + 1,
      message: '同一句话里出现第二个“：”，应只用一个',
      hint: '把其中一个冒号改成逗号，或分成两句',
    }));
  },
};

/** In each sentence with more than one colon, the second; ； ends a sentence here. */
function secondColons(passage: Passage): readonly number[] {
  const { text } = passage;
  const aside = joined([...quotedIn(text), ...pairsIn(text, '（(', '）)').pairs]);
  const found: number[] = [];
  let count = 0;
  for (const { 0: mark, index } of text.matchAll(/[。！？；：]/gu)) {
    if (around(aside, index)) continue;
    if (mark !== '：') count = 0;
    else if (!isOfAnotherKind(passage, index)) {
      count += 1;
      if (count === 2) found.push(index);
    }
  }
  return found;
}

/** A time's or a ratio's colon, one behind a short label, or behind who asks or answers. */
function isOfAnotherKind(passage: Passage, at: number): boolean {
  const isFigure = /^\d：\d$/u.test(passage.text.slice(at - 1, at + 2));
  const isLabel = /[，、\s][^，、。；：？！\s]{1,5}$/u.test(passage.text.slice(Math.max(0, at - 8), at));
  const isSpeaker = /^(?:问|答|甲|乙|记者|主持人)$/u.test(passage.text.slice(0, at));
  return isFigure || isLabel || isSpeaker || isSpared(passage, at, at + 1);
}
