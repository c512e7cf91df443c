import { replacement } from '../../passage/found.js';
import type { PassageRule } from '../rule.js';

/** A headline that ends with a mark. ？ ！ …… and closing marks may stand there. */
export const headlineEnd: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/headline-end',
      title: '标题末尾用了标点',
      basis: '机关行文惯例',
      fix: 'safe',
      shows: 'headline',
      wrong: '县水利局召开河湖管理工作会议。',
      right: '县水利局召开河湖管理工作会议',
    },
  ],
  check(passage) {
    if (passage.role !== 'headline') return [];
    const found = /(?<![…。，、；：,.;:])(?:[。，、；：,;:]+\.?|\.|。)$/u.exec(passage.text);
    if (!found || found.index === 0 || /(?:[A-Za-z]|\.\.)\.$/u.test(passage.text)) return [];
    return [replacement(passage, found.index, passage.text.length, '', '标题末尾不用标点')];
  },
};
