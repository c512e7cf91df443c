import type { Found } from '../../../passage/found.js';
import { isSpared, type Passage } from '../../../passage/passage.js';
import { tableOf } from '../../../prose/character/look-alike-table.js';
import { formOf, signOf, titleOf } from '../../../prose/character/mark-table.js';
import { enclosureAt } from '../../../prose/enclosed.js';
import { isChinese, isHan } from '../../../prose/mark.js';
import { codePointName } from '../../../source/code-point.js';

/** Whether a text may hold any of them. */
const any =
  /[\ufe10-\ufe18\ufe30-\ufe6b\uff5f-\uff64〝-〟∶ː꞉\u037e؛،‚؟‟„❛-❞‛❨❩❲❳\u2329\u232a∕«»≪⟪⟨‹″′‵´‐-‒−⁃┄┅┈┉⁓∽]|``/u;
const hint = '请删去，在中文输入法下重新输入；多是从PDF或网页复制来的';

/** Marks that look like the right ones and are others: ∶ ︰ for ：, ″…″ and 〝…〞 for “…”, ﹣﹣ for ——, ≪…≫ for 《…》. What may be right stays: a minus, primes
 * behind figures, the ratio between figures, hyphens between Latin words. */
export function markLookAlikes(passage: Passage): readonly Found[] {
  if (!any.test(passage.text)) return [];
  const found = [...single(passage), ...lines(passage), ...quotations(passage), ...titles(passage)];
  return found.filter(({ start, end }) => !isSpared(passage, start, end));
}

/** Between figures a point is no full stop: 1﹒2. */
const inFigures = tableOf('﹒.﹐,﹕:');

function single({ text }: Passage): readonly Found[] {
  const found: Found[] = [];
  const inRatio = ratioSigns(text);
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (!formOf.has(char) && !signOf.has(char)) continue;
    if (inRatio.has(at)) continue;
    const isInFigure = /\d/u.test(text.charAt(at - 1)) && /\d/u.test(text.charAt(at + 1));
    const right =
      (isInFigure ? inFigures.get(char) : undefined) ??
      formOf.get(char) ??
      (isBesideChinese(text, at, at + 1) ? signOf.get(char) : undefined);
    if (right !== undefined) found.push(toFound(text, at, at + 1, right));
  }
  return found;
}

/** The places of the signs between names of what is set in proportion: 水泥∶砂∶碎石=1∶2∶3. */
function ratioSigns(text: string): ReadonlySet<number> {
  const places = new Set<number>();
  if (!text.includes('∶')) return places;
  const ratio = /(?:[一-鿿]{1,8}∶){1,5}[一-鿿]{1,8}?(?:[=＝]|[为是约]{0,2}\d+(?:\.\d+)?∶)/gu;
  for (const { 0: found, index } of text.matchAll(ratio)) {
    for (let at = index; at < index + found.length; at++) if (text.charAt(at) === '∶') places.add(at);
  }
  return places;
}

/** Hyphens and minus signs of other kinds in a row, or one of them between figures; points of a box; other waves. */
function lines({ text }: Passage): readonly Found[] {
  return [
    ...[...text.matchAll(/[‐‑‒−⁃﹣﹘]{2,}/gu)]
      .filter(({ 0: found, index }) => isBesideChinese(text, index, index + found.length))
      .map(({ 0: found, index }) => toFound(text, index, index + found.length, '——')),
    ...[...text.matchAll(/(?<=[\d年月日时%％万亿元])[‐‑‒⁃﹣﹘](?=\d)/gu)].map(({ index }) =>
      toFound(text, index, index + 1, '-'),
    ),
    ...[...text.matchAll(/[┄┅┈┉]+/gu)]
      .filter(({ 0: found, index }) => isBesideChinese(text, index, index + found.length))
      .map(({ 0: found, index }) => toFound(text, index, index + found.length, '……')),
    ...[...text.matchAll(/(?<=[\d%％万亿元年月日])[⁓∽](?=\d)/gu)].map(({ index }) =>
      toFound(text, index, index + 1, '～'),
    ),
  ];
}

/** Primes and accents round Chinese words; double ones, or single ones that no quotation is round, for “ ”. */
function quotations({ text }: Passage): readonly Found[] {
  const double = [...text.matchAll(/(?<!\d)″([^″]{1,60})″|``([^`']{1,60})''/gu)];
  const singles = [...text.matchAll(/(?<![\d°])[′‵´]([^′‵´]{1,60})[′´]/gu)];
  const isWords = (words: string): boolean => isChinese(words.charAt(0)) && isChinese(words.slice(-1));
  return [
    ...double
      .filter(({ 1: inner, 2: other }) => isWords(inner ?? other ?? ''))
      .map(({ 0: whole, index }) => pairFound(text, index, whole, '“', '”', whole.startsWith('`') ? 2 : 1)),
    ...singles
      .filter(({ 1: inner = '' }) => isWords(inner))
      .map(({ 0: whole, index }) =>
        enclosureAt(text, index, 'quotation')
          ? pairFound(text, index, whole, '‘', '’')
          : pairFound(text, index, whole, '“', '”'),
      ),
  ];
}

/** Signs of mathematics and of other languages round Chinese words, for 《 》 and 〈 〉. */
function titles({ text }: Passage): readonly Found[] {
  return [...text.matchAll(/([«≪⟪⟨‹])([^«»≪≫⟪⟫⟨⟩‹›]{1,60})([»≫⟫⟩›])/gu)]
    .filter(({ 2: inner = '' }) => isHan(inner.charAt(0)) && /[\p{Script=Han}）)”\d]$/u.test(inner))
    .map(({ 0: whole, 1: opening = '', 3: closing = '', index }) =>
      pairFound(text, index, whole, titleOf.get(opening) ?? opening, titleOf.get(closing) ?? closing),
    );
}

function toFound(text: string, start: number, end: number, right: string): Found {
  const wrong = text.slice(start, end);
  const code = wrong.length === 1 ? `（${codePointName(wrong)}）` : '';
  return {
    start,
    end,
    message: `出现“${wrong}”${code}，应为“${right}”`,
    hint,
    changes: [{ start, end, text: right }],
  };
}

/** A pair, found at its opening mark. */
function pairFound(
  text: string,
  start: number,
  whole: string,
  opening: string,
  closing: string,
  width = 1,
): Found {
  const end = start + whole.length;
  const mark = text.slice(start, start + width);
  return {
    start,
    end: start + width,
    message: `出现“${mark}…${text.slice(end - width, end)}”${width === 1 ? `（${codePointName(mark)}）` : ''}，应为“${opening}…${closing}”`,
    hint,
    changes: [
      { start, end: start + width, text: opening },
      { start: end - width, end, text: closing },
    ],
  };
}

function isBesideChinese(text: string, start: number, end: number): boolean {
  return isChinese(text.charAt(start - 1)) || isChinese(text.charAt(end));
}
