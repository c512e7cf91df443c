import orders from 'cnchar-order';
import { polyphonic } from 'pinyin-pro';
import { firstHan, hanCount, kindOf, type LikenessTable, rarityUnit } from '../likeness-table.js';
import { countedWords } from './counted-words.js';

/** So many of the most common characters are told apart. */
const mostCharacters = 5000;
/** Of a character's readings, so many of the first: the others are seldom meant. */
const mostReadings = 2;
/** Strokes that both write alike, as a share of the longer one's: less is no likeness of shape. */
const leastShape = 0.7;

/** The common characters with those that each is taken for. */
export function likenessOf(): LikenessTable {
  const characters = commonCharacters();
  const likes = new Map(
    characters.map((char) => [char, new Map<string, { sound: 0 | 1 | 2; shape: number }>()]),
  );
  const put = (one: string, other: string, sound: 0 | 1 | 2, shape: number): void => {
    const known = likes.get(one)?.get(other);
    likes.get(one)?.set(other, {
      sound: known && known.sound > sound ? known.sound : sound,
      shape: Math.max(known?.shape ?? 0, shape),
    });
  };
  for (const [one, other, sound] of soundPairs(characters)) put(one, other, sound, 0);
  for (const [one, other, share] of shapePairs(characters)) {
    const shape = Math.max(1, Math.round((share - 0.5) * 16));
    put(one, other, 0, shape);
    put(other, one, 0, shape);
  }
  const rank = new Map(characters.map((char, i) => [char, i]));
  const starts = new Uint32Array(hanCount + 1);
  const units: number[] = [];
  const kinds: number[] = [];
  for (let at = 0; at < hanCount; at++) {
    starts[at] = units.length;
    const own = [...(likes.get(String.fromCharCode(firstHan + at)) ?? [])];
    for (const [char, likeness] of own.sort(([a], [b]) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))) {
      units.push(char.charCodeAt(0));
      kinds.push(kindOf(likeness));
    }
  }
  starts[hanCount] = units.length;
  return { starts, units: Uint16Array.from(units), kinds: Uint8Array.from(kinds), rarities: rarities() };
}

/** How often each character stands in the words that were counted. */
function characterCounts(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { word, count } of countedWords())
    for (const char of word) counts.set(char, (counts.get(char) ?? 0) + count);
  return counts;
}

function rarities(): Uint8Array {
  const counts = characterCounts();
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return Uint8Array.from({ length: hanCount }, (_, at) => {
    const count = counts.get(String.fromCharCode(firstHan + at)) ?? 0;
    return Math.min(Math.round(Math.log(total / Math.max(count, 0.5)) / rarityUnit), 0xff);
  });
}

/** Characters of GB/T 2312, the most common in words first. */
function commonCharacters(): readonly string[] {
  const counts = characterCounts();
  const simplified = new Set(standardCharacters());
  return [...counts]
    .filter(([char]) => simplified.has(char))
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, mostCharacters)
    .map(([char]) => char);
}

function standardCharacters(): readonly string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  return [...new TextDecoder('gbk').decode(Uint8Array.from(bytes))].filter((char) =>
    /^[\u4e00-\u9fff]$/u.test(char),
  );
}

function* soundPairs(characters: readonly string[]): Generator<readonly [string, string, 1 | 2]> {
  const readings = characters.map((char) =>
    (polyphonic(char, { toneType: 'none', type: 'array' })[0] ?? []).slice(0, mostReadings),
  );
  const bySyllable = new Map<string, string[]>();
  for (const [i, char] of characters.entries())
    for (const syllable of new Set(readings[i]))
      bySyllable.set(syllable, [...(bySyllable.get(syllable) ?? []), char]);
  for (const [i, one] of characters.entries())
    for (const syllable of new Set(readings[i])) {
      for (const other of bySyllable.get(syllable) ?? []) if (other !== one) yield [one, other, 2];
      for (const near of nearSyllables(syllable))
        for (const other of bySyllable.get(near) ?? []) if (other !== one) yield [one, other, 1];
    }
}

/** The syllables that are often not told from one: z and zh, c and ch, s and sh, n and l; n and ng behind a, e, i. */
export function nearSyllables(syllable: string): readonly string[] {
  const first = syllable.replace(/^(?:zh|ch|sh|z|c|s|n|l)/u, (initial) => twins.get(initial) ?? initial);
  const last = /[aei]ng$/u.test(syllable) ? syllable.slice(0, -1) : syllable.replace(/(?<=[aei])n$/u, 'ng');
  return [first, last].filter((each) => each !== syllable);
}

/** The library's types leave its table out: each stroke's kind as a letter. */
const strokesOf = (
  orders as unknown as { readonly dict: { readonly orders: Readonly<Record<string, string>> } }
).dict.orders;

const twins: ReadonlyMap<string, string> = new Map([
  ['z', 'zh'],
  ['zh', 'z'],
  ['c', 'ch'],
  ['ch', 'c'],
  ['s', 'sh'],
  ['sh', 's'],
  ['n', 'l'],
  ['l', 'n'],
]);

/** Pairs that are written alike, with the share of strokes that they have in common: each pair once. */
function* shapePairs(characters: readonly string[]): Generator<readonly [string, string, number]> {
  const written = characters.flatMap((char) => {
    const strokes = strokesOf[char];
    return strokes ? [{ char, strokes, bag: bagOf(strokes) }] : [];
  });
  written.sort((a, b) => a.strokes.length - b.strokes.length);
  for (const [i, one] of written.entries())
    for (let j = i + 1; j < written.length; j++) {
      const other = written[j];
      if (!other) break;
      const length = other.strokes.length;
      const most = Math.max(1, Math.floor(length * (1 - leastShape)));
      if (length - one.strokes.length > most) break;
      if (bagDistance(one.bag, other.bag) > 2 * most) continue;
      const distance = editDistance(one.strokes, other.strokes);
      if (distance <= most) yield [one.char, other.char, 1 - distance / length];
    }
}

function bagOf(strokes: string): Uint8Array {
  const bag = new Uint8Array(26);
  for (let i = 0; i < strokes.length; i++) {
    const at = strokes.charCodeAt(i) - 97;
    bag[at] = (bag[at] ?? 0) + 1;
  }
  return bag;
}

function bagDistance(one: Uint8Array, other: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < 26; i++) sum += Math.abs((one[i] ?? 0) - (other[i] ?? 0));
  return sum;
}

function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
