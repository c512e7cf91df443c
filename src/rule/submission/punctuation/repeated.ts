import { instead } from '../../found.js';
import { isSpared } from '../../passage.js';
import type { PassageRule } from '../../rule.js';

/** P08. The same mark twice: 。。 ，，. Six points (……) and two dashes (——) are one mark; ？ and ！ may be repeated. */
export const repeated: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/repeated',
      severity: 'error',
      title: '同一个标点连写了两次',
      basis: 'GB/T 15834—2011',
      fix: 'safe',
      wrong: '会议强调，，要抓好落实。。',
      right: '会议强调，要抓好落实。',
    },
  ],
  check: (passage) =>
    [...passage.text.matchAll(/([。，、；：])\1+/gu)]
      .filter(({ index, 0: found }) => !isSpared(passage, index, index + found.length))
      .map(({ 0: found, 1: mark = '', index }) => instead(passage, index, index + found.length, mark)),
};
