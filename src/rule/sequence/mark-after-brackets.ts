import { sureMarks } from '../../passage/level-marks.js';
import type { ArticleRule } from '../rule.js';

/** A mark behind an ordinal in brackets: （一）、. Only where the article has two ordinals of the level. */
export const markAfterBrackets: ArticleRule = {
  sees: 'article',
  faults: [
    {
      code: 'sequence/mark-after-brackets',
      title: '带括号的序号后面又加了标点',
      basis: 'GB/T 15834—2011；GB/T 9704—2012 7.3.3',
      fix: 'safe',
      wrong: '（一）、清理河道。全长12公里。\n（二）、修复堤坝。共3处。',
      right: '（一）清理河道。全长12公里。\n（二）修复堤坝。共3处。',
    },
  ],
  check: (article) =>
    sureMarks(article)
      .filter(({ level, mark }) => level % 2 === 0 && mark !== '')
      .map(({ passage, start, end, mark }) => ({
        passage,
        start,
        end,
        message: `出现“${passage.text.slice(start, end)}”，应为“${passage.text.slice(start, end - mark.length)}”`,
        hint: '序号带了括号，后面不再加标点',
        changes: [{ start: end - mark.length, end, text: '' }],
      })),
};
