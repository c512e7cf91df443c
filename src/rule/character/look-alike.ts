import { type Found, replacement } from '../../passage/found.js';
import { isSpared, type Passage } from '../../passage/passage.js';
import { letterOf, radicalOf } from '../../prose/character/look-alike-table.js';
import { simplify } from '../../prose/lexicon/simplify.js';
import { codePointName } from '../../source/code-point.js';
import { remembered } from '../../source/remembered.js';
import type { PassageRule } from '../rule.js';
import { markLookAlikes } from './look-alike/marks.js';

const hint = '请删去，重新输入；多是从PDF或网页复制来的';

/** The character looked for, and what it should have been: undefined if it is right where it stands. */
type Kind = readonly [RegExp, (found: string, passage: Passage, at: number) => Fix | undefined];
type Fix = { readonly right: string; readonly isUnsure?: true; readonly severity?: 'warning' };

const kinds: readonly Kind[] = [
  // Radicals and compatibility ideographs.
  [/[\u2e80-\u2fd5\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu, ideograph],
  // Cyrillic and Greek letters in a word with Latin ones, or alone.
  [
    /(?<![A-Za-z\p{Script=Cyrillic}\p{Script=Greek}])[A-Za-z\p{Script=Cyrillic}\p{Script=Greek}]*[\p{Script=Cyrillic}\p{Script=Greek}][A-Za-z\p{Script=Cyrillic}\p{Script=Greek}]*/gu,
    word,
  ],
  // ○ between Chinese digits, and a letter or digit in a year.
  [
    /(?<=[一二三四五六七八九〇○])[○◯]+(?=[一二三四五六七八九〇年月日号])/gu,
    (found) => ({ right: '〇'.repeat(found.length) }),
  ],
  [/(?<![一二三四五六七八九十〇○A-Za-z\d])[一二][一二三四五六七八九〇○OoＯ0０零]{3}(?=年)/gu, year],
  // 曰 in a date.
  [/(?<=\d)曰/gu, () => ({ right: '日' })],
  // Lines of a table, a bar or a kana for dashes; waves; round points for ·.
  [/[―─━ー⸺⸻]+/gu, line],
  [/(?<=[\d%％万亿元年月日])[〜∼˜](?=\d)/gu, () => ({ right: '～' })],
  [/(?<=\p{Script=Han})[•‧∙⋅・･․](?=\p{Script=Han})/gu, () => ({ right: '·', severity: 'warning' })],
];
const any =
  /[\u2e80-\u2fd5\uf900-\ufaff\u{2f800}-\u{2fa1f}･\p{Script=Cyrillic}\p{Script=Greek}○◯―─━ー⸺⸻〜∼˜•‧∙⋅・․]|[一二三四五六七八九][OoＯ0０零一二三四五六七八九〇]{2,3}年|\d曰/u;

/** Characters that look like the right ones and are others. Dashes of hyphens are `punctuation/dash`'s. */
export const lookAlike: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'character/look-alike',
      title: '用了形似而编码不同的字符',
      basis: 'GB 18030—2022；GB/T 15834—2011；GB/T 15835—2011',
      fix: 'safe',
      wrong: '全县职\u2f2f技能大赛在一○一厂举行。',
      right: '全县职工技能大赛在一〇一厂举行。',
    },
  ],
  check: (passage) => [...charactersIn(passage), ...markLookAlikes(passage)],
};

/** Characters drawn like a 汉字, a letter, a line or a point. */
function charactersIn(passage: Passage): readonly Found[] {
  if (!any.test(passage.text)) return [];
  return kinds.flatMap(([pattern, rightOf]) =>
    [...passage.text.matchAll(pattern)].flatMap(({ 0: found, index }): readonly Found[] => {
      const fix = isSpared(passage, index, index + found.length) ? undefined : rightOf(found, passage, index);
      return fix && fix.right !== found ? [findingOf(passage, found, index, fix)] : [];
    }),
  );
}

function findingOf(passage: Passage, found: string, start: number, { right, ...rest }: Fix): Found {
  const code = [...found].length === 1 ? `（${codePointName(found)}）` : '';
  const finding = replacement(passage, start, start + found.length, right, hint);
  const isKnown = right !== '';
  return {
    ...finding,
    message: isKnown ? `出现“${found}”${code}，应为“${right}”` : `出现部首“${found}”${code}，不是汉字`,
    ...(isKnown ? {} : { changes: [] }),
    ...rest,
  };
}

function ideograph(found: string): Fix {
  const normal = found.normalize('NFKC');
  if (normal !== found) return { right: simplify(normal) };
  const isIdeograph = found >= '\uf900';
  return { right: radicalOf.get(found) ?? (isIdeograph ? found : '') };
}

/** Whether a text has a Cyrillic letter that is drawn like no Latin one. */
const isRussian = remembered(({ text }: Passage) =>
  [...text].some((char) => /\p{Script=Cyrillic}/u.test(char) && !letterOf.has(char)),
);

/** In Russian or Greek words nothing is wrong: some letter of the text is drawn like no Latin one. */
function word(found: string, passage: Passage): Fix | undefined {
  const foreign = [...found].filter((char) => !/[A-Za-z]/u.test(char));
  if (!foreign.every((char) => letterOf.has(char))) return undefined;
  const isMixed = foreign.length < found.length;
  if (!isMixed && isRussian(passage)) return undefined;
  return { right: [...found].map((char) => letterOf.get(char) ?? char).join('') };
}

function year(found: string): Fix | undefined {
  // 零 is a way of writing of its own; ○ alone has been found before.
  return /[OoＯ0０]/u.test(found) ? { right: found.replace(/[OoＯ0０○]/gu, '〇') } : undefined;
}

function line(found: string, { text }: Passage, at: number): Fix | undefined {
  const left = text.charAt(at - 1);
  const right = text.charAt(at + found.length);
  const isKana = /[\u3040-\u30ff]/u.test(left) || /[\u3040-\u30ff]/u.test(right);
  if (isKana || (left === '' && right === '')) return undefined;
  if (/^[⸺⸻]+$/u.test(found)) return { right: '——' };
  if (found.length > 2) return undefined;
  if (found.length === 2) return { right: '——' };
  if (/[\d年月日时分]/u.test(left) && /\d/u.test(right)) return { right: '—' };
  // 城乡―体化: it may stand for 一.
  return /\p{Script=Han}/u.test(left) && /\p{Script=Han}/u.test(right)
    ? { right: '——', isUnsure: true }
    : undefined;
}
