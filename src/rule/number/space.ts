import { replacement } from '../../passage/found.js';
import { inProse } from '../../passage/in-prose.js';
import { isHeading } from '../../passage/slogan.js';
import { isQuoted } from '../../prose/enclosed.js';
import type { PassageRule } from '../rule.js';

const gap = '[ \\u3000]';
/** A date of which some part has a blank beside its figure, and the one before it if a word leads up to it. */
const dates = new RegExp(
  `(?:(?<=[于在至到从自截月日年、，。；：（])${gap})?(?:\\d{4}${gap}?年${gap}?)?(?:\\d{1,2}${gap}?月${gap}?\\d{1,2}${gap}?日|\\d{1,2}${gap}?月(?=[份上中下初底末至到—～、，。；]))|\\d{4}${gap}年`,
  'gu',
);
/** A figure and its measure, with the blank before it: in a headline that may part halves (清淤护河 12 个村齐动手), unless a word leads over it. */
const measures = new RegExp(
  `(?:(?<=[共计约达近超过至到于第有了为和及由从在设建增减用投、])${gap}|(?<apart>(?<=[一-鿿])${gap}))?(?<![\\dA-Za-z.]${gap}?)\\d+(?:\\.\\d+)?${gap}(?:[万亿余多]{1,2}${gap}?)?(?:人|名|户|个|家|元|亩|吨|公里|公顷|平方|立方|公斤|千克|千瓦|米|件|条|款|项|次|辆|株|头|只|座|处|份|场|期|天|岁|倍|台|套|本|册|批|支|间|块|所|周年|分钟|小时|号|点|时|万|亿|[%％‰])`,
  'gu',
);

/** Blanks within a date, or between a figure and its measure in Chinese: 7 月 5 日, 12 人. Symbols of units (5 km, 5 ℃) have one before them (GB 3101—1993 3.3.1); two blanks and
 * more part columns. */
export const spaceInFigure: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/space',
      title: '日期、数字和单位之间有空格',
      basis: 'GB/T 15835—2011；机关行文惯例',
      fix: 'safe',
      wrong: '全县现场会于3 月 5 日召开，共 120 人参加。',
      right: '全县现场会于3月5日召开，共120人参加。',
    },
  ],
  check: (passage) =>
    /\d[ \u3000]+[一-鿿%％‰]|[一-鿿][ \u3000]+\d/u.test(passage.text)
      ? [...inProse(passage, dates), ...inProse(passage, measures)]
          .filter(({ 0: found }) => /[ \u3000]/u.test(found))
          .map(({ index, 0: found, groups }) => {
            const isApart =
              groups?.apart !== undefined && (isHeading(passage) || isQuoted(passage.text, index));
            const start = isApart ? index + 1 : index;
            const end = index + found.length;
            const right = passage.text.slice(start, end).replace(/[ \u3000]/gu, '');
            return { ...replacement(passage, start, end, right), hint: '请删去空格' };
          })
      : [],
};
