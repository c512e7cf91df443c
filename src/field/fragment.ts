import type { JsonSchema } from './shape.js';

/** A word that stands for a value, and what an editor says of it. */
export interface DescribedWord {
  readonly word: string | number | boolean;
  readonly about?: string;
}

/** One line that says something, blanks round it allowed. */
const oneLine = '^\\s*\\S[^\\n]*\\s*$';
const anyText = '\\S';

/** A text. Editors type scalars as YAML 1.2 does, where 876 is a number and true a boolean; here all are words. What
 * stands in `besides` may be written instead. The types stand where a completion does not look for them, which would
 * offer true and false for every headline; the one alternative lets it write the colon behind a key. */
export function textFragment(isProse: boolean, besides: readonly 'object'[] = []): JsonSchema {
  const errorMessage = isProse ? '应为文字，写在“|”下面，一行一段；不能空着' : '应为一行文字，不能空着';
  const text = {
    pattern: isProse ? anyText : oneLine,
    errorMessage,
    if: { type: ['string', 'number', 'boolean', ...besides] },
    else: { type: ['string'], errorMessage },
  };
  return { anyOf: [text] };
}

/** One of a few words, each with what it means. A word that YAML types as a number or boolean counts in both forms;
 * of words written twice the first counts. */
export function wordsFragment(words: readonly DescribedWord[], errorMessage: string): JsonSchema {
  const typed = words.flatMap((each) => typings(String(each.word)).map((word) => ({ ...each, word })));
  const all = typed.filter(({ word }, i) => typed.findIndex((each) => each.word === word) === i);
  return {
    enum: all.map(({ word }) => word),
    ...(all.some(({ about }) => about !== undefined)
      ? { enumDescriptions: all.map(({ about }) => about ?? '') }
      : {}),
    errorMessage,
  };
}

/** A word as text, and as what YAML 1.2 makes of it where that is no text. */
export function typings(word: string): readonly (string | number | boolean)[] {
  if (/^(?:true|True|TRUE)$/u.test(word)) return [word, true];
  if (/^(?:false|False|FALSE)$/u.test(word)) return [word, false];
  const isNumber =
    /^[-+]?(?:[0-9]+|\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?$|^0o[0-7]+$|^0x[0-9a-fA-F]+$/u;
  return isNumber.test(word) && Number.isFinite(Number(word)) ? [word, Number(word)] : [word];
}

/** A whole number between two bounds, in at most seven digits; quoted or not. */
export function wholeNumberFragment(least: number, most: number): JsonSchema {
  return {
    type: ['string', 'integer'],
    minimum: least,
    maximum: most,
    pattern: `^(?=\\s*[0-9]{1,7}\\s*$)\\s*0*(?:${digitsBetween(least, most)})\\s*$`,
    errorMessage: `应为${least}到${most}之间的整数，只写数字`,
  };
}

/** A measure in digits, with at most three decimals; the bounds are whole. */
export function measureFragment(least: number, most: number, unit: string): JsonSchema {
  const inside = `(?:${digitsBetween(least, most - 1)})(?:\\.[0-9]{1,3})?`;
  return {
    type: ['string', 'number'],
    minimum: least,
    maximum: most,
    pattern: `^(?=\\s*[0-9]{1,4}(?:\\.|\\s*$))\\s*0*(?:${inside}|${most}(?:\\.0{1,3})?)\\s*$`,
    errorMessage: `应为${least}到${most}之间的数字，单位${unit}，不写单位`,
  };
}

/** A pattern of the whole numbers between two bounds, written without noughts before them; of too many to list, one of
 * all numbers with no more digits. */
function digitsBetween(least: number, most: number): string {
  if (most - least > 400) return `${least === 0 ? '[0-9]' : '[1-9]'}[0-9]{0,${String(most).length - 1}}`;
  return Array.from({ length: most - least + 1 }, (_, i) => String(least + i)).join('|');
}

const year = '(?!0000)[0-9]{4}';
const leapYear = '(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)';

/** A day of the calendar: 2024-03-14 or 2024-3-14. */
export const dateFragment: JsonSchema = {
  type: 'string',
  pattern: `^\\s*(?:${[
    `${year}-(?:0?[1-9]|1[0-2])-(?:0?[1-9]|1[0-9]|2[0-8])`,
    `${year}-(?:0?[13-9]|1[0-2])-(?:29|30)`,
    `${year}-(?:0?[13578]|1[02])-31`,
    `${leapYear}-0?2-29`,
  ].join('|')})\\s*$`,
  errorMessage: '应为日历上有的日期，写成2024-03-14的样子',
};

/** The schema of a list's items. */
export function listFragment(items: JsonSchema, most: number): JsonSchema {
  return { items, minItems: 1, ...(Number.isFinite(most) ? { maxItems: most } : {}) };
}

/** One value, or a list of them; what is wrong with an item is said at the item, since the list's own schema is no
 * alternative. */
export function oneOrMoreFragment(item: JsonSchema, most = Number.POSITIVE_INFINITY): JsonSchema {
  return { anyOf: [item, { type: ['array'] }], allOf: [listFragment(item, most)] };
}
