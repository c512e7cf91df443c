import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  cellOf,
  characterClass,
  gapSideOf,
  hasBlank,
  isForbiddenAtEnd,
  isForbiddenAtStart,
  numberSignOf,
} from '../../src/typography/character.js';
import { prohibited } from '../../src/typography/prohibited.js';
import { eastAsianWidth, lineBreak } from '../../src/unicode/property.js';

/** Every character that Unicode has assigned in the first plane and in those of pictures and rare 汉字, but surrogates. */
const characters = [
  [0x20, 0xd7ff],
  [0xe000, 0xffff],
  [0x1f000, 0x201ff],
].flatMap(([first = 0, last = 0]) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).filter(
    (char) => !/[\p{Cc}\p{Cn}]/u.test(char),
  ),
);

const classes = [
  ...['han', 'opening', 'closing', 'pause', 'stop', 'middleDot', 'dash', 'ellipsis', 'rangeMark'],
  ...['latin', 'digit', 'sign', 'space', 'fullSpace'],
];

/** Those of `characters` for which something does not hold. */
function without(holds: (char: string) => boolean, among: (char: string) => boolean = () => true): string[] {
  return characters.filter((char) => among(char) && !holds(char));
}

function breaksAs(...values: readonly string[]): (char: string) => boolean {
  return (char) => values.includes(lineBreak(char.codePointAt(0) ?? 0));
}

function is(...kinds: readonly string[]): (char: string) => boolean {
  return (char) => kinds.includes(characterClass(char));
}

/** The characters of the golden, by what they are; line by line as the golden has them. */
const shown: readonly (readonly [string, string])[] = [
  ['marks', '，。、；：？！“”‘’（）《》〈〉【】〔〕「」『』〖〗［］｛｝．'],
  ['marks between', '·•・‧—―⸺⸻…‥⋯～－〜／'],
  ['ASCII', ' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~aZ09'],
  ['units and signs of numbers', '%％‰‱°′″℃℉㎡㎥㎞㎏㎜㎝㎎㏄㏎㏕µ'],
  ['currency', '$＄¥￥€£￡¢￠₩￦₽'],
  ['numbers', '№Ⅰ①⑴⒈㈠㊀⓪❶²³¹⁰⁴⁶ⁿ₂½⅓０９〇'],
  ['letters', 'éÀβЖﬁﬂＡｚﬀ々ァーㄅ한ꀀˊʼ'],
  ['quotation marks of others', '«»‹›„‚〝〞〟＂＇´'],
  ['hyphens', '‐‑‒–−﹣﹘'],
  ['look-alikes', '∶︰∼―○﹕﹐﹑﹒﹔﹖﹗﹙﹚﹪﹩'],
  ['upright forms', '︐︑︒︓︔︕︖︵︶︿﹀﹁﹂︙'],
  ['half-width forms', '｡｢｣､･ｱｰﾞ'],
  ['arithmetic and arrows', '±×÷＋－＝≈≤≥≠√∞∓←→↑⇒'],
  ['symbols', '§¶†‡※☆★●■□◆▲✓☑♀℡℅™®©'],
  ['lines and parts of 汉字', '─│┌█⿰⿻⼀⺀'],
  ['汉字', '一龘㐀𠀀﨎〡'],
  ['pictures', '😀👍🏽❤☎🇨㊗'],
  ['blanks and what nobody sees', '\u00a0\u2003\u2009\u3000\u200b\u200d\u2060\ufe0f\u{e0100}'],
  ['marks on letters', '\u0301\u0308\u3099\u20dd'],
  ['private use', '\ue000\u{f0000}'],
];

function row(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const isSeen = !/[\p{C}\p{Z}\p{M}]/u.test(char);
  const cell = cellOf(char);
  return [
    isSeen ? char : ' ',
    `U+${code.toString(16).toUpperCase().padStart(4, '0')}`.padEnd(8),
    eastAsianWidth(code).padEnd(2),
    lineBreak(code).padEnd(3),
    characterClass(char).padEnd(9),
    cell === undefined ? 'face' : `${cell} em`,
    isForbiddenAtStart(char) ? 'never first' : '           ',
    isForbiddenAtEnd(char) ? 'never last' : '          ',
    (gapSideOf(char) ?? '').padEnd(7),
    numberSignOf(char) ?? '',
  ]
    .join('  ')
    .trimEnd();
}

it('the classes of the characters that a bulletin may hold', async () => {
  const text = shown.map(
    ([name, chars]) => `${name}\n${[...chars].map((char) => `  ${row(char)}\n`).join('')}`,
  );
  await expect(text.join('\n')).toMatchFileSnapshot(join(import.meta.dirname, 'golden/characters.txt'));
});

