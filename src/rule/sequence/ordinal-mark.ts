import { replacement } from '../../passage/found.js';
import { sureMarks } from '../../passage/level-marks.js';
import type { ArticleRule } from '../rule.js';

/** The wrong mark behind an ordinal: 1、 or 1． for 1. and 一. for 一、. Only where the article has two ordinals of the level. */
export const ordinalMark: ArticleRule = {
  sees: 'article',
  faults: [
    {
      code: 'sequence/ordinal-mark',
      title: '序号后面的标点不对',
      basis: 'GB/T 9704—2012 7.3.3；GB/T 15834—2011',
      fix: 'safe',
      wrong: '1、清理河道12公里。\n2、修复堤坝3处。',
      right: '1.清理河道12公里。\n2.修复堤坝3处。',
    },
  ],
  check: (article) =>
    sureMarks(article).flatMap(({ passage, level, start, end, mark, numeral }) => {
      const right = level === 1 ? '、' : '.';
      const isWrong = level === 1 ? mark !== '、' : level === 3 && mark !== '.';
      if (!isWrong) return [];
      const hint = '“一”后面用顿号，“1”后面用下脚点';
      const whole = replacement(
        passage,
        start,
        end,
        `${passage.text.slice(start, numeral.end)}${right}`,
        hint,
      );
      return [{ ...whole, passage, changes: [{ start: numeral.end, end, text: right }] }];
    }),
};
