import { type Found, replacement } from '../../passage/found.js';
import { isSpared, type Passage } from '../../passage/passage.js';
import { isInTitle, isQuoted } from '../../prose/enclosed.js';
import { isChinese, isClosing, isHan, isOpening, neighboursOf } from '../../prose/mark.js';
import type { PassageRule } from '../rule.js';

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
};

/** A half-width mark beside Chinese. Points in a row are `punctuation/ellipsis`'s, a mark at a headline's end `punctuation/headline-end`'s, a point behind
 * an ordinal `sequence/ordinal-mark`'s; marks between digits or between Latin words stay. */
export const halfwidth: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/halfwidth',
      title: '汉字旁用了半角标点',
      basis: 'GB/T 15834—2011 5.1',
      fix: 'safe',
      wrong: '会议强调,要把责任落实到每一座水库.',
      right: '会议强调，要把责任落实到每一座水库。',
    },
  ],
  check: (passage) =>
    [...passage.text.matchAll(/[?!]+(?![?![])|[,;:]|\.+/gu)].flatMap(({ 0: found, index }) =>
      judge(passage, found, index),
    ),
};

/** Words behind which speech follows: no sentence ends there. */
const saying = /(?:指出|强调|要求|认为|表示|提出|明确|介绍|坦言|[^学听小传据]说)$/u;

/** Behind an ordinal in brackets no mark stands at all: that is `sequence/mark-after-brackets`'s. */
const ordinal = /(?:^|[。；！？\s])[（(][一二三四五六七八九十\d]{1,3}[）)]$/u;

function judge(passage: Passage, found: string, start: number): readonly Found[] {
  const end = start + found.length;
  const around = neighboursOf(passage, start, end);
  if (!isWrong(passage, found, start, around) || isSpared(passage, start, end)) return [];
  if (passage.role === 'headline' && end === passage.text.length && /[,;:.]/u.test(found)) return [];
  if (ordinal.test(passage.text.slice(Math.max(0, start - 8), start))) return [];
  const marks = [...found].map((mark) => wide[mark] ?? mark).join('');
  const right = /^(.)\1{3,}$/u.test(marks) ? marks.slice(0, 1) : marks;
  const gapEnd = isChinese(around.right) ? around.rightAt : end;
  const finding = replacement(passage, start, end, right, '汉字句子里的标点用全角，请在中文输入法下重打');
  const changed = { ...finding, changes: [{ start, end: gapEnd, text: right }] };
  // 约翰.史密斯: there it should have been ·.
  const isUnsure = found === '.' && isHan(passage.text.charAt(start - 1)) && isHan(around.right);
  if (!isUnsure) return [changed];
  // “山高水长.民风淳”: a point between the words of a name.
  if (isQuoted(passage.text, start) || isInTitle(passage.text, start)) {
    return [{ start, end, severity: 'hint', message: '出现“.”，请看应为“·”“，”还是“。”' }];
  }
  if (saying.test(passage.text.slice(Math.max(0, start - 3), start))) {
    const comma = replacement(
      passage,
      start,
      end,
      '，',
      '后面是所说的话，用逗号或冒号；请在中文输入法下重打',
    );
    return [{ ...comma, changes: [{ start, end: gapEnd, text: '，' }], isUnsure }];
  }
  return [{ ...changed, isUnsure }];
}

function isWrong(
  { text }: Passage,
  found: string,
  start: number,
  { left, right }: { readonly left: string; readonly right: string },
): boolean {
  const isBesideHan = isHan(left) || isHan(right);
  const isLatin = (char: string) => /[0-9A-Za-z]/u.test(char);
  switch (found.charAt(0)) {
    case ',':
      return isBesideHan || (isClosing(left) && !isLatin(right)) || (isOpening(right) && !isLatin(left));
    case ';':
      return (isBesideHan || isClosing(left)) && !/&#?\w+$/u.test(text.slice(Math.max(0, start - 10), start));
    case ':':
      // Not a smiling face.
      return (
        (isBesideHan || isClosing(left) || isOpening(right)) &&
        !/^[()|DPp\\/](?![A-Za-z])/u.test(text.slice(start + 1))
      );
    case '.':
      return found === '.' && isFullStop(text, start);
    default:
      return isHan(left) || isClosing(left);
  }
}

/** A point between words or at the end, not behind an ordinal (一. or 1.), not in a file's name (方案.docx). */
function isFullStop(text: string, at: number): boolean {
  const left = text.charAt(at - 1);
  const right = text.charAt(at + 1);
  if (/[一二三四五六七八九十]/u.test(left)) return false;
  if (!(isHan(left) || isClosing(left) || (/[%％]/u.test(left) && right === ''))) return false;
  return right === '' || isChinese(right) || (right === ' ' && isHan(text.charAt(at + 2)));
}
