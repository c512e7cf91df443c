import { scriptOf } from '../glyph/script.js';
import { characterClass, numberSignOf } from '../typography/character.js';
import { isCommonHan } from '../typography/traits.js';
import { measureLength } from './measure-word.js';

/** Told of what belongs together: characters of a text from `start` to before `end`. */
export type Bind = (start: number, end: number, how: 'hard' | 'measure' | 'strong' | 'range') => void;

/** Begins where a number's measure word would, and is never parted from it. */
const closest = /^(?:[万亿]+|[年月日])/u;
const numerals = new Set('一二三四五六七八九十百');
const grades = new Set('级类型期度等');

/** Finds what a text's numbers hold together: hard the digits, their sign and power (≥25, 1.6万, 13日), strong their measure word
 * (120顶, 30余台次, 5个工作日) and a Roman numeral's (Ⅱ级), a range its end; strong, too, an ordinal (第十二, 一要). */
export function bindNumbers(text: string, bind: Bind): void {
  for (let at = candidateFrom(text, 0); at >= 0; at = candidateFrom(text, at + 1)) {
    const char = text[at] ?? '';
    if (isCommonHan(char)) {
      if (isNumeral(char)) at = bindOrdinal(text, at, bind) - 1;
    } else if (isDigit(char)) at = bindNumber(text, at, bind) - 1;
    else if (isRaised(char)) bind(Math.max(at - 1, 0), at + 1, 'hard');
    else if (isRoman(char)) {
      const next = text[at + 1] ?? '';
      if (isRoman(next)) bind(at, at + 2, 'hard');
      else if (grades.has(next)) bind(at, at + 2, 'strong');
    }
  }
}

/** All characters but common marks and the 汉字 that are no numerals. */
const candidate = new RegExp(`[^\\u4e00-\\u9fff，。、；：“”（）《》]|[${[...numerals].join('')}]`, 'gu');

/** Where the first of them stands from an offset on; −1 if none does. */
function candidateFrom(text: string, at: number): number {
  candidate.lastIndex = at;
  return candidate.test(text) ? candidate.lastIndex - 1 : -1;
}

/** Returns where the number ends. */
function bindNumber(text: string, start: number, bind: Bind): number {
  let end = start + 1;
  while (isDigit(text[end] ?? '') || (isPoint(text[end] ?? '') && isDigit(text[end + 1] ?? ''))) end++;
  const before = text[start - 1] ?? '';
  const isRange = isBetween(before) && endsNumber(text[start - 2] ?? '');
  if (isRange) bind(start - 1, start + 1, 'range');
  else if (isLead(before)) bind(start - 1, start + 1, 'hard');
  const kept = closest.exec(text.slice(end, end + 4))?.[0].length ?? 0;
  bind(start, end + kept, 'hard');
  const measure = measureLength(text, end);
  if (measure > 0) bind(end - 1, end + measure, 'measure');
  return end;
}

/** 第十二届; 一要 where a sentence or its part begins. Returns where the numerals end. */
function bindOrdinal(text: string, start: number, bind: Bind): number {
  let end = start + 1;
  while (isNumeral(text[end] ?? '')) end++;
  const before = text[start - 1] ?? '';
  if (before === '第') bind(start - 1, end + measureLength(text.slice(0, end + 1), end), 'strong');
  else if (/^[要是]$/u.test(text[end] ?? '') && !/^\p{L}/u.test(before)) bind(start, end + 1, 'strong');
  return end;
}

/** Whether a number goes on with what stands before it: its sign, 第; —— is none. */
function isLead(char: string): boolean {
  if (char === '第' || numberSignOf(char) === 'prefix') return true;
  return isBetween(char) && characterClass(char) !== 'dash';
}

/** Between two numbers: from the one to the other. */
function isBetween(char: string): boolean {
  if (char === '-' || char === '~') return true;
  const kind = characterClass(char);
  return kind === 'rangeMark' || kind === 'dash' || (kind === 'sign' && /\p{Pd}/u.test(char));
}

/** Whether a number, with its unit, may end so. */
function endsNumber(char: string): boolean {
  return isDigit(char) || numberSignOf(char) === 'postfix' || /[万亿年月日时元]/u.test(char);
}

function isDigit(char: string): boolean {
  return (char >= '0' && char <= '9') || (char >= '０' && char <= '９');
}

function isPoint(char: string): boolean {
  return char === '.' || char === ',' || char === '．';
}

function isNumeral(char: string): boolean {
  return numerals.has(char);
}

function isRoman(char: string): boolean {
  return char >= 'Ⅰ' && char <= 'ⅿ';
}

/** Superscripts and subscripts, which belong to what stands before them. */
function isRaised(char: string): boolean {
  return scriptOf(char.codePointAt(0) ?? 0) !== undefined;
}
