import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWords } from '../../../src/prose/lexicon/words.js';
import { resolveStyle } from '../../../src/style/style.js';
import { isForbiddenAtEnd, isForbiddenAtStart } from '../../../src/typography/character.js';
import { breakTitle, titleRoom } from '../../../src/typography/title/break-title.js';
import { emWidth } from '../../../src/typography/width.js';
import { root } from '../../project.js';

const folder = join(root, 'test/typography/title');
const titles = readFileSync(join(folder, 'titles.txt'), 'utf8').split('\n').filter(Boolean);
const names = ['溪原市', '岚浦县', '青鹭镇', '石桥镇', '白石乡', '檐下社区', '县林业局', '周明远', '许岚'];
const known = { names, words: readWords() };
/** 二号, as a title is set; and 三号, as a headline on a line of its own. */
const rooms = [
  ['centred', mmRoom()],
  ['own-line', titleRoom('headline', resolveStyle())],
] as const;

function mmRoom(): number {
  return (156 * 72) / 25.4 / 22;
}

function linesOf(title: string, room: number): readonly string[] {
  return breakTitle(title, room, () => known).map(({ start, end }) => title.slice(start, end));
}

function centred(line: string, room: number): string {
  return '\u3000'.repeat(Math.max(0, Math.round((room - emWidth(line)) / 2))) + line;
}

describe.each(rooms)('titles, %s', (name, room) => {
  it('end their lines where the sense lets them', async () => {
    const printed = titles.map((title) =>
      linesOf(title, room)
        .map((line) => centred(line, room))
        .join('\n'),
    );
    await expect(`${printed.join('\n\n')}\n`).toMatchFileSnapshot(join(folder, `golden/${name}.txt`));
  });

  it('fit, lose nothing but blanks, and have no last line of a few characters', () => {
    for (const title of titles) {
      const lines = linesOf(title, room);
      expect(lines.join('').replaceAll(/\s/gu, '')).toBe(title.replaceAll(/\s/gu, ''));
      expect(lines.every((line) => emWidth(line) <= room + 1)).toBe(true);
      expect([...(lines.at(-1) ?? '')].length, title).toBeGreaterThanOrEqual(4);
    }
  });
});

it('counts the fewest lines, or one more', () => {
  for (const title of titles) {
    const least = Math.ceil((emWidth(title) - 1) / 28);
    expect(linesOf(title, 28).length - least, title).toBeLessThanOrEqual(1);
  }
});

it('asks for the words only where a title needs several lines', () => {
  const unasked = () => {
    throw new Error('asked');
  };
  expect(breakTitle('小院落里的大变化', 20, unasked)).toEqual([{ start: 0, end: 8 }]);
  expect(() => breakTitle('小院落里的大变化', 6, unasked)).toThrow('asked');
});

/** Stretches that stay whole, with what may stand between them. */
const wholes = [
  '《关于加强公共机构节能工作的意见》',
  '“最美庭院”',
  '周明远',
  '檐下社区',
  '县林业局',
  '第十四届',
  '2026年3月14日',
  '12.6%',
  '128.5亿元',
  '35个百分点',
  'APP',
  '20余万平方米',
];
const fillers = [
  '召开',
  '推进',
  '工作',
  '全市',
  '项目建设',
  '、',
  '的',
  '和',
  '　',
  '关于',
  '开展',
  '鹭',
  '情况',
];
const randomTitle = fc
  .array(fc.oneof(fc.constantFrom(...wholes), fc.constantFrom(...fillers)), { minLength: 1, maxLength: 24 })
  .map((parts) => parts.join(''));

describe('any title', () => {
  const room = fc.double({ min: 18, max: 40, noNaN: true });

  it('is broken inside no name, number, title or quotation', () => {
    fc.assert(
      fc.property(randomTitle, room, (title, width) => {
        const lines = breakTitle(title, width, () => known);
        for (const whole of wholes) {
          if (/^[0-9第A]/u.test(whole)) continue;
          for (let at = title.indexOf(whole); at >= 0; at = title.indexOf(whole, at + 1)) {
            const end = at + whole.length;
            const isHeld = lines.some((line) => line.start <= at && end <= line.end);
            expect(
              isHeld,
              `${whole}: ${lines.map((line) => title.slice(line.start, line.end)).join('/')}`,
            ).toBe(true);
          }
        }
      }),
    );
  });

  it('begins and ends no line with a mark that may not, and every line fits', () => {
    fc.assert(
      fc.property(randomTitle, room, (title, width) => {
        const lines = breakTitle(title, width, () => known).map(({ start, end }) => title.slice(start, end));
        for (const [i, line] of lines.entries()) {
          expect(emWidth(line)).toBeLessThanOrEqual(width + 1);
          if (i > 0 && /[\p{Script=Han}0-9A-Za-z]/u.test(title))
            expect(isForbiddenAtStart(line.charAt(0))).toBe(false);
          if (i < lines.length - 1) expect(isForbiddenAtEnd(line.slice(-1))).toBe(false);
        }
      }),
    );
  });

  it('loses nothing, whatever it holds and however narrow the line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 90 }),
        fc.double({ min: 1, max: 40, noNaN: true }),
        (title, width) => {
          const lines = breakTitle(title, width, () => known);
          expect(lines.map(({ start, end }) => title.slice(start, end).replaceAll(/\s/gu, '')).join('')).toBe(
            title.replaceAll(/\s/gu, ''),
          );
          let before = 0;
          for (const { start, end } of lines) {
            expect(start).toBeGreaterThanOrEqual(before);
            before = end;
          }
        },
      ),
    );
  });
});
