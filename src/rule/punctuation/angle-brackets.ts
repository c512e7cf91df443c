import { type Found, replacement } from '../../passage/found.js';
import { isSpared, type Passage } from '../../passage/passage.js';
import type { PassageRule } from '../rule.js';
import { isBlank } from '../structure/placeholder.js';

/** Less-than signs, one or two, or two 〈, and what they hold. */
const pattern = /(<<|<|＜＜|＜|〈〈)([^<>＜＞〈〉《》\n]{1,60})(>>|>|＞＞|＞|〉〉)/gu;
const closingOf: Readonly<Record<string, string>> = {
  '<<': '>>',
  '<': '>',
  '＜＜': '＞＞',
  '＜': '＞',
  '〈〈': '〉〉',
};

/** Signs for less and greater in the place of 《》; brackets of other scripts are `character/look-alike`'s. Two signs are surely meant so;
 * one might be meant otherwise, and what a template left between them is `structure/placeholder`. */
export const angleBrackets: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/angle-brackets',
      title: '书名号用了小于号、大于号',
      basis: 'GB/T 15834—2011 4.15',
      fix: 'safe',
      wrong: '镇里印发<<清淤办法>>，各村遵照执行。',
      right: '镇里印发《清淤办法》，各村遵照执行。',
    },
  ],
  check: (passage) =>
    /[<＜]|〈〈/u.test(passage.text)
      ? [...passage.text.matchAll(pattern)].flatMap((match) => judge(passage, match))
      : [],
};

function judge(passage: Passage, match: RegExpExecArray): readonly Found[] {
  const { 0: found, 1: opening = '', 2: name = '', 3: closing = '', index: start } = match;
  const end = start + found.length;
  const isTitle = /\p{Script=Han}/u.test(name) && !/[。；！？]/u.test(name) && !isBlank(found);
  if (closingOf[opening] !== closing || !isTitle || isSpared(passage, start, end)) return [];
  const finding = replacement(
    passage,
    start,
    end,
    `《${name}》`,
    '书名号是“《》”，中文输入法下按Shift+逗号、Shift+句号',
  );
  return [opening === '<' || opening === '＜' ? { ...finding, isUnsure: true } : finding];
}
