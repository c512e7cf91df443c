import { describe, expect, it } from 'vitest';
import {
  plainWorkbook,
  relation,
  relationsPart,
  sheetPart,
  workbook,
  workbookPart,
} from '../../spreadsheet/workbook.js';
import { read, shown } from '../read.js';

const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

describe('a workbook', () => {
  it('gives each sheet that is seen as a table, with its joined cells', async () => {
    const bytes = plainWorkbook(
      [
        ['单位', '标题'],
        ['栗坞镇', '清理河道'],
        ['', '检查水库'],
      ],
      {
        behind: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
        parts: {
          'xl/workbook.xml': workbookPart(
            '<sheets><sheet name="一" sheetId="1" r:id="rId1"/><sheet name="空" sheetId="2" r:id="rId8"/><sheet name="藏" state="hidden" sheetId="3" r:id="rId9"/><sheet name="二" sheetId="4" r:id="rId9"/></sheets>',
          ),
          'xl/_rels/workbook.xml.rels': relationsPart(
            relation('rId1', 'worksheet', 'worksheets/sheet1.xml') +
              relation('rId8', 'worksheet', 'worksheets/sheet8.xml') +
              relation('rId9', 'worksheet', 'worksheets/sheet9.xml'),
          ),
          'xl/worksheets/sheet8.xml': sheetPart(''),
          'xl/worksheets/sheet9.xml': sheetPart(`<row>${cell('备注')}</row>`),
        },
      },
    );
    const [original, ...others] = await read(bytes, '汇总.xls');
    expect(others).toEqual([]);
    expect(original?.kind).toBe('workbook');
    expect(original && shown(original)).toEqual(['单位|标题 / 栗坞镇|清理河道 / ^|检查水库', '备注']);
    expect(original?.blocks.map(({ place }) => place)).toEqual([
      { kind: 'table', number: 1 },
      { kind: 'table', number: 2 },
    ]);
  });

  it.each([
    ['damaged', plainWorkbook([['甲']]).subarray(0, 300), '损坏或不全'],
    ['empty', plainWorkbook([]), '工作表里没有内容'],
    ['too long', plainWorkbook(Array.from({ length: 1001 }, () => ['甲'])), '表有1001行、1列，超过上限'],
  ])('that is %s can’t be read', async (_, bytes, why) => {
    const [original] = await read(bytes);
    expect(original && shown(original)).toEqual([expect.stringContaining(why)]);
  });

  it('says what is hidden in it or has no value', async () => {
    const bytes = workbook({
      rows: `<row r="1">${cell('单位')}</row><row r="2" hidden="1">${cell('藏着')}</row><row r="3"><c r="A3"><f>1+1</f></c><c r="B3" t="e"><v>#REF!</v></c></row>`,
    });
    const [original] = await read(bytes);
    expect(original && shown(original).slice(1)).toEqual(
      ['表里有1行隐藏或筛掉了，没有导入', 'A3 的公式没有结果，是空白', 'B3 是错误值“#REF!”'].map(
        (each) => `import/unplaced ${each}`,
      ),
    );
  });
});
