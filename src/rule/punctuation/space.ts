import type { Found } from '../../passage/found.js';
import { isSpared, type Passage } from '../../passage/passage.js';
import { isHeading, isSlogan } from '../../passage/slogan.js';
import { quotedIn } from '../../prose/enclosed.js';
import { isClosing, isHan, isOpening, isStop } from '../../prose/mark.js';
import { around } from '../../source/ranges.js';
import type { PassageRule } from '../rule.js';

/** A blank between Chinese characters, before or behind a mark. The halves of a slogan stay apart, and so do names set in line, and Chinese
 * from Latin letters and figures, which no standard forbids. Blanks other than a space and U+3000 are `character/invisible`'s. */
export const space: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/space',
      title: '汉字之间或标点旁有多余的空格',
      basis: '机关行文惯例',
      fix: 'safe',
      wrong: '全县安全生产工 作形势总体平稳 ，隐患逐月减少。',
      right: '全县安全生产工作形势总体平稳，隐患逐月减少。',
    },
  ],
  check(passage) {
    if (!/[ \u3000]/u.test(passage.text) || diaryDay.test(passage.text)) return [];
    const quoted = quotedIn(passage.text);
    return [...passage.text.matchAll(/[ \u3000]+/gu)].flatMap(({ 0: blanks, index }) => {
      const end = index + blanks.length;
      const isQuoted = around(quoted, index) !== undefined;
      const isApart = isQuoted || isHeading(passage);
      if (isSpared(passage, index, end)) return [];
      if (isBesideMark(passage.text.charAt(index - 1), passage.text.charAt(end), isApart)) {
        return [surplus(passage, index, end, index)];
      }
      const isTorn = isBetweenHan(passage, index, end) && !isQuoted && !isSlogan(passage, index, end);
      if (!isTorn) return [];
      return [blanks.length > 1 ? parted(index, end) : surplus(passage, index, end, index - 1)];
    });
  },
};

/** The head of a day in a diary: 3月4日 星期三 雪. */
const diaryDay = /^(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[ \u3000]+[\u4e00-\u9fff]{1,6}(?:\d+(?:米|℃|度))?)+$/u;

function surplus({ text }: Passage, start: number, end: number, from: number): Found {
  const wrong = text.slice(from, end + 1);
  const right = `${text.slice(from, start)}${text.charAt(end)}`;
  return {
    start: from,
    end: end + 1,
    message: `出现“${wrong}”，应为“${right}”`,
    hint: '请删去空格',
    changes: [{ start, end, text: '' }],
  };
}

/** Two blanks and more part what was set apart on purpose, columns or items: taken out they would run together. */
function parted(start: number, end: number): Found {
  return {
    start,
    end,
    message: `汉字之间出现${end - start}个空格`,
    hint: '是并列的几项时，请用标点隔开；是多余的空格时，请删去',
  };
}

function isBetweenHan({ text }: Passage, start: number, end: number): boolean {
  return isHan(text.charAt(start - 1)) && isHan(text.charAt(end));
}

/** `isApart`: in a quotation or a heading, blanks before an opening mark and behind a closing one part the halves of a slogan. */
function isBesideMark(left: string, right: string, isApart: boolean): boolean {
  if (left === '' || right === '') return false;
  if (isStop(right) || isClosing(right) || isOpening(left)) return true;
  if (isStop(left)) return isHan(right) || isOpening(right) || /\d/u.test(right);
  return (
    !isApart && ((isClosing(left) && (isHan(right) || isOpening(right))) || (isHan(left) && isOpening(right)))
  );
}
