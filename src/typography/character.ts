import type { CharacterClass } from './character-class.js';
import { traitsOf } from './traits.js';

export type { CharacterClass };

/** The class of a code point. */
export function characterClass(char: string): CharacterClass {
  return traitsOf(char).kind;
}

/** Whether a character never begins a line (避头): GB/T 15834—2011 5.1.1–5.1.9 and CLREQ 3.1.3, GB level. */
export function isForbiddenAtStart(char: string): boolean {
  return !traitsOf(char).mayBegin;
}

/** Whether a character never ends a line (避尾). */
export function isForbiddenAtEnd(char: string): boolean {
  return !traitsOf(char).mayEnd;
}

/** Whether a class is one of the full-width marks that have an empty half. */
export function hasBlank(kind: CharacterClass): 'left' | 'right' | undefined {
  if (kind === 'opening') return 'left';
  return kind === 'closing' || kind === 'pause' || kind === 'stop' ? 'right' : undefined;
}

/** The width of a character's cell in em; undefined if it is as wide as its face has it. */
export function cellOf(char: string): number | undefined {
  return traitsOf(char).cell;
}

/** On which side of a Han–Latin gap a character stands: 汉字, kana and bopomofo; letters and digits that take no cell. */
export function gapSideOf(char: string): 'han' | 'western' | undefined {
  return traitsOf(char).gapSide;
}

/** The side of a number that a character clings to, as its sign or its unit: $, +, ≥, №; %, ℃, ㎡. */
export function numberSignOf(char: string): 'prefix' | 'postfix' | undefined {
  return traitsOf(char).numberSign;
}

/** How much of a character a class is when lone characters are counted: a mark is none, a Latin letter a half. */
export function characterWeight(kind: CharacterClass): number {
  if (kind === 'han') return 1;
  return kind === 'latin' || kind === 'digit' ? 0.5 : 0;
}

/** The characters of a text, each with the selector of its variant form, if one follows it. */
export function charactersOf(text: string): Iterable<string> {
  return variationSelector.test(text) ? (text.match(/.\p{Variation_Selector}?/gsu) ?? []) : text;
}

/** The character, with such a selector, that begins at an offset; empty at the text's end. */
export function characterAt(text: string, offset: number): string {
  character.lastIndex = offset;
  return character.exec(text)?.[0] ?? '';
}

const variationSelector = /\p{Variation_Selector}/u;
const character = /.\p{Variation_Selector}?/suy;
