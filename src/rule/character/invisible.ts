import type { Found } from '../../passage/found.js';
import { isSpared, type Passage } from '../../passage/passage.js';
import { enclosureAt } from '../../prose/enclosed.js';
import { codePointName } from '../../source/code-point.js';
import { isOrdinary } from '../../source/ordinary.js';
import type { PassageRule } from '../rule.js';

/** Zero-width and directing characters, and blanks other than a space and U+3000. A joiner or selector behind a pictogram is a part of it, and
 * so is a selector of a variant form behind a 汉字 (U+E0100–U+E01EF). Control characters make a file unreadable before this. */
const pattern = (): RegExp =>
  /(?<!\p{Extended_Pictographic}|\u200d|\ufe0f)(?:[\ufe00-\ufe0f]|\u200d)|(?<!\p{Ideographic})[\u{e0100}-\u{e01ef}]|(?:(?!\p{Variation_Selector}|[\u3164\uffa0]|\u200d|[\u{e0020}-\u{e007f}])[\p{Cf}\p{Default_Ignorable_Code_Point}])+|[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3164\uffa0]+/gu;
const blank = /^[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3164\uffa0]/u;

const names: Readonly<Record<string, string>> = {
  '\t': '制表符',
  '\u00a0': '不间断空格',
  '\u00ad': '软连字符',
  '\u200b': '零宽空格',
  '\u200c': '零宽非连接符',
  '\u200d': '零宽连接符',
  '\u200e': '方向控制符',
  '\u200f': '方向控制符',
  '\ufeff': '字节顺序标记',
};

/** Characters that nobody sees, or that look like a space and are none. Blanks at a paragraph's start are `character/indent`'s. */
export const invisible: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'character/invisible',
      title: '文中有看不见的字符',
      basis: '从网页、聊天软件复制文字时带入',
      fix: 'safe',
      wrong: '全县夏粮收购\u200b工作进展\u00a0顺利。',
      right: '全县夏粮收购工作进展顺利。',
    },
  ],
  check: (passage) => {
    if (isOrdinary(passage.text)) return [];
    const tab = passage.text.indexOf('\t');
    return (
      [...passage.text.matchAll(pattern())]
        .filter(
          ({ 0: found, index }) => !isSpared(passage, index, index + found.length) || !blank.test(found),
        )
        // The tabs of one line are one table's.
        .filter(({ 0: found, index }) => index <= tab || !found.includes('\t'))
        .map(({ 0: found, index }) => judge(passage, found, index))
    );
  },
};

/** A slogan is no longer than this, in UTF-16 units. */
const longestSlogan = 60;

function judge(passage: Passage, found: string, start: number): Found {
  const { text, role } = passage;
  const end = start + found.length;
  if (found.includes('\t')) return tabFound(start, end);
  const around = `${text.charAt(start - 1)}${text.charAt(end)}`;
  const isLatin = /^[!-~]{2}$/u.test(around);
  // Halves of a slogan or of a headline stay apart.
  const isHalves =
    blank.test(found) &&
    /^\p{Script=Han}{2}$/u.test(around) &&
    (role === 'headline' || isInSlogan(text, start));
  const right = blank.test(found) && (isLatin || isHalves) ? ' ' : '';
  const name = names[found.charAt(0)] ?? (blank.test(found) ? '特殊空格' : '看不见的字符');
  return {
    start,
    end,
    message: `出现${name}（${codePointName(found)}），应${right === '' ? '删去' : '为普通空格'}`,
    hint: '请删去；看不见时，把前后几个字一起删去重新打',
    ...(isApart(text, start, end) ? {} : { changes: [{ start, end, text: right }] }),
    ...(isHalves ? { isUnsure: true } : {}),
  };
}

/** Whether a place is in a quotation, near enough to its opening mark to be in a slogan. */
function isInSlogan(text: string, at: number): boolean {
  const quotation = enclosureAt(text, at, 'quotation');
  return quotation !== undefined && at - quotation.start <= longestSlogan;
}

/** A tab parts cells: of a pasted table, most often. Without it they would run together, and nobody knows what should stand there. */
function tabFound(start: number, end: number): Found {
  return {
    start,
    end,
    message: '出现制表符（Tab），像是粘贴的表格',
    hint: '请写成句子，各项之间用标点隔开；不是表格时，请把制表符删去',
  };
}

const unseen = (): RegExp => /\p{Cf}|\p{Default_Ignorable_Code_Point}/u;

/** Whether a blank stands among others, with nothing or only what nobody sees between them: two and more part columns or items. */
function isApart(text: string, start: number, end: number): boolean {
  const found = text.slice(start, end);
  if (!blank.test(found)) return false;
  const isBlankAt = (at: number, step: number): boolean => {
    let next = at;
    while (!/[\s\u3164\uffa0]/u.test(text.charAt(next)) && unseen().test(text.charAt(next))) next += step;
    return /[\s\u3164\uffa0]/u.test(text.charAt(next));
  };
  return found.length > 1 || isBlankAt(start - 1, -1) || isBlankAt(end, 1);
}
