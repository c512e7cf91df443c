import { readNumeral } from '../../../submission/numeral.js';
import { type Article, isSpared, type Passage } from '../../passage.js';

/** The four levels of GB/T 9704—2012 7.3.3: 一、 （一） 1. （1）. */
export type Level = 1 | 2 | 3 | 4;

/** An ordinal of a level at the start of a paragraph or of a sentence. */
export interface LevelMark {
  readonly passage: Passage;
  readonly level: Level;
  readonly number: number;
  readonly start: number;
  /** Behind the ordinal with its mark. */
  readonly end: number;
  /** Where the numeral alone stands. */
  readonly numeral: { readonly start: number; readonly end: number };
  /** The mark behind the numeral, or behind its brackets: 、 or . or nothing. */
  readonly mark: string;
  readonly isAtLine: boolean;
}

/** Behind the mark no further number may follow, or it is a list (一、二等奖, 3、4月) or a decimal. */
const pattern =
  /(?<=^|[。！？；：]\s?)(?:([一二三四五六七八九十]{1,3})([、.．])|[（(]([一二三四五六七八九十]{1,3})[）)]([、，.．：:]?)|(\d{1,2})([.．、])(?!\d)|[（(](\d{1,2})[）)]([、，.．：:]?))/gu;

/** A quicker test of the same. */
const mayHold =
  /(?:^|[。！？；：])\s?(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]|\d{1,2}[.．、])/u;

/** The ordinals of levels in an article's paragraphs, in reading order. */
export function levelMarks({ passages }: Article): readonly LevelMark[] {
  return passages
    .filter(({ role }) => role === 'paragraph' || role === 'note')
    .flatMap((passage) => {
      if (!mayHold.test(passage.text)) return [];
      return [...passage.text.matchAll(pattern)].flatMap((match) => toMark(passage, match));
    });
}

/** The ordinals of levels that are no chance: another number of the same level stands in the article. */
export function sureMarks(article: Article): readonly LevelMark[] {
  const marks = levelMarks(article);
  const numbers = new Map<Level, Set<number>>();
  for (const { level, number } of marks)
    numbers.set(level, (numbers.get(level) ?? new Set<number>()).add(number));
  return marks.filter(({ level }) => (numbers.get(level)?.size ?? 0) > 1);
}

function toMark(passage: Passage, match: RegExpExecArray): readonly LevelMark[] {
  const { index: start, 0: whole } = match;
  const forms = [match.slice(1, 3), match.slice(3, 5), match.slice(5, 7), match.slice(7, 9)];
  const form = forms.findIndex(([numeral]) => numeral !== undefined);
  const [numeral = '', mark = ''] = forms[form] ?? [];
  const number = /\d/u.test(numeral) ? Number(numeral) : readNumeral(numeral);
  const level = form + 1;
  if (
    !isLevel(level) ||
    !number ||
    isList(passage.text.slice(start + whole.length, start + whole.length + 4), number)
  )
    return [];
  if (isSpared(passage, start, start + whole.length)) return [];
  const at = start + whole.indexOf(numeral);
  return [
    {
      passage,
      level,
      number,
      start,
      end: start + whole.length,
      numeral: { start: at, end: at + numeral.length },
      mark,
      isAtLine: start === 0,
    },
  ];
}

/** Whether the next number in order follows at once: 一、二等奖. */
function isList(behind: string, number: number): boolean {
  const next = /^[一二三四五六七八九十]{1,3}/u.exec(behind)?.[0];
  return next !== undefined && readNumeral(next) === number + 1;
}

function isLevel(value: number): value is Level {
  return value >= 1 && value <= 4;
}
