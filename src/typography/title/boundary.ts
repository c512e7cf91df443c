import { characterClass, isForbiddenAtEnd, isForbiddenAtStart } from '../character.js';
import { groupsOf } from './group.js';
import { type TitleWords, type Token, type TokenKind, tokensOf } from './token.js';

/** The cost of ending a line before each character of a title (none for the first), in em of unlike length: below 0 where a
 * phrase ends. */
export type BoundaryCosts = readonly number[];

/** Costs that no evenness of lines makes up for. */
export const costOf = {
  /** A mark that begins or ends no line. */
  kinsoku: 20_000,
  /** Inside 《》, “” that fit on a line. */
  group: 4000,
  /** Inside a registered name, a number, a Latin word. */
  whole: 2000,
  /** Inside a word. */
  word: 400,
} as const;

/** Where lines of a title had better end: never inside what belongs together, best where a phrase ends (GB/T 9704—2012 7.3.1: 词意完整).
 * `fits` says whether a stretch of characters fits on one line. */
export function boundaryCosts(
  characters: readonly string[],
  known: TitleWords,
  fits: (start: number, end: number) => boolean,
): BoundaryCosts {
  const costs = characters.map((): number => costOf.word);
  const tokens = tokensOf(characters, known);
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1];
    costs[token.start] = before ? between(before, token, tokens, i, characters) : 0;
    const isWhole = ['name', 'number', 'latin'].some((kind) => token.kinds.has(kind as TokenKind));
    if (isWhole) for (let at = token.start + 1; at < token.end; at++) costs[at] = costOf.whole;
  }
  for (const { start, end } of groupsOf(characters)) {
    if (!fits(start, end)) continue;
    for (let at = start + 1; at < end; at++) costs[at] = Math.max(costs[at] ?? 0, costOf.group);
  }
  for (let at = 1; at < characters.length; at++) {
    const char = characters[at] ?? '';
    const last = characters[at - 1] ?? '';
    const isJoined = /^(?:——|……)$/u.test(last + char);
    if (isForbiddenAtStart(char) || isForbiddenAtEnd(last) || isJoined) costs[at] = costOf.kinsoku;
    // A dash begins what it explains.
    if (char === '—' && last !== '—') costs[at] = last === '' ? costOf.kinsoku : -5;
  }
  return costs;
}

function between(
  before: Token,
  token: Token,
  tokens: readonly Token[],
  i: number,
  characters: readonly string[],
): number {
  const is = (kind: TokenKind): boolean => token.kinds.has(kind);
  const was = (kind: TokenKind): boolean => before.kinds.has(kind);
  const text = characters.slice(before.start, before.end).join('');
  if (is('blank')) return 2;
  if (was('blank')) return isWestern(tokens[i - 2]) && isWestern(token) ? 30 : -9;
  if (text === '：') return -12;
  if (was('mark') && isPause(text)) return -5;
  if (was('mark') && isForbiddenAtEnd(text)) return costOf.kinsoku;
  if (is('mark')) return -1;
  if (isBoundLeft(token, before)) return costOf.word;
  if (isBoundRight(before, token)) return costOf.word;
  if (is('preposition')) return was('verb') ? 0.5 : -3;
  if (was('number')) return is('number') ? 30 : 5;
  if (was('unknown') && is('unknown')) return insideUnknown(tokens, i);
  if (was('adverb')) return is('adverb') ? 2 : 6;
  if (is('verb') || is('adverb')) return was('verb') ? 2 : was('organ') || was('name') ? -4 : -2;
  if (/[的等后前]$/u.test(text)) return -2;
  if (was('verb')) return 2;
  if (is('number')) return characters[token.start] === '第' ? 3 : 0;
  if (was('organ') || was('name')) return -1;
  if (was('unknown') || is('unknown')) return 4;
  return 1.5;
}

function isWestern(token: Token | undefined): boolean {
  return token !== undefined && (token.kinds.has('latin') || token.kinds.has('number'));
}

function isPause(text: string): boolean {
  return ['pause', 'stop', 'dash', 'ellipsis'].includes(characterClass(text));
}

/** Whether a token clings to the one before it: 的, 局, 化. */
function isBoundLeft(token: Token, before: Token): boolean {
  const length = token.end - token.start;
  const isTail = token.kinds.has('suffix') || (token.kinds.has('organ') && length === 1);
  const isPlace = token.kinds.has('organ') && !isVerbal(before);
  const isOnly = token.kinds.size === 1 || length === 1;
  return (isTail && isOnly && !before.kinds.has('preposition')) || (isPlace && before.kinds.has('unknown'));
}

/** Whether a token clings to the one behind it: 第, 全, 和. */
function isBoundRight(token: Token, next: Token): boolean {
  if (token.kinds.has('preposition')) return true;
  if (!token.kinds.has('prefix')) return false;
  return !next.kinds.has('mark');
}

function isVerbal({ kinds }: Token): boolean {
  return kinds.has('verb') || kinds.has('preposition');
}

/** Unknown characters side by side are likely a name or a word; in a long run of them a line must end somewhere. */
function insideUnknown(tokens: readonly Token[], i: number): number {
  let first = i;
  while (tokens[first - 1]?.kinds.has('unknown')) first--;
  let last = i;
  while (tokens[last]?.kinds.has('unknown')) last++;
  return last - first <= 4 ? costOf.word : 40;
}
