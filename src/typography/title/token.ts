import type { WordKind, Words } from '../../prose/lexicon/words.js';
import { gapSideOf, isForbiddenAtEnd, isForbiddenAtStart } from '../character.js';
import { latinRuns } from '../latin-runs.js';

/** The smallest stretch of a title that is not parted, as far as it can be told alone. */
export type TokenKind =
  | WordKind
  | 'name' // of a register
  | 'number' // with its measure word
  | 'latin'
  | 'mark'
  | 'blank'
  | 'unknown'; // one character of no known word

/** A stretch of a title: where it stands, counted in characters, `end` exclusive. */
export interface Token {
  readonly kinds: ReadonlySet<TokenKind>;
  readonly start: number;
  readonly end: number;
}

/** The words known in titles: the office's own names, and common words. */
export interface TitleWords {
  /** Units, their aliases, leaders, posts, sections. */
  readonly names: readonly string[];
  readonly words: Words;
}

/** How likely a token is, the less the likelier: a text is cut where its tokens cost least together. */
const costs = { name: 0.2, number: 0.9, latin: 0.9, mark: 1, blank: 1, word: 1, single: 1.25, unknown: 2 };

/** Of a longer word, that it wins over two shorter ones. */
const perCharacter = 0.01;

/** The longest word that is looked for. */
const longest = 14;
/** The longest of all tokens: more characters are on no line. */
const farthest = 120;

/** Cuts a title into names, numbers with their measure words, Latin words, known words and single characters. */
export function tokensOf(characters: readonly string[], known: TitleWords): readonly Token[] {
  const count = characters.length;
  const best: { readonly cost: number; readonly token?: Token }[] = [];
  best[count] = { cost: 0 };
  for (let at = count - 1; at >= 0; at--) {
    let chosen = { cost: Number.POSITIVE_INFINITY, token: single(at, 'unknown') };
    for (const { token, cost } of candidates(characters, at, known)) {
      const total = cost + (best[token.end]?.cost ?? 0);
      if (total < chosen.cost) chosen = { cost: total, token };
    }
    best[at] = chosen;
  }
  const tokens: Token[] = [];
  for (let at = 0; at < count; ) {
    const token = best[at]?.token ?? single(at, 'unknown');
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

interface Candidate {
  readonly token: Token;
  readonly cost: number;
}

function candidates(characters: readonly string[], at: number, known: TitleWords): readonly Candidate[] {
  const char = characters[at] ?? '';
  if (/\s/u.test(char)) return [{ token: single(at, 'blank'), cost: costs.blank }];
  const rest = characters.slice(at, at + farthest).join('');
  const found: Candidate[] = [];
  for (const name of known.names)
    if (name !== '' && rest.startsWith(name)) found.push(tokenOf('name', at, [...name].length, costs.name));
  const number = numberLength(rest, known.words);
  if (number > 0) found.push(tokenOf('number', at, number, costs.number));
  // 第一|人民医院, not 第一人|民医院.
  const [ordinal] = ordinals.exec(rest) ?? [];
  if (ordinal !== undefined) found.push(tokenOf('number', at, ordinal.length, costs.single));
  const latin = latinLength(char, rest);
  if (latin > 0) found.push(tokenOf('latin', at, latin, costs.latin));
  if (isMark(char)) found.push(tokenOf('mark', at, 1, costs.mark));
  for (let length = Math.min(longest, characters.length - at); length > 0; length--) {
    const kinds = known.words.get(characters.slice(at, at + length).join(''));
    if (!kinds) continue;
    const cost = length > 1 ? costs.word - length * perCharacter : costs.single;
    found.push({ token: { kinds, start: at, end: at + length }, cost });
  }
  found.push(tokenOf('unknown', at, 1, costs.unknown));
  return found;
}

function tokenOf(kind: TokenKind, start: number, length: number, cost: number): Candidate {
  return { token: { kinds: new Set([kind]), start, end: start + length }, cost };
}

function single(at: number, kind: TokenKind): Token {
  return { kinds: new Set([kind]), start: at, end: at + 1 };
}

/** The length of the Latin word that a text begins with, a sign behind it included (C++, 5G+), in characters; 0 without one. */
function latinLength(first: string, rest: string): number {
  if (gapSideOf(first) !== 'western') return 0;
  const end = latinRuns(rest)[0]?.end ?? 0;
  const signs = /^[%+]*/u.exec(rest.slice(end))?.[0].length ?? 0;
  return [...rest.slice(0, end + signs)].length;
}

/** Punctuation, in pairs or not. */
function isMark(char: string): boolean {
  return isForbiddenAtStart(char) || isForbiddenAtEnd(char) || /[\p{P}\p{S}]/u.test(char);
}

const digits = '[0-9０-９]+(?:[.．,，:：/][0-9０-９]+)*';
const han = '[〇零一二三四五六七八九十百千万亿两]+';
/** A number, or two with a sign between them, and what counts its size. */
const figure = new RegExp(
  `^(?:第?(?:${digits})(?:[-–—～~至]{1,2}(?:${digits}))*[十百千万亿]*|第${han}|${han}(?:[、至]${han})*|[数几]+[十百千万亿]*)`,
  'u',
);

const ordinals = /^第[0-9〇零一二三四五六七八九十百千]+/u;

/** The length of the number that a text begins with, with its measure words (第十四届, 2026年3月4日, 35个百分点, 三批次), in characters; 0 without
 * one. A number in 汉字 that counts nothing may be a part of a word: it is none. */
function numberLength(text: string, words: Words): number {
  const [written] = figure.exec(text) ?? [];
  if (written === undefined) return 0;
  let end = written.length;
  const sign = /^[余多]?(?:%|％|‰|℃|°C)/u.exec(text.slice(end));
  if (sign) return [...text.slice(0, end + sign[0].length)].length;
  const measure = measureLength(text.slice(end), words);
  // 20余万平方米
  const isMore = /^[余多来]$/u.test(text.slice(end, end + measure));
  end += measure;
  if (isMore) end += measureLength(text.slice(end).replace(/^[万亿]/u, ''), words);
  // 2026年3月4日
  for (let part = datePart(text.slice(end)); measure > 0 && part > 0; part = datePart(text.slice(end)))
    end += part;
  const isHan = /^[^第0-9０-９]/u.test(written);
  return isHan && end === written.length ? 0 : [...text.slice(0, end)].length;
}

function datePart(text: string): number {
  return /^[0-9０-９]{1,2}[月日号时分]/u.exec(text)?.[0].length ?? 0;
}

function measureLength(text: string, words: Words): number {
  for (let length = Math.min(5, text.length); length > 0; length--)
    if (words.get(text.slice(0, length))?.has('measure')) return length;
  return 0;
}
