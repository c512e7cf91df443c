import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../project.js';
import { gridIn, shown } from './shown.js';
import { plainWorkbook, relation, relationsPart, sheetPart, workbook, workbookPart } from './workbook.js';

/** A workbook that another program has written; how each was made: fixtures in `files/README.md`. */
function written(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(root, 'test/spreadsheet/files', name)));
}

describe('a workbook that another library has written', () => {
  it('is read as it is seen: XlsxWriter', () => {
    const bytes = written('xlsxwriter.xlsx');
    expect(shown(bytes)).toBe(
      [
        '冬修水利进度表|||',
        '单位|投资（万元）||完工日期',
        '|计划|完成率|',
        '桐岭镇|1,234.50|85.3%|2026年3月12日',
        '苇港镇|865.50|100.0%|2026年11月2日',
        '合　计|2,100.00||TRUE',
        '注：截至11月底|||',
      ].join('\n'),
    );
    const { merges, headRows, notes } = gridIn(bytes);
    expect(merges).toEqual([
      { row: 0, column: 0, rowSpan: 1, colSpan: 4 },
      { row: 1, column: 0, rowSpan: 2, colSpan: 1 },
      { row: 1, column: 1, rowSpan: 1, colSpan: 2 },
      { row: 1, column: 3, rowSpan: 2, colSpan: 1 },
    ]);
    expect(headRows).toBe(3);
    expect(notes).toEqual([
      { kind: 'hidden', rows: 1, columns: 1 },
      { kind: 'otherSheets', names: ['底稿'] },
    ]);
  });

  it('is read as it is seen: ExcelJS', () => {
    expect(shown(written('exceljs.xlsx'))).toBe(
      '冬修水利进度表|||\n单位|计划（万元）|完成率|完工日期\n桐岭镇|1234.5|0.853|2026-03-12\n合　计|2100||',
    );
    expect(gridIn(written('exceljs.xlsx')).headRows).toBe(2);
  });

  it('is read as it is seen: SheetJS', () => {
    expect(shown(written('sheetjs.xlsx'))).toBe(
      '冬修水利进度表|||\n单位|计划（万元）|完成率|完工日期\n桐岭镇|1,234.50|85.3%|2026年3月12日\n苇港镇|865.50|100.0%|2026年11月2日\n合　计|2,100.00||',
    );
  });

  it('in a format that is none of these is told by its content', () => {
    expect(shown(written('sheetjs.xls'))).toBe('{"kind":"otherKind","is":"xls"}');
    expect(shown(written('sheetjs.xlsb'))).toBe('{"kind":"otherKind","is":"xlsb"}');
    expect(shown(written('sheetjs.ods'))).toBe('{"kind":"otherKind","is":"ods"}');
  });
});

