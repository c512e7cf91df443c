import { type Found, replacement } from '../../passage/found.js';
import { inProse } from '../../passage/in-prose.js';
import type { PassageRule } from '../rule.js';

/** 零下 and a minus: the cold is said twice. */
const below = /零下(?:约|近)?[-－−—](?=\d)/gu;
/** 百分之 and figures: half a word, half a figure. */
const percent = /百分之(\d+(?:\.\d+)?)[%％]?/gu;

/** A figure whose sign is said in words: 零下-5℃, 百分之98.6. */
export const signInWords: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/sign-in-words',
      title: '数的正负或百分号用字又用数',
      basis: 'GB/T 15835—2011 4.1',
      fix: 'suggested',
      wrong: '最低气温零下-5℃，管护率为百分之98.6。',
      right: '最低气温零下5℃，管护率为98.6%。',
    },
  ],
  check: (passage) =>
    /零下|百分之\d/u.test(passage.text)
      ? [
          ...inProse(passage, below).map(
            ({ index, 0: found }): Found =>
              replacement(passage, index, index + found.length, found.slice(0, -1), '“零下”和负号只留一个'),
          ),
          ...inProse(passage, percent).map(
            ({ index, 0: found, 1: figure = '' }): Found =>
              replacement(passage, index, index + found.length, `${figure}%`, '用阿拉伯数字时写百分号'),
          ),
        ]
      : [],
};
