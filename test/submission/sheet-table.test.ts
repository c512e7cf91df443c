import { describe, expect, it } from 'vitest';
import type { Asset } from '../../src/source/asset.js';
import type { SourceText } from '../../src/source/text.js';
import { blocksOf } from '../../src/submission/block.js';
import { type FileTable, fileTable } from '../../src/submission/sheet-table.js';
import type { TableFileBlock } from '../../src/submission/table-file.js';
import { plainWorkbook } from '../spreadsheet/workbook.js';

function sourceOf(text: string): SourceText {
  const span = { file: { path: '稿件.yaml', text }, start: 0, end: text.length };
  return { text, span, segments: [{ at: 0, source: 0, length: text.length }] };
}

/** The first line of a body that names a table's file. */
function lineIn(body: string): TableFileBlock {
  const found = blocksOf(sourceOf(body)).find((block) => block.kind === 'tableFile');
  if (!found) throw new Error('no table');
  return found;
}

/** The table that a body's line stands for, if its file has these bytes. */
function tableIn(bytes: Uint8Array, body = '[表格：表.xlsx]'): FileTable {
  const block = lineIn(body);
  const asset: Asset = { name: block.name.text, path: block.name.text, kind: 'bytes', bytes };
  const read = fileTable(block, [asset]);
  if (read.kind !== 'table') throw new Error(read.kind);
  return read;
}

/** A table as text: its caption, a line for each row (`=` before those of its head), spans behind their cells, `^` for what is covered. */
function printed({ caption, grid: { rows, headRows } }: FileTable): string {
  const lines = rows.map((row, i) => {
    const cells = row.map((place) => {
      if (place.kind === 'covered') return '^';
      const { text, colSpan, rowSpan } = place;
      return colSpan * rowSpan > 1 ? `${text.text}(${colSpan}×${rowSpan})` : text.text;
    });
    return `${i < headRows ? '= ' : ''}${cells.join('|')}`;
  });
  return [...(caption ? [`《${caption.text.text}》`] : []), ...lines].join('\n');
}

function csv(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function merges(...ranges: readonly string[]): { readonly behind: string } {
  return { behind: `<mergeCells>${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` };
}

describe('a line that names a table’s file', () => {
  it('has its title behind the name, or on the line above', () => {
    const caption = (body: string): string | undefined => lineIn(body).caption?.text.text;
    expect(caption('[表格：进度.csv 冬修进度]')).toBe('冬修进度');
    expect(caption('［表格:进度.csv，冬修进度］')).toBe('冬修进度');
    expect(caption('表1　冬修进度\n[表格：进度.csv]')).toBe('表1　冬修进度');
    expect(caption('冬修进度如下：\n[表格：进度.csv]')).toBe(undefined);
    expect(blocksOf(sourceOf('表1　冬修进度\n[表格：进度.csv 秋修进度]')).map(({ kind }) => kind)).toEqual([
      'paragraph',
      'tableFile',
    ]);
  });

  it('may name none, or one that was not found', () => {
    expect(fileTable(lineIn('[表格：]'), [])).toEqual({ kind: 'noName' });
    expect(fileTable(lineIn('[表格：甲.csv]'), [])).toEqual({
      kind: 'noFile',
      why: { kind: 'missing', others: [] },
    });
  });
});

describe('the table of a file', () => {
  it('has one head row if nothing says otherwise, and the place of the line that names it', () => {
    const table = tableIn(csv('乡镇,户数\n桐岭镇,12\n'), '前文。\n[表格：表.csv 进度]');
    expect(printed(table)).toBe('《进度》\n= 乡镇|户数\n桐岭镇|12');
    const [cell] = table.grid.rows[1] ?? [];
    expect(cell?.kind === 'cell' && cell.text.span.start).toBe(4);
  });

  it('takes its title and unit from the rows above the head', () => {
    const rows = [
      ['冬修水利进度表', '', ''],
      ['', '', '单位：万元'],
      ['乡镇', '投资', '完成'],
      ['桐岭镇', '12', '10'],
    ];
    const bytes = plainWorkbook(rows, merges('A1:C1'));
    expect(printed(tableIn(bytes))).toBe('《冬修水利进度表（单位：万元）》\n= 乡镇|投资|完成\n桐岭镇|12|10');
    const named = tableIn(bytes, '[表格：表.xlsx 全县进度]');
    expect(printed(named)).toBe('《全县进度（单位：万元）》\n= 乡镇|投资|完成\n桐岭镇|12|10');
    expect(named.unusedTitle).toBe('冬修水利进度表');
    expect(tableIn(bytes, '[表格：表.xlsx 表1 冬修水利进度表]').unusedTitle).toBe(undefined);
    expect(printed(tableIn(csv('进度表,,\n乡镇,投资,完成\n甲,1,2\n')))).toBe(
      '《进度表》\n= 乡镇|投资|完成\n甲|1|2',
    );
    expect(printed(tableIn(csv('（计量单位：亩）,,\n乡镇,投资,完成\n甲,1,2\n')))).toBe(
      '《计量单位：亩》\n= 乡镇|投资|完成\n甲|1|2',
    );
  });

  it('keeps rows that are no title: of one column, of two lines, over which a cell goes on', () => {
    expect(printed(tableIn(csv('名单\n甲\n乙\n')))).toBe('= 名单\n甲\n乙');
    expect(printed(tableIn(csv('乡镇,\n甲,1\n')))).toBe('= 乡镇|\n甲|1');
    const over = plainWorkbook(
      [
        ['乡镇', '', ''],
        ['', '户', '人'],
        ['甲', '1', '2'],
      ],
      merges('A1:A2'),
    );
    expect(printed(tableIn(over))).toBe('= 乡镇(1×2)||\n= ^|户|人\n甲|1|2');
  });

  it('has as many head rows as its merged cells reach over', () => {
    const rows = [
      ['乡镇', '投资', '', '备注'],
      ['', '计划', '完成', ''],
      ['桐岭镇', '12', '10', ''],
    ];
    expect(printed(tableIn(plainWorkbook(rows, merges('A1:A2', 'B1:C1', 'D1:D2'))))).toBe(
      '= 乡镇(1×2)|投资(2×1)|^|备注(1×2)\n= ^|计划|完成|^\n桐岭镇|12|10|',
    );
    const group = [
      ['', '投资', ''],
      ['乡镇', '计划', '完成'],
      ['桐岭镇', '12', '10'],
    ];
    expect(tableIn(plainWorkbook(group, merges('B1:C1'))).grid.headRows).toBe(2);
    const figures = [
      ['乡镇', '投资', ''],
      ['甲', '1', '2'],
      ['乙', '3', '4'],
    ];
    expect(tableIn(plainWorkbook(figures, merges('B1:C1'))).grid.headRows).toBe(1);
  });

  it('has no head where a cell reaches over all rows, or there is but one row', () => {
    const rows = [
      ['甲', '1'],
      ['', '2'],
    ];
    expect(printed(tableIn(plainWorkbook(rows, merges('A1:A2'))))).toBe('甲(1×2)|1\n^|2');
    expect(printed(tableIn(csv('甲,1\n')))).toBe('甲|1');
  });

  it('has its cells’ lines on one, words apart', () => {
    expect(printed(tableIn(csv('"完成\n比例",备注\n1,"A\nB"\n')))).toBe('= 完成比例|备注\n1|A B');
  });
});