describe('the cells of a workbook', () => {
  it('are shared, rich, inline and formulas’ strings, booleans and errors', () => {
    const bytes = workbook({
      strings: [
        '甲&amp;乙',
        '</t></si><si><r><t>单</t></r><r><rPr><b/></rPr><t>位</t></r><rPh sb="0" eb="1"><t>ダン</t></rPh><phoneticPr/></si><si><t>末',
      ],
      rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>2</v></c><c r="C1" t="s"><v>3</v></c></row>
        <row r="2"><c r="A2" t="inlineStr"><is><r><t>行</t></r><r><t xml:space="preserve"> 内</t></r></is></c><c r="B2" t="str"><f>A1</f><v>公式_x000D_
结果</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#DIV/0!</v></c></row>`,
    });
    expect(shown(bytes)).toBe('甲&乙|单位|末|\n行 内|公式⏎结果|TRUE|#DIV/0!');
    expect(gridIn(bytes).notes).toEqual([{ kind: 'errors', cells: ['D2'], shown: '#DIV/0!' }]);
  });

  it('stand where their references say, or one behind another without any', () => {
    const cell = (text: string, r = ''): string => `<c ${r} t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = `<row r="3">${cell('甲', 'r="C3"')}${cell('乙', 'r="E3"')}</row><row>${cell('丙')}${cell('丁')}</row>`;
    expect(shown(workbook({ rows }))).toBe('||甲||乙\n丙|丁|||');
  });

  it('of formulas without a result are blank, and told of', () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><f>SUM(A1)</f><v></v></c><c r="B2"><f>1+1</f></c><c r="C2" t="str"><f>""</f><v></v></c></row><row r="3"><c r="A3"><v>3</v></c></row>';
    const { rows: cells, notes } = gridIn(workbook({ rows }));
    expect(cells).toEqual([['1'], [''], ['3']]);
    expect(notes).toEqual([{ kind: 'uncalculated', cells: ['A2', 'B2'] }]);
  });

  it('are days of two epochs, and days in ISO 8601', () => {
    const day = {
      formats: ['yyyy/m/d'],
      rows: '<row><c s="0"><v>44631</v></c><c s="0" t="d"><v>2026-03-12T00:00:00</v></c></row>',
    };
    const from1904 = workbookPart(
      '<workbookPr date1904="1"/><sheets><sheet name="甲" sheetId="1" r:id="rId1"/></sheets>',
    );
    expect(shown(workbook(day))).toBe('2022/3/11|2026/3/12');
    expect(shown(workbook({ ...day, parts: { 'xl/workbook.xml': from1904 } }))).toBe('2026/3/12|2026/3/12');
  });

  it('without a format have as many decimals as their column has room for, and are whole numbers in full', () => {
    const rows =
      '<row><c><v>0.333333333333</v></c><c><v>0.333333333333</v></c><c><v>330102199003070012</v></c><c><v>123456789012</v></c></row>';
    const before = '<cols><col min="2" max="2" width="5.7"/></cols>';
    expect(shown(workbook({ rows, before }))).toBe('0.333333|0.333|3.30102E+17|123456789012');
    expect(gridIn(workbook({ rows })).isRounded).toBe(true);
    expect(gridIn(workbook({ rows: '<row><c><v>0.25</v></c></row>' })).isRounded).toBe(false);
  });
});

describe('the sheet of a workbook', () => {
  const two = (states: readonly [string, string], kinds = ['worksheet', 'worksheet']) => ({
    'xl/workbook.xml': workbookPart(
      `<sheets><sheet name="一" sheetId="1" ${states[0]} r:id="rId1"/><sheet name="二" sheetId="2" ${states[1]} r:id="rId2"/></sheets>`,
    ),
    'xl/_rels/workbook.xml.rels': relationsPart(
      relation('rId1', kinds[0] ?? '', 'worksheets/sheet1.xml') +
        relation('rId2', kinds[1] ?? '', '/xl/worksheets/sheet2.xml'),
    ),
    'xl/worksheets/sheet2.xml': sheetPart('<row><c><v>2</v></c></row>'),
  });

  it('is the first that is seen and holds cells', () => {
    const rows = '<row><c><v>1</v></c></row>';
    expect(shown(workbook({ rows, parts: two(['', '']) }))).toBe('1');
    expect(gridIn(workbook({ rows, parts: two(['', '']) })).notes).toEqual([
      { kind: 'otherSheets', names: ['二'] },
    ]);
    expect(shown(workbook({ rows, parts: two(['state="veryHidden"', '']) }))).toBe('2');
    expect(shown(workbook({ rows, parts: two(['', ''], ['chartsheet', 'worksheet']) }))).toBe('2');
    expect(shown(workbook({ rows, parts: two(['state="hidden"', 'state="hidden"']) }))).toBe(
      '{"kind":"noSheet"}',
    );
  });

  it('that is empty says which others are not', () => {
    expect(shown(workbook({ parts: two(['', '']) }))).toBe('{"kind":"empty","others":["二"]}');
  });

  it('is without hidden rows and columns; a merged cell keeps its text as long as a part of it is seen', () => {
    const bytes = plainWorkbook(
      [
        ['甲', '乙', '丙', '丁'],
        ['子', '丑', '寅', '卯'],
        ['辰', '巳', '午', '未'],
      ],
      {
        before: '<cols><col min="2" max="2" width="9" hidden="1"/></cols>',
        behind: '<mergeCells><mergeCell ref="B1:C2"/><mergeCell ref="D1:D3"/></mergeCells>',
      },
    );
    expect(shown(bytes)).toBe('甲|乙|丁\n子||\n辰|午|');
    expect(gridIn(bytes).merges).toEqual([
      { row: 0, column: 1, rowSpan: 2, colSpan: 1 },
      { row: 0, column: 2, rowSpan: 3, colSpan: 1 },
    ]);
    const filtered = workbook({
      rows: '<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row><row r="3"><c><v>3</v></c></row>',
    });
    expect(shown(filtered)).toBe('1\n3');
    expect(gridIn(filtered).notes).toEqual([{ kind: 'hidden', rows: 1, columns: 0 }]);
  });

  it('leaves out merged cells that overlap others or name no cells', () => {
    const bytes = plainWorkbook(
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
      {
        behind:
          '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="B1:B2"/><mergeCell ref="B2"/><mergeCell ref="ZZZZ1:A2"/></mergeCells>',
      },
    );
    expect(gridIn(bytes).merges).toEqual([{ row: 0, column: 0, rowSpan: 1, colSpan: 2 }]);
  });

  it('has the head rows that repeat in print, or else stay in sight', () => {
    const cells = [['甲'], ['乙'], ['丙'], ['丁']];
    const frozen =
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" state="frozen"/></sheetView></sheetViews>';
    const titles = workbookPart(
      '<sheets><sheet name="表 一" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">\'表 一\'!$A:$A,\'表 一\'!$1:$3</definedName></definedNames>',
    );
    expect(gridIn(plainWorkbook(cells)).headRows).toBe(undefined);
    expect(gridIn(plainWorkbook(cells, { before: frozen })).headRows).toBe(2);
    expect(
      gridIn(plainWorkbook(cells, { before: frozen, parts: { 'xl/workbook.xml': titles } })).headRows,
    ).toBe(3);
  });
});

describe('the habits of other programs', () => {
  it('are read: prefixes of names, targets from the root, parts in upper case, no strings and no styles', () => {
    const prefix = (xml: string): string =>
      xml.replace(/<(\/?)(?=[a-z])/gu, '<$1x:').replace('xmlns=', 'xmlns:x=');
    const bytes = workbook({
      parts: {
        '_rels/.rels': relationsPart(relation('R1', 'officeDocument', '/XL/Workbook.xml')),
        'xl/workbook.xml': prefix(
          workbookPart('<sheets><sheet name="甲" sheetId="1" r:id="rId1"/></sheets>'),
        ),
        'xl/worksheets/sheet1.xml': prefix(
          sheetPart('<row r="1"><c r="A1" t="str"><v>乙</v></c><c r="B1"><v>2</v></c></row>'),
        ),
        'xl/_rels/workbook.xml.rels': relationsPart(relation('rId1', 'worksheet', 'Worksheets/Sheet1.xml')),
        'xl/sharedStrings.xml': undefined,
        'xl/styles.xml': undefined,
      },
    });
    expect(shown(bytes)).toBe('乙|2');
  });
});
