import type { Change, Found } from '../../passage/found.js';
import { isSpared, type Passage } from '../../passage/passage.js';
import { isChinese, neighboursOf } from '../../prose/mark.js';
import { pairsIn } from '../../prose/pairs.js';
import type { PassageRule } from '../rule.js';

/** Half-width brackets, or one of a pair, round Chinese. Brackets round Latin letters and digits alone stay; a bracket without a
 * partner is `punctuation/unpaired`'s. */
export const halfwidthBrackets: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/halfwidth-brackets',
      title: '汉字外面用了半角括号',
      basis: 'GB/T 15834—2011 5.1',
      fix: 'safe',
      wrong: '各村(社区)要在月底前完成台账更新。',
      right: '各村（社区）要在月底前完成台账更新。',
    },
  ],
  check: (passage) =>
    /[()]/u.test(passage.text)
      ? pairsIn(passage.text, '(（', ')）')
          .pairs.filter(({ start, end }) => isWrong(passage, start, end))
          .map(({ start, end }) => judge(passage, start, end))
      : [],
};

function isWrong(passage: Passage, start: number, end: number): boolean {
  const { text } = passage;
  const inner = text.slice(start + 1, end - 1);
  const isHalf = text.charAt(start) === '(' || text.charAt(end - 1) === ')';
  const isMixed = text.charAt(start) === '（' || text.charAt(end - 1) === '）';
  // 方案(定稿).docx is a file's name.
  if (/^\.[A-Za-z]/u.test(text.slice(end, end + 2))) return false;
  // [text](address) is Markdown's.
  if (text.charAt(start - 1) === ']') return false;
  if (!isMixed && isOfFormula(text, start, end)) return false;
  return isHalf && (isMixed || /\p{Script=Han}/u.test(inner)) && !isSpared(passage, start, start + 1);
}

/** Whether brackets are those of a calculation or of a unit, which stay half-width whatever they hold: 元/(人·天), =(收入-支出)/收入. */
function isOfFormula(text: string, start: number, end: number): boolean {
  const inner = text.slice(start + 1, end - 1);
  return (
    /[/=+×÷*^√±∑<>≤≥≈−–-]/u.test(text.charAt(start - 1)) ||
    /[元角米里克吨升瓦度人次]\/[一-鿿]{1,2}$/u.test(text.slice(Math.max(0, start - 4), start)) ||
    /^(?:[×÷*^²³⁻=]|\/[天日月年次时分秒])/u.test(text.slice(end, end + 2)) ||
    (/[/+−–-]/u.test(text.charAt(end)) && /[·×÷*/+−–-]/u.test(inner))
  );
}

function judge(passage: Passage, start: number, end: number): Found {
  const { text } = passage;
  const isOpeningHalf = text.charAt(start) === '(';
  const isClosingHalf = text.charAt(end - 1) === ')';
  const at = isOpeningHalf ? start : end - 1;
  const { leftAt } = neighboursOf(passage, start, start + 1);
  const { right, rightAt } = neighboursOf(passage, end - 1, end);
  const changes: Change[] = [];
  if (isOpeningHalf) changes.push({ start: leftAt, end: start + 1, text: '（' });
  if (isClosingHalf) changes.push({ start: end - 1, end: isChinese(right) ? rightAt : end, text: '）' });
  const inner = text.slice(start, end);
  const shown = inner.length > 16 ? `${inner.slice(0, 12)}…${inner.slice(-1)}` : inner;
  const wide = `（${shown.slice(1, -1)}）`;
  return {
    start: at,
    end: at + 1,
    message: `出现“${shown}”，应为“${wide}”`,
    hint: '括号里有汉字，前后两个括号都用全角',
    changes,
  };
}
