import { characterClass, hasBlank } from './character.js';

/** Whether the mark at an offset of a text is the second of ？！, ！？, ？？ or ！！, which take one cell together; three of them take
 * two (GB/T 15834—2011 5.1.2). Where another mark follows, the two close up with that one as any do. */
export function endsMarkPair(text: string, at: number): boolean {
  if (!isDoubling(text, at) || !isDoubling(text, at - 1)) return false;
  let start = at - 1;
  while (isDoubling(text, start - 1)) start--;
  if ((at - start) % 2 === 0) return false;
  const next = text.charAt(at + 1);
  return next === '' || hasBlank(characterClass(next)) === undefined;
}

function isDoubling(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char === '？' || char === '！';
}
