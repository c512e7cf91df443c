import { describe, expect, it } from 'vitest';
import { spanOf } from '../../src/source/file.js';
import type { SourceText } from '../../src/source/text.js';
import { blocksOf } from '../../src/submission/block.js';
import { readSubmissions } from '../../src/submission/read-submissions.js';

function bodyOf(text: string): SourceText {
  const file = { path: '稿件.yaml', text };
  return { text, span: spanOf(file, 0, text.length), segments: [{ at: 0, source: 0, length: text.length }] };
}

/** The blocks of a body: a paragraph's text, or a table's rows; a place that another cell covers is `·`. */
function read(text: string): readonly unknown[] {
  return blocksOf(bodyOf(text)).map((block) => {
    if (block.kind !== 'table') return block.kind === 'paragraph' ? block.paragraph.text.text : block.kind;
    const { caption, grid, faults } = block;
    return {
      ...(caption ? { caption: caption.text.text } : {}),
      head: grid.headRows,
      rows: grid.rows.map((row) =>
        row.map((place) => (place.kind === 'cell' ? place.text.text : '·')).join('/'),
      ),
      ...(faults.length > 0 ? { faults: faults.map(({ kind }) => kind) } : {}),
    };
  });
}

describe('a table in a body', () => {
  it('is lines parted by bars, with outer ones or without; a divider ends its head', () => {
    const rows = ['村/户', '甲/3'];
    expect(read('| 村 | 户 |\n|---|:--:|\n| 甲 | 3 |')).toEqual([{ head: 1, rows }]);
    expect(read('村 | 户\n甲 | 3')).toEqual([{ head: 1, rows }]);
    expect(read('|村|户|\n|男|女|\n|---|---|\n|1|2|')).toEqual([
      { head: 2, rows: ['村/户', '男/女', '1/2'] },
    ]);
    expect(read('｜村｜户｜\n｜甲｜3｜')).toEqual([{ head: 1, rows }]);
  });

  it('is lines parted by tabs; a first or last blank cell stays', () => {
    expect(read('前文。\n村\t户\t人\n\t3\t\n乙\t\t7\n后文。')).toEqual([
      '前文。',
      { head: 1, rows: ['村/户/人', '/3/', '乙//7'] },
      '后文。',
    ]);
  });

  it('keeps blank cells at both ends of a body, whose white space its value is without', () => {
    const written = '正文: |\n  \t户\t人\n  甲\t3\t4\n  乙\t\t\n';
    const file = { path: '稿件.yaml', text: `单位: 甲\n栏目: 乙\n标题: 丙\n${written}` };
    const [submission] = [readSubmissions(file, '稿件.yaml')].flatMap(({ submissions, parts }) => [
      ...submissions,
      ...parts,
    ]);
    const [table] = submission?.body ? blocksOf(submission.body) : [];
    const grid = table?.kind === 'table' ? table.grid.rows : [];
    const texts = grid.map((row) => row.map((place) => (place.kind === 'cell' ? place.text.text : '·')));
    expect(texts).toEqual([
      ['', '户', '人'],
      ['甲', '3', '4'],
      ['乙', '', ''],
    ]);
    expect(table?.kind === 'table' ? table.faults : undefined).toEqual([]);
  });

  it('has the line above as its caption if that is one', () => {
    const rows = ['村/户', '甲/3'];
    const body = '|村|户|\n|甲|3|';
    for (const caption of ['表1　进度', '表：进度', '表一：进度', '附表2 进度'])
      expect(read(`${caption}\n${body}`)).toEqual([{ caption, head: 1, rows }]);
    expect(read(`表扬了一批先进单位。\n${body}`)).toEqual(['表扬了一批先进单位。', { head: 1, rows }]);
  });

  it('joins ^ with the cell above and < with the one at the left; behind a backslash they and bars are texts', () => {
    expect(read('|类|量|<|\n|^|计划|完成|\n|---|\n|甲|1|2|')).toEqual([
      { head: 2, rows: ['类/量/·', '·/计划/完成', '甲/1/2'] },
    ]);
    expect(read('|村|\\^|\n|甲\\|乙|<|')).toEqual([{ head: 1, rows: ['村/^', '甲|乙/·'] }]);
    expect(read('|村|户|\n|^|3|')).toEqual([{ head: 1, rows: ['村/户', '/3'], faults: ['loneJoin'] }]);
  });

  it('fills short rows up, and says so', () => {
    expect(read('|村|户|\n|甲|\n|乙|3|4|')).toEqual([
      { head: 1, rows: ['村/户/', '甲//', '乙/3/4'], faults: ['raggedRow', 'raggedRow'] },
    ]);
  });

  it('is none of what merely holds a bar or a tab', () => {
    const prose = [
      '一行 | 只有一条竖线。\n下一段没有。',
      '会议强调了三点。| 甲\n会议要求抓好落实。| 乙',
      '命令a|b有效。\n命令c|d无效。',
      '推行“网格|片区”管理。\n推行“片区|网格”管理。',
      '一行\t只有一个制表符。\n下一段没有。',
      '1.\t加强领导，落实责任。\n2.\t强化督查，严格考核。',
      '\t这一段用制表符缩进，文字很长，显然是一段话而不是表格。\n\t这一段也用制表符缩进，文字同样很长，也不是表格。',
      '首页｜要闻\n通知｜公告',
    ];
    for (const text of prose) expect(read(text)).toEqual(text.split('\n').map((line) => line.trim()));
  });
});
