import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDelimited } from '../../src/spreadsheet/delimited/parse-delimited.js';
import { gridIn, shown, shownText } from './shown.js';

/** “乡镇,户数” and “桐岭镇,12” as bytes of GB 18030, Big5 and UTF-16. */
const bytes = {
  gbk: 'cfe7d5f22cbba7cafd0d0acda9c1ebd5f22c31320d0a',
  // “名称,数” “甲,1”: too few characters to be certain.
  gbkShort: 'c3fbb3c62ccafd0d0abcd72c310d0a',
  utf16le: 'fffe614e47950900376270650d000a005068ad5c47950900310032000d000a00',
  utf16be: 'feff4e619547000962376570000a',
} as const;

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../gu) ?? [], (each) => Number.parseInt(each, 16));
}

describe('delimited text', () => {
  it('is read with commas, semicolons or tabs, with any line ends', () => {
    const expected = '乡镇|户数\n桐岭镇|12\n苇港镇|13';
    expect(shownText('乡镇,户数\n桐岭镇,12\n苇港镇,13\n')).toBe(expected);
    expect(shownText('乡镇;户数\r\n桐岭镇;12\r\n苇港镇;13')).toBe(expected);
    expect(shownText('乡镇\t户数\r桐岭镇\t12\r苇港镇\t13')).toBe(expected);
    expect(shownText('sep=;\r\n乡镇;户数\r\n桐岭镇;12\r\n苇港镇;13')).toBe(expected);
  });

  it('is read in the encodings that spreadsheets write', () => {
    expect(shownText('\uFEFF乡镇,户数\n桐岭镇,12')).toBe('乡镇|户数\n桐岭镇|12');
    expect(shown(fromHex(bytes.gbk))).toBe('乡镇|户数\n桐岭镇|12');
    expect(shown(fromHex(bytes.gbkShort))).toBe('名称|数\n甲|1');
    expect(shown(fromHex(bytes.utf16le))).toBe('乡镇|户数\n桐岭镇|12');
    expect(shown(fromHex(bytes.utf16be))).toBe('乡镇|户数');
  });

  it('has line breaks, separators and quotes in quoted cells', () => {
    expect(shownText('项目,说明\n"甲,乙","一""二""三"\n"上行\r\n下行",丙\n')).toBe(
      '项目|说明\n甲,乙|一"二"三\n上行⏎下行|丙',
    );
  });

  it('keeps quotes that open no cell, and takes no further lines for one that is never closed', () => {
    expect(shownText('管径,数量\n6",3\n"半截,4\n丙,5')).toBe('管径|数量\n6"|3\n"半截|4\n丙|5');
  });

  it('may have lines of different lengths, and blank rows and columns around', () => {
    expect(shownText(',,,\n,一季度小结,,\n,甲,1\n,乙,2,备注\n\n,,,\n')).toBe(
      '一季度小结||\n甲|1|\n乙|2|备注',
    );
  });

  it('is not parted by commas that stand in numbers only', () => {
    expect(shownText('项目\t金额\n甲\t1,234\n乙\t5,678')).toBe('项目|金额\n甲|1,234\n乙|5,678');
    expect(shownText('项目;金额\n甲;1,234\n乙;5,678')).toBe('项目|金额\n甲|1,234\n乙|5,678');
  });

  it('is parted by full-width commas only where they part every line alike', () => {
    expect(shownText('乡镇，户数\n桐岭镇，12')).toBe('乡镇|户数\n桐岭镇|12');
    expect(shownText('说明\n先清淤，后筑堤，再验收\n已完成')).toBe('说明\n先清淤，后筑堤，再验收\n已完成');
  });

  it('drops what keeps digits from being a number, and what nobody sees', () => {
    expect(shownText('编号,电话\n="0012","=""0571"""\n\t0013,\u200b1\u0007')).toBe(
      '编号|电话\n0012|0571\n0013|1',
    );
  });

  it('is told by its content: nothing, or nothing but blanks, is empty', () => {
    expect(shownText('')).toBe('{"kind":"empty","others":[]}');
    expect(shownText('\uFEFF , ,\n\n　,')).toBe('{"kind":"empty","others":[]}');
  });

  it('may have a thousand rows and fifty columns', () => {
    const table = (rows: number, columns: number): string =>
      `${`${'1,'.repeat(columns - 1)}1\n`.repeat(rows)}`;
    expect(gridIn(new TextEncoder().encode(table(1000, 50))).rows).toHaveLength(1000);
    expect(shownText(table(1001, 3))).toBe('{"kind":"tooLong","rows":1001,"columns":3}');
    expect(shownText(table(2, 51))).toBe('{"kind":"tooLong","rows":2,"columns":51}');
  });
});

/** Cells as RFC 4180 writes them: those that hold a mark, a quote or a line end in quotes. */
function written(rows: readonly (readonly string[])[], separator: string, end: string): string {
  const cell = (text: string): string =>
    /[",;\t，\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(cell).join(separator) + end).join('');
}

const lineEnd = fc.constantFrom('\n', '\r\n');

describe('any grid written as delimited text', () => {
  it('has the same cells when it is parsed', () => {
    const cell = fc.string({
      unit: fc.constantFrom('甲', 'a', '1', '"', ',', ';', '\t', '\n', ' ', '，'),
      maxLength: 6,
    });
    const grid = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(grid, fc.constantFrom(',', ';', '\t'), lineEnd, (rows, separator, end) => {
        expect(parseDelimited(written(rows, separator, end), separator).rows).toEqual(rows);
      }),
    );
  });

  it('is read back the same by its bytes alone', () => {
    const cell = fc
      .string({
        unit: fc.constantFrom('甲', '乙', '镇', 'a', '1', '"', ',', ';', '\n', '，', '. '),
        minLength: 1,
        maxLength: 8,
      })
      .map((text) => text.replace(/ *\n */gu, '\n').trim())
      .filter((text) => text !== '' && !/^="/u.test(text));
    const grid = fc
      .integer({ min: 2, max: 6 })
      .chain((columns) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 12 }),
      );
    const bom = fc.constantFrom('', '\uFEFF');
    fc.assert(
      fc.property(grid, fc.constantFrom(',', ';', '\t'), lineEnd, bom, (rows, separator, end, mark) => {
        const bytes = new TextEncoder().encode(mark + written(rows, separator, end));
        expect(gridIn(bytes).rows).toEqual(rows);
      }),
    );
  });
});
