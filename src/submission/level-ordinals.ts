import { readNumeral } from '../prose/numeral.js';
import type { Range } from '../source/range.js';

/** The four levels of GB/T 9704—2012 7.3.3: 一、 （一） 1. （1）. */
export type Level = 1 | 2 | 3 | 4;

/** An ordinal of a level at the start of a text or of a sentence in it; `end` is behind its mark. */
export interface LevelOrdinal extends Range {
  readonly level: Level;
  readonly number: number;
  /** Where the numeral alone stands. */
  readonly numeral: Range;
  /** The mark behind the numeral, or behind its brackets: 、 or . or nothing. */
  readonly mark: string;
}

/** Behind the mark no further number may follow, or it is a list (一、二等奖, 3、4月) or a decimal. */
const pattern =
  /(?<=^|[。！？；：]\s?)(?:([一二三四五六七八九十]{1,3})([、.．])|[（(]([一二三四五六七八九十]{1,3})[）)]([、，.．：:]?)|(\d{1,2})([.．、])(?!\d)|[（(](\d{1,2})[）)]([、，.．：:]?))/gu;

/** A quicker test of the same. */
const mayHold =
  /(?:^|[。！？；：])\s?(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]|\d{1,2}[.．、])/u;

/** The ordinals of levels in a text, in reading order: right ones, and those with a wrong mark (1、 一. （一）、). */
export function levelOrdinals(text: string): readonly LevelOrdinal[] {
  if (!mayHold.test(text)) return [];
  return [...text.matchAll(pattern)].flatMap((match) => toOrdinal(text, match));
}

function toOrdinal(text: string, match: RegExpExecArray): readonly LevelOrdinal[] {
  const { index: start, 0: whole } = match;
  const forms = [match.slice(1, 3), match.slice(3, 5), match.slice(5, 7), match.slice(7, 9)];
  const form = forms.findIndex(([numeral]) => numeral !== undefined);
  const [numeral = '', mark = ''] = forms[form] ?? [];
  const number = /\d/u.test(numeral) ? Number(numeral) : readNumeral(numeral);
  const level = form + 1;
  const end = start + whole.length;
  const behind = text.slice(end, end + 8);
  if (!isLevel(level) || !number || isList(behind, number) || isName(level, behind)) return [];
  const at = start + whole.indexOf(numeral);
  return [{ level, number, start, end, numeral: { start: at, end: at + numeral.length }, mark }];
}

/** Whether the next number in order follows at once: 一、二等奖. */
function isList(behind: string, number: number): boolean {
  const next = /^[一二三四五六七八九十]{1,3}/u.exec(behind)?.[0];
  return next !== undefined && readNumeral(next) === number + 1;
}

/** Whether the ordinal is part of a name: 一、三季度, （二）班. */
function isName(level: Level, behind: string): boolean {
  return (level % 2 === 0 ? bracketed : numbered).test(behind);
}

const bracketed = /^(?:班(?![子长组车])|年级|标段|中队)/u;
const numbered = /^[一二三四五六七八九十]{1,3}(?:季度|年级|月|产业|等奖|标段|号(?!召)|班(?![子组]))/u;

function isLevel(value: number): value is Level {
  return value >= 1 && value <= 4;
}
