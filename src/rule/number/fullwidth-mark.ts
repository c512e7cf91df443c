import { type Found, replacement } from '../../passage/found.js';
import { inProse } from '../../passage/in-prose.js';
import type { Passage } from '../../passage/passage.js';
import type { PassageRule } from '../rule.js';

/** A full-width point in a figure: behind a figure that begins no clause, where 1．2 would be an ordinal and what follows it. */
const point = /(?<=[^\s。；：，！？、（“\d．.])(?<!第)\d+(?:．\d+)+(?![\d．])/gu;
/** Groups of three figures parted by full-width commas, a measure behind them. */
const comma =
  /(?<![\d，,.．])[1-9]\d{0,2}(?:，\d{3})+(?:\.\d+)?(?=[万亿]?[元人户名个家亩吨斤公千米平立件条项次辆株头只座处份万亿])/gu;
/** Behind these a figure may stand without a measure: 排名第1，256人…. */
const bare = /[第列名居至到为是占到达位号年期由从在]/u;
/** A time of day. */
const hour = '(?:[01]?\\d|2[0-3])[：:][0-5]\\d(?!\\d|[：:]|\\.)';
/** One, and the one that it goes on to. */
const clock = new RegExp(
  `(?<=[日午晨晚夜间天午点至到—～、（，]|时间[为是：:]|^)${hour}|(?<![\\d：:.])${hour}(?:至|到|[—～~–－-]{1,2})${hour}`,
  'gu',
);
/** Words that tell of two figures with a colon where no time is told: 配比由10：15调整到10：20. */
const ratio = /(?:比(?!赛|武|拼)|[赔倍]率|配[方料]|得分)[^，。；！？]*$/u;

/** Points, commas and colons of full width within a figure: 1．2万亩, 1，256人, 9：30. */
export const figureMark: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/fullwidth-mark',
      title: '数字中间用了全角的点号',
      basis: 'GB/T 15835—2011 5.1；GB/T 15834—2011 5.1',
      fix: 'safe',
      wrong: '全县春播面积达1．2万亩。',
      right: '全县春播面积达1.2万亩。',
    },
  ],
  check: (passage) =>
    /\d[．，：]\d/u.test(passage.text) ? [...points(passage), ...commas(passage), ...clocks(passage)] : [],
};

function points(passage: Passage): readonly Found[] {
  return inProse(passage, point).map(({ index, 0: found }) => ({
    ...replacement(passage, index, index + found.length, found.replaceAll('．', '.'), '小数点用半角'),
    // A number of a chapter or of a version.
    ...(/．\d+．/u.test(found) ? { isUnsure: true as const } : {}),
  }));
}

function commas(passage: Passage): readonly Found[] {
  return inProse(passage, comma)
    .filter(({ index }) => !bare.test(passage.text.charAt(index - 1)))
    .map(({ index, 0: found }) => ({
      ...replacement(
        passage,
        index,
        index + found.length,
        found.replaceAll('，', ''),
        '数字分节不用中文逗号；如果是两个数，请写明各是什么',
      ),
      isUnsure: true as const,
    }));
}

function clocks(passage: Passage): readonly Found[] {
  return inProse(passage, clock)
    .filter(({ 0: found }) => found.includes('：'))
    .filter(({ index }) => !ratio.test(passage.text.slice(Math.max(0, index - 20), index)))
    .map(({ index, 0: found }) => ({
      ...replacement(passage, index, index + found.length, found.replaceAll('：', ':'), '钟点的冒号用半角'),
      severity: 'hint',
    }));
}
