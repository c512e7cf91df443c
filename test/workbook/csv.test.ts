import { expect, it } from 'vitest';
import { csvBytes } from '../../src/workbook/csv.js';
import { gridOf } from '../../src/workbook/grid.js';

const scores = gridOf(
  '乡镇',
  ['单位', { title: '采用', below: ['合计', '简讯'] }, '得分'],
  [
    ['=HYPERLINK("http://example.cn")', 3, '', -2.25],
    ['甲，乙', 0, 'a,b', 16.5],
    ['＋86', 1, '第1行\n第2行', 0],
  ],
);
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

it('comma-separated values open in Excel as they are: a mark of UTF-8, one row of titles, no text that is a formula', () => {
  expect(textOf(csvBytes([scores]))).toBe(
    [
      '\uFEFF单位,采用／合计,采用／简讯,得分',
      `"'=HYPERLINK(""http://example.cn"")",3,,-2.25`,
      '甲，乙,0,"a,b",16.5',
      `'＋86,1,"第1行\n第2行",0`,
      '',
    ].join('\r\n'),
  );
});

it('several tables stand below each other under their names', () => {
  const lines = textOf(csvBytes([scores, gridOf('明细', ['单位'], [['甲']])])).split('\r\n');
  expect(lines[0]).toBe('\uFEFF乡镇');
  expect(lines.slice(-4)).toEqual(['明细', '单位', '甲', '']);
});
