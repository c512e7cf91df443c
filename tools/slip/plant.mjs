// Slips of one character, drawn by a seed: in each of some paragraphs, each 汉字 with the same chance; half of them by sound, half by shape, where the
// table of like characters has one of the kind; among those, by how common each is in the words of the dictionary.
import { rarityOf } from '../../dist/prose/word/likeness-table.js';
import { readLikeness } from '../../dist/prose/word/read-likeness.js';

/** Numbers from 0 to 1, the same for a seed (mulberry32). */
export function chances(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The slips of paragraphs, one of about `every` 汉字: each stands alone in its paragraph when it is looked for. */
export function planted(paragraphs, seed, every) {
  const next = chances(seed);
  return paragraphs.flatMap((paragraph, index) =>
    [...paragraph.matchAll(/[\u4e00-\u9fff]/gu)].flatMap(({ 0: right, index: place }) => {
      if (next() * every >= 1) return [];
      const kind = next() < 0.5 ? 'shape' : 'sound';
      const wrong = drawn(likesOf(right, kind), next());
      if (!wrong) return [];
      const text = paragraph.slice(0, place) + wrong + paragraph.slice(place + 1);
      return [{ index, place, right, wrong, kind, text }];
    }),
  );
}

function likesOf(char, kind) {
  const table = readLikeness();
  const at = char.charCodeAt(0) - 0x4e00;
  const likes = [];
  for (let i = table.starts[at]; i < table.starts[at + 1]; i++)
    if (kind === 'shape' ? table.kinds[i] & 0xf : table.kinds[i] >> 4)
      likes.push({
        char: String.fromCharCode(table.units[i]),
        weight: Math.exp(-rarityOf(table, table.units[i])),
      });
  return likes;
}

function drawn(likes, chance) {
  let left = chance * likes.reduce((sum, { weight }) => sum + weight, 0);
  const found = likes.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  return (found ?? likes.at(-1))?.char;
}
