import { expect, it } from 'vitest';
import { sheetNames } from '../../src/workbook/sheet-name.js';

it('sheets bear names that Excel takes, each another', () => {
  const long = '园区'.repeat(20);
  const names = sheetNames(['乡镇', '乡镇', "[市]/县:区'", '', long, long, 'A', 'a']);
  expect(names.slice(0, 4)).toEqual(['乡镇', '乡镇（2）', '市  县 区', '表']);
  expect(names.slice(6)).toEqual(['A', 'a（2）']);
  for (const name of names) {
    expect(name.length).toBeLessThanOrEqual(31);
    expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/u);
  }
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
});
