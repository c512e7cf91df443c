import { codePointName } from './code-point.js';
import { isOrdinary } from './ordinary.js';

/** A character at its offset. */
export interface FoundCharacter {
  readonly char: string;
  readonly at: number;
}

/** Characters that no text may hold: control characters (XML 1.0 §2.2 forbids most of them, print has no use for any), lone
 * surrogates, non-characters, code points that Unicode has not assigned, and line separators that no YAML knows as such.
 * The planes of rare 汉字 (2 and 3) are left to the fonts: each Unicode version adds some. */
const forbidden = (): RegExp =>
  /(?![\u{20000}-\u{2FFFD}\u{30000}-\u{3FFFD}])[\p{Cc}\p{Cs}\p{Cn}\u2028\u2029](?<![\t\n\r])/gu;

/** The same in a whole file, with a byte order mark at a line's start: there it makes a key unknown, or a new file of two
 * put together. Elsewhere it is one more character that nobody sees. */
const forbiddenInFiles = (): RegExp => new RegExp(`${forbidden().source}|(?<=^|[\\n\\r])\\uFEFF`, 'gu');

/** The forbidden characters of a file's text, in order. */
export function* forbiddenInFile(text: string): Generator<FoundCharacter> {
  if (isOrdinary(text)) return;
  for (const { 0: char, index } of text.matchAll(forbiddenInFiles())) yield { char, at: index };
}

/** The forbidden characters of a value or a name, in order. */
export function* forbiddenIn(text: string): Generator<FoundCharacter> {
  if (isOrdinary(text)) return;
  for (const { 0: char, index } of text.matchAll(forbidden())) yield { char, at: index };
}

/** A file's text with a replacement character for each unit of what it may not hold: offsets stay. */
export function maskForbidden(text: string): string {
  if (isOrdinary(text)) return text;
  return text.replace(forbiddenInFiles(), (char) => '\uFFFD'.repeat(char.length));
}

/** Its name in messages: 控制字符（U+0007）. */
export function forbiddenName(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  return `${kindOf(char, code)}（${codePointName(char)}）`;
}

function kindOf(char: string, code: number): string {
  if (/\p{Cc}/u.test(char)) return '控制字符';
  if (/\p{Cs}/u.test(char)) return '不成对的代理码';
  if (code === 0xfeff) return '字节顺序标记';
  if (code === 0x2028 || code === 0x2029) return '特殊的换行符';
  return (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef) ? '非字符' : '没有定义的字符';
}
