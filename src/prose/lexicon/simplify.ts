import { CharacterSet } from './character-set.js';
import { traditionalPairs } from './traditional.js';

/** Two characters and a blank for each pair. */
const pairs = traditionalPairs.trim();
const isTraditional = new CharacterSet();
for (let at = 0; at < pairs.length; at += 3) isTraditional.add(pairs.charCodeAt(at));

/** Whether a UTF-16 code unit is a traditional or variant character that has one standard form. */
export function isTraditionalUnit(unit: number): boolean {
  return isTraditional.has(unit);
}

/** A text with the standard form of each character that has one other; as long as before. */
export function simplify(text: string): string {
  let plain = '';
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isTraditional.has(text.charCodeAt(at))) continue;
    plain += text.slice(done, at) + standardOf(text.charAt(at));
    done = at + 1;
  }
  return plain + text.slice(done);
}

function standardOf(char: string): string {
  for (let at = pairs.indexOf(char); at >= 0; at = pairs.indexOf(char, at + 1))
    if (at % 3 === 0) return pairs.charAt(at + 1);
  return char;
}