describe('every character', () => {
  it('has a class, and a cell of whole ems or the width of its face; but blanks of half an em and a hair', () => {
    expect(without((char) => classes.includes(characterClass(char)))).toEqual([]);
    const others = ['\u2002', '\u200a'];
    expect(without((char) => others.includes(char) || [undefined, 1, 2, 3].includes(cellOf(char)))).toEqual(
      [],
    );
    expect(others.map(cellOf)).toEqual([0.5, 0.1]);
  });

  it('takes a cell if it is wide or full-width, and none if it is narrow, half-width or a letter of another script', () => {
    const width = (char: string): string => eastAsianWidth(char.codePointAt(0) ?? 0);
    expect(
      without(
        (char) => cellOf(char) !== undefined,
        (char) => /^[WF]$/u.test(width(char)),
      ),
    ).toEqual([]);
    expect(
      without(
        (char) => cellOf(char) === undefined,
        (char) => /^(?:Na|H)$/u.test(width(char)),
      ),
    ).toEqual([]);
    const isLetter = (char: string): boolean => /^[AN]$/u.test(width(char)) && /[\p{L}\p{M}]/u.test(char);
    expect(without((char) => cellOf(char) === undefined, isLetter)).toEqual([]);
  });

  it('keeps at line ends to what Unicode forbids', () => {
    const isBlank = (char: string): boolean => /\p{Zs}/u.test(char);
    const never = breaksAs('CL', 'CP', 'EX', 'IS', 'SY', 'NS', 'PO', 'IN', 'HH', 'GL', 'CM', 'ZWJ', 'WJ');
    expect(without(isForbiddenAtStart, never)).toEqual([]);
    expect(without(isForbiddenAtStart, (char) => breaksAs('BA')(char) && !isBlank(char))).toEqual([]);
    expect(without(isForbiddenAtEnd, breaksAs('OP', 'GL', 'WJ'))).toEqual([]);
    expect(without(isForbiddenAtEnd, (char) => /\p{Sc}/u.test(char) && breaksAs('PR')(char))).toEqual([]);
  });

  it('begins a line if it is a 汉字, and ends one too', () => {
    const isHan = (char: string): boolean => /\p{Unified_Ideograph}/u.test(char);
    expect(without((char) => !isForbiddenAtStart(char) && !isForbiddenAtEnd(char), isHan)).toEqual([]);
    expect(without((char) => characterClass(char) === 'han' && gapSideOf(char) === 'han', isHan)).toEqual([]);
  });

  it('ends no line if it opens, begins none if it closes, pauses, stops or stands between', () => {
    expect(without(isForbiddenAtEnd, is('opening'))).toEqual([]);
    const others = is('closing', 'pause', 'stop', 'middleDot', 'dash', 'ellipsis', 'rangeMark');
    expect(without(isForbiddenAtStart, others)).toEqual([]);
  });

  it('has an empty half only if it takes a cell', () => {
    expect(
      without(
        (char) => cellOf(char) !== undefined,
        (char) => hasBlank(characterClass(char)) !== undefined,
      ),
    ).toEqual([]);
  });

  it('is on a side of the Han–Latin gap by its width', () => {
    expect(
      without(
        (char) => cellOf(char) === undefined,
        (char) => gapSideOf(char) === 'western',
      ),
    ).toEqual([]);
    expect(without(is('han'), (char) => gapSideOf(char) === 'han')).toEqual([]);
  });
});

describe('the lists of 避头尾 for Word', () => {
  const { atStart, atEnd } = prohibited();

  it('are of what the line setter keeps to, each character once, and no longer than Word keeps them', () => {
    expect([...atStart].filter((char) => !isForbiddenAtStart(char))).toEqual([]);
    expect([...atEnd].filter((char) => !isForbiddenAtEnd(char))).toEqual([]);
    expect(new Set(atStart).size).toBe(atStart.length);
    expect(new Set(atEnd).size).toBe(atEnd.length);
    expect(atStart.length).toBeLessThanOrEqual(100);
    expect(atEnd.length).toBeLessThanOrEqual(50);
  });

  it('hold what GB/T 15834 names and what Word has for Chinese by itself', () => {
    const first = '，。、；：？！．”’）》〉】〕」』〗］｝·•・～－—…％‰℃℉%!),.:;?]}°′″〜/／‐‑‒–㎡㎏㎞㎜㎝㎎‱';
    for (const mark of `${first}―‖〞︶︺︾﹀﹄﹚﹜｝￠`.replace(/‖/u, '')) expect(atStart).toContain(mark);
    for (const mark of '“‘（《〈【〔「『〖［｛([{￥＄$/／〝﹙﹛￡¥£') expect(atEnd).toContain(mark);
  });
});
