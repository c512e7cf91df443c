import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineText, positionAt } from '../../src/source/file.js';
import { displayWidth } from '../../src/source/width.js';

describe('positionAt', () => {
  it('counts lines and code points from 1, whatever ends the lines', () => {
    const file = { path: 'a', text: '甲\r\n𠮷乙\n丙\r丁' };
    const places = ['甲', '乙', '丙', '丁'].map((char) => positionAt(file, file.text.indexOf(char)));
    expect(places).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 2 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ]);
    expect([1, 2, 3, 4].map((line) => lineText(file, line))).toEqual(['甲', '𠮷乙', '丙', '丁']);
  });

  it('leads from every offset back to its line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', 'a', '\n', '\r\n', '𠮷', ' ') }), (text) => {
        const file = { path: 'a', text };
        let offset = 0;
        for (const char of text) {
          const { line, column } = positionAt(file, offset);
          if (char !== '\r' && char !== '\n') expect([...lineText(file, line)][column - 1]).toBe(char);
          offset += char.length;
        }
      }),
    );
  });
});

describe('displayWidth', () => {
  it('gives two columns to 汉字 and full-width marks, one to Latin, none to combining marks', () => {
    expect(displayWidth('单位: 甲')).toBe(8);
    expect(displayWidth('“3.12”——')).toBe(12);
    expect(displayWidth('e\u0301\u200b')).toBe(1);
  });
});
