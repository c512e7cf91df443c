import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import type { FontSet } from '../../src/font/face.js';
import { resolveFonts } from '../../src/font/resolve.js';
import type { TextRole } from '../../src/style/role.js';
import { embeddedFonts } from '../faces.js';
import { type Box, buildBoxFont } from '../font/build-box-font.js';
import { temporaryFolder } from '../font/build-font.js';
import { inksOf, lineOf, plainSetting } from './ink-line.js';

const folder = temporaryFolder();
const marks = [...'，。、；：？！“”‘’（）《》【】〔〕「」…—～·％'];
const others = [...'一国a1%'];

/** Where marks stand by GB/T 15834, in thousandths of an em; the rest of a test face fills its cells. */
const usual: Readonly<Record<string, Box>> = Object.fromEntries([
  ...[...'，。、；：？！”’）》】〕」'].map((char) => [char, { ink: [40, 460] }] as const),
  ...[...'“‘（《【〔「'].map((char) => [char, { ink: [540, 960] }] as const),
  ...[...'…—～％一国'].map((char) => [char, { ink: [20, 980] }] as const),
  ['·', { ink: [420, 580] }],
  ...[...'a1%'].map((char) => [char, { ink: [10, 540], advance: 550 }] as const),
]);

/** Faces that draw some marks otherwise than most do. */
const extremes: readonly (readonly [says: string, boxes: Readonly<Record<string, Box>>])[] = [
  ['？ in the middle and wider than half a cell', { '？': { ink: [320, 680] } }],
  ['？ a little wider than half a cell', { '？': { ink: [60, 560] }, '！': { ink: [100, 530] } }],
  ['all marks in the middle', Object.fromEntries(marks.map((mark) => [mark, { ink: [400, 600] }]))],
  ['all marks as wide as their cells', Object.fromEntries(marks.map((mark) => [mark, { ink: [10, 990] }]))],
  ['《》 wider than half a cell', { '《': { ink: [420, 960] }, '》': { ink: [40, 580] } }],
  [
    'quotation marks as narrow as letters',
    { '“': { ink: [30, 320], advance: 350 }, '”': { ink: [30, 320], advance: 350 } },
  ],
  ['a dot as wide as a cell', { '·': { ink: [100, 900] } }],
];

/** Opens each of some faces once, with a reader that is not ours. */
function judgesOf({ faces }: FontSet): (face: number) => fontkit.Font {
  const judges = new Map<number, fontkit.Font>();
  return (face) => {
    const judge = judges.get(face) ?? fontkit.openSync(faces[face]?.path ?? '');
    judges.set(face, judge);
    return judge;
  };
}

/** The usual face with some marks drawn otherwise, serving the body. */
function boxFonts(boxes: Readonly<Record<string, Box>>): FontSet {
  const path = folder.write('box.ttf', buildBoxFont({ family: 'Box', boxes: { ...usual, ...boxes } }));
  return resolveFonts({ configured: { fangsong: path }, baseDirectory: folder.path, folders: [] }).fonts;
}

/** Pairs of adjacent characters whose ink meets, with by how many thousandths of an em. */
function overlaps(fonts: FontSet, role: TextRole): readonly string[] {
  const setting = plainSetting(fonts);
  const judgeOf = judgesOf(fonts);
  const found: string[] = [];
  for (const one of [...marks, ...others]) {
    for (const other of [...marks, ...others]) {
      // —— is one stroke.
      if (one === '—' && other === '—') continue;
      for (const how of ['natural', 'squeezed'] as const) {
        const inks = inksOf(lineOf(`国${one}${other}国`, role, setting, how), judgeOf);
        const least = Math.min(...inks.slice(1).map(({ left }, i) => left - (inks[i]?.right ?? 0)));
        if (least < 0.001) found.push(`${one}${other} ${how} ${Math.round(least * 1000)}`);
      }
    }
  }
  return found;
}

describe('the ink of adjacent characters', () => {
  it.each(['body', 'section', 'attendees', 'nameplate'] as const)(
    'never meets in the embedded face of the %s',
    (role) => {
      expect(overlaps(embeddedFonts().fonts, role)).toEqual([]);
    },
  );

  it.each(extremes)('never meets in a face with %s', (_, boxes) => {
    expect(overlaps(boxFonts(boxes), 'body')).toEqual([]);
  });
});

describe('two adjacent marks', () => {
  /** The ink of a text in a face, in thousandths of an em from where the line begins. */
  const inkOf = (text: string, boxes: Readonly<Record<string, Box>>): readonly string[] => {
    const fonts = boxFonts(boxes);
    return inksOf(lineOf(text, 'body', plainSetting(fonts)), judgesOf(fonts)).map(
      ({ char, left, right }) => `${char} ${Math.round(left * 1000)}–${Math.round(right * 1000)}`,
    );
  };

  it('share one and a half cells where each has half a cell of blank', () => {
    expect(inkOf('国？”国', {})).toEqual(['国 20–980', '？ 1040–1460', '” 1540–1960', '国 2520–3480']);
    expect(inkOf('国？“国', {})).toEqual(['国 20–980', '？ 1040–1460', '“ 2040–2460', '国 2520–3480']);
  });

  it.each(['？！', '！？', '？？', '！！'])('share one cell where they are %s', (pair) => {
    const [one, other] = pair;
    const inks = ['国 20–980', `${one} 1040–1460`, `${other} 1540–1960`];
    expect(inkOf(`国${pair}国`, {})).toEqual([...inks, '国 2020–2980']);
    expect(inkOf(`国${pair}”国`, {})).toEqual([...inks, '” 2040–2460', '国 3020–3980']);
    expect(inkOf(`国${pair}“国`, {})).toEqual([...inks, '“ 2540–2960', '国 3020–3980']);
  });

  it('take two cells where they are three of ？ and ！', () => {
    expect(inkOf('国！！！国', {}).at(-1)).toBe('国 3020–3980');
  });

  it('take as much more than one cell as the ink of a wide ？ wants', () => {
    const wide = { '？': { ink: [60, 560] } } as const;
    expect(inkOf('国！？国', wide)).toEqual(['国 20–980', '！ 1040–1460', '？ 1560–2060', '国 2130–3090']);
  });

  it('close up as far as the ink of a wide one leaves room', () => {
    const wide = { '？': { ink: [320, 680] } } as const;
    expect(inkOf('国？”国', wide)).toEqual(['国 20–980', '？ 1320–1680', '” 1770–2190', '国 2750–3710']);
    // The blank before “ gives what ？ cannot.
    expect(inkOf('国？“国', wide)).toEqual(['国 20–980', '？ 1320–1680', '“ 2040–2460', '国 2520–3480']);
  });

  it.each([
    ['draws them in the middle', { ink: [400, 600] }],
    ['contradicts itself on where it draws them', { ink: [400, 600], bearing: 0 }],
  ] as const)('stay in their cells where a face %s', (_, box) => {
    const centred = { '。': box } as const;
    expect(inkOf('国。”国', centred)).toEqual(['国 20–980', '。 1400–1600', '” 2040–2460', '国 3020–3980']);
  });
});
