import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { steeringFor } from '../../../src/output/docx/part/steering.js';
import {
  advancesIn,
  libreOffice,
  mostSteering,
  type Program,
  type SetCharacter,
  type TextSetting,
  word,
} from '../../../src/typography/program.js';
import { setCharacter } from './set-lines.js';

const texts = fc
  .array(fc.constantFrom(...'文文文文文文文文，。“”—·2026年个APP%'), { minLength: 40, maxLength: 60 })
  .map((chars) => chars.join(''));
const spacing = fc.constantFrom(-0.25, 0, 0.2);
const programs: readonly Program[] = [word, libreOffice];

/** How many characters Word takes onto a line of body type. */
function fitting(characters: readonly SetCharacter[], setting: TextSetting): number {
  let width = 0;
  const end = advancesIn(word, characters, setting).findIndex((advance) => {
    width += advance;
    return width > room;
  });
  return end < 0 ? characters.length - 1 : end;
}

const room = 442.2;

describe('steeringFor', () => {
  it('is slight, inside the line, and ends it there in every program', () => {
    let steered = 0;
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 1 }), spacing, (text, less, between) => {
        const characters = [...text].map(setCharacter);
        const setting = { spacing: between, compress: false };
        const end = fitting(characters, setting) - less;
        const line = { ...setting, characters, start: 0, end, room };
        const steering = steeringFor(line, programs);
        if (steering === undefined) return;
        const { start, end: to, more } = steering === 'none' ? { start: 0, end: 0, more: 0 } : steering;
        expect(Math.abs(more)).toBeLessThanOrEqual(mostSteering);
        if (steering !== 'none') {
          steered++;
          expect(start).toBeGreaterThan(0);
          expect(to).toBeLessThan(end);
        }
        for (const program of programs) {
          const widthTo = (count: number): number =>
            advancesIn(program, characters.slice(0, count), setting, { start, end: to, more }).reduce(
              (sum, each) => sum + each,
              0,
            );
          expect(widthTo(end)).toBeLessThanOrEqual(line.room);
          const further = [...Array(characters.length - end).keys()].map((i) => end + i + 1);
          // What begins the next line, with all that clings to it, is more than the room takes.
          expect(further.some((count) => widthTo(count) > line.room)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
    expect(steered).toBeGreaterThan(20);
  });

  it('takes no more characters than are needed', () => {
    const characters = [...'文'.repeat(40)].map(setCharacter);
    const line = { characters, start: 0, end: 27, room: 442.2, spacing: -0.25, compress: false };
    const steering = steeringFor(line, [word]);
    // 28 × 16 − 27 × 0.25 = 441.25: 0.95 and the margin are wanted, four times 0.3 pt are enough.
    expect(steering).toEqual({ start: 1, end: 5, more: mostSteering });
    expect(steeringFor({ ...line, end: 28 }, [word])).toBe('none');
    expect(steeringFor({ ...line, end: 25 }, [word])).toBeUndefined();
  });

  it('pulls in what a program that closes marks up would pull in by itself', () => {
    const characters = [...`${'文'.repeat(25)}，文，文文文文文文文`].map(setCharacter);
    const line = { characters, start: 0, end: 29, room: 442.2, spacing: -0.25 };
    expect(steeringFor({ ...line, compress: true }, [word])).toBe('none');
    expect(steeringFor({ ...line, compress: false }, [word])).toBeUndefined();
  });
});

describe('mayPart', () => {
  const parts = (program: Program, pair: string): boolean => {
    const [before = '', after = ''] = pair;
    return program.mayPart(setCharacter(before), setCharacter(after));
  };

  it.each(['，3', '。A', '、3', '”3', '）A', '》3', '3（', 'A“'])(
    'knows that only LibreOffice keeps %s together',
    (pair) => {
      expect([parts(word, pair), parts(libreOffice, pair)]).toEqual([true, false]);
    },
  );

  it.each(['；3', '：A', '？3', '文3', '3文', '，文', '文（'])('lets both end a line inside %s', (pair) => {
    expect([parts(word, pair), parts(libreOffice, pair)]).toEqual([true, true]);
  });

  it('says that such a line cannot be carried over into LibreOffice, though Word needs nothing for it', () => {
    const characters = [...`${'文'.repeat(27)}，3文文文文`].map(setCharacter);
    const line = { characters, start: 0, end: 28, room, spacing: -0.25, compress: false };
    expect(steeringFor(line, [word])).toBe('none');
    expect(steeringFor(line, [libreOffice])).toBeUndefined();
  });
});

describe('a line that marks cannot make room for', () => {
  const tight = (text: string): ReturnType<typeof steeringFor> => {
    const characters = [...text].map(setCharacter);
    const line = { characters, start: 0, end: 29, room: 442.2, spacing: -0.25, compress: true };
    return steeringFor(line, [word]);
  };

  it('is set tighter by what is wanting', () => {
    // 29 × 16 − 28 × 0.25 = 457: of the 14.8 too many one mark gives 8.
    expect(tight(`文文，${'文'.repeat(40)}`)).toEqual({ start: 1, end: 24, more: -mostSteering });
    expect(tight(`文文，文文，${'文'.repeat(40)}`)).toBe('none');
  });

  it('is left as it is where that would be seen', () => {
    expect(tight('文'.repeat(40))).toBeUndefined();
    // ？ takes a cell; a mark that has closed up gives nothing more.
    expect(tight(`文文？${'文'.repeat(40)}`)).toBeUndefined();
  });
});

describe('advancesIn', () => {
  const widthIn = (program: Program, text: string, compress = false): number =>
    advancesIn(program, [...text].map(setCharacter), { spacing: -0.25, compress }).reduce(
      (sum, each) => sum + each,
      0,
    );

  it('gives Word the layout’s gap, and LibreOffice a fifth of an em without the spacing there', () => {
    expect(widthIn(word, '文2文')).toBeCloseTo(16 + 8 + 16 - 2 * 0.25 + 2 * 4, 6);
    expect(widthIn(libreOffice, '文2文')).toBeCloseTo(16 + 8 + 16 + 2 * 3.2, 6);
  });

  it('closes marks up in Word where the document lets it', () => {
    expect(widthIn(word, '”，文', true)).toBeCloseTo(widthIn(word, '”，文') - 8, 6);
    expect(widthIn(libreOffice, '”，文', true)).toBe(widthIn(libreOffice, '”，文'));
  });
});
