import { replacement } from '../../passage/found.js';
import type { PassageRule } from '../rule.js';

/** More than three ？ or ！ in a row. Half-width ones are `punctuation/halfwidth`'s. */
export const tooManyMarks: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/too-many-marks',
      title: '问号、叹号连用超过三个',
      basis: 'GB/T 15834—2011 4.2、4.3',
      fix: 'safe',
      wrong: '志愿者齐声高呼：“平安回家！！！！”',
      right: '志愿者齐声高呼：“平安回家！”',
    },
  ],
  check: (passage) =>
    [...passage.text.matchAll(/[？！]{4,}/gu)].map(({ 0: found, index }) => {
      const right = `${found.includes('？') ? '？' : ''}${found.includes('！') ? '！' : ''}`;
      return replacement(passage, index, index + found.length, right, '问号、叹号连用最多三个，一般用一个');
    }),
};
