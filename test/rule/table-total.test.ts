import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableTotals } from '../../src/rule/number/total/table-totals.js';
import type { GridPlace, TableGrid } from '../../src/submission/table-grid.js';

/** A table from lines whose cells bars part: `^` joins a cell to the one above, `<` to the one at its left. */
function table(lines: string, headRows = 1): TableGrid {
  const cells = lines
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split('|')
        .map((cell) => cell.trim()),
    );
  const span = (y: number, x: number, mark: string, down: number, right: number): number => {
    let length = 1;
    while (cells[y + down * length]?.[x + right * length] === mark) length++;
    return length;
  };
  return {
    headRows,
    rows: cells.map((row, y) =>
      row.map((text, x): GridPlace => {
        if (text === '^' || text === '<') return { kind: 'covered' };
        const source = { text, span: { file: { path: '', text: '' }, start: 0, end: 0 }, segments: [] };
        return { kind: 'cell', text: source, rowSpan: span(y, x, '^', 1, 0), colSpan: span(y, x, '<', 0, 1) };
      }),
    ),
  };
}

/** Wrong totals as row, column: what stands there → the sum. */
function found(lines: string, headRows = 1, isRounded = false): readonly string[] {
  return tableTotals(table(lines, headRows), isRounded).map(
    ({ row, column, cell, sum }) => `${row}，${column}：${cell.text.text} → ${sum}`,
  );
}

describe('a total in a row', () => {
  it('is told where it is not the sum of the rows above', () => {
    expect(found('乡镇|户数|投资（万元）\n桐岭镇|1,205|35.5\n苇港镇|986|20\n合　计|2,291|55.5')).toEqual([
      '合计，户数：2,291 → 2,191',
    ]);
  });

  it('may stand at the top, and be called otherwise', () => {
    const body = (label: string): string => `乡镇|户数\n${label}|25\n甲镇|10\n乙镇|12`;
    for (const label of ['合计', '全县合计', '总 计', '共计', '合计（户）', '小计'])
      expect(found(body(label)), label).toHaveLength(1);
    for (const label of ['累计', '平均', '统计', '会计', '计']) expect(found(body(label)), label).toEqual([]);
  });

  it('is understood over totals of groups: parts in merged cells, each with its 小计', () => {
    const lines = (first: number, all: number): string => `片区|村|户数
      东片|甲村|10
      ^|乙村|12
      ^|小计|${first}
      西片|丙村|5
      ^|丁村|6
      ^|小计|11
      合计|<|${all}`;
    expect(found(lines(22, 33))).toEqual([]);
    expect(found(lines(23, 33))).toEqual(['小计，户数：23 → 22']);
    expect(found(lines(22, 34))).toEqual(['合计，户数：34 → 33']);
  });

  it('is understood over totals of groups that follow their parts, or stand before them', () => {
    expect(found('村|户数\n甲村|10\n乙村|12\n小计|22\n丙村|5\n丁村|6\n小计|12\n合计|33')).toEqual([
      '小计，户数：12 → 11',
    ]);
    expect(found('村|户数\n东片小计|22\n甲村|10\n乙村|12\n西片小计|12\n丙村|5\n丁村|6')).toEqual([
      '西片小计，户数：12 → 11',
    ]);
  });

  it('takes blank cells and strokes for nothing', () => {
    expect(found('村|户数\n甲|10\n乙|—\n丙|\n丁|/\n戊|无\n己|5\n合计|16')).toEqual(['合计，户数：16 → 15']);
  });

  it('reads full-width digits, units of one kind, negative numbers', () => {
    expect(found('村|户数\n甲|１０户\n乙|１２户\n合计|23户')).toEqual(['合计，户数：23户 → 22户']);
    expect(found('项|变动\n甲|-3\n乙|(2)\n丙|9\n丁|11\n合计|16')).toEqual(['合计，变动：16 → 15']);
    expect(found('项|金额\n甲|1.2万\n乙|1.4万\n合计|3.6万')).toEqual(['合计，金额：3.6万 → 2.6万']);
  });

  it('may differ by what rounding leaves', () => {
    expect(found('项|万元\n甲|1.3\n乙|1.3\n丙|1.3\n合计|4.0')).toEqual([]);
    expect(found('项|万元\n甲|1.3\n乙|1.3\n丙|1.3\n合计|5.0')).toEqual(['合计，万元：5.0 → 3.9']);
    expect(found('项|万元\n甲|1\n乙|1\n丙|1\n合计|4', 1, true)).toEqual([]);
    expect(found('项|万元\n甲|1\n乙|1\n丙|1\n合计|4')).toEqual(['合计，万元：4 → 3']);
  });
});

describe('a total in a column', () => {
  it('is told where most rows show that it is the sum of the others', () => {
    const lines = (last: number): string => `镇|男|女|合计\n甲|3|4|7\n乙|5|6|11\n丙|7|8|15\n丁|2|2|${last}`;
    expect(found(lines(4))).toEqual([]);
    expect(found(lines(5))).toEqual(['合计，丁：5 → 4']);
  });

  it('is understood within heads of several rows', () => {
    expect(
      found(
        `镇|投资|<|<|户数
        ^|上级|自筹|小计|^
        甲|3|4|7|100
        乙|5|6|11|120
        丙|7|8|16|130`,
        2,
      ),
    ).toEqual(['小计，丙：16 → 15']);
  });

  it('is left alone where it may be a product, or nothing shows what it is', () => {
    expect(found('物资|单价（元）|数量|合计（元）\n甲|3|4|12\n乙|5|6|30\n丙|7|8|56\n丁|2|2|5')).toEqual([]);
    expect(found('镇|男|女|合计\n甲|3|4|8\n乙|5|6|12')).toEqual([]);
    expect(
      found('镇|户数|人数|完成率|合计\n甲|3|9|50%|12\n乙|5|16|60%|21\n丙|5|16|70%|21\n丁|5|17|70%|22'),
    ).toEqual([]);
  });
});

describe('what is no sum', () => {
  it.each([
    ['an average', '镇|亩均收入（元）\n甲|480\n乙|520\n合计|500'],
    ['an average that is called otherwise', '镇|得数\n甲|480\n乙|520\n合计|500'],
    ['a percent', '镇|完成\n甲|50%\n乙|60%\n合计|55%'],
    ['a rate without its sign', '镇|完成率\n甲|50\n乙|60\n合计|155'],
    ['ranks', '镇|户数|名次\n甲|3|2\n乙|5|1\n合计|8|9'],
    ['parts of parts', '项|人数\n干部|10\n其中：女|4\n群众|20\n合计|30'],
    ['parts of parts that are not all', '项|人数\n干部|10\n其中：女|4\n群众|20\n合计|36'],
    ['a table of levels', '项|万元\n一、农业|10\n1.粮食|4\n2.油料|6\n二、工业|20\n合计|31'],
    ['figures of several units', '项|金额\n甲|1.2万\n乙|300\n合计|400'],
    ['a total that counts something else', '项|金额\n甲|1.2万\n乙|1.4万\n合计|30000'],
    ['words among figures', '镇|户数\n甲|3\n乙|约5\n合计|9'],
    ['a single part', '镇|户数\n甲|3\n合计|4'],
    ['a table of two side by side', '镇|户数|镇|户数\n甲|3|丙|5\n乙|4|丁|6\n合计|18||'],
    ['several figures none of which is a sum', '镇|容量|深度\n甲|3|10\n乙|4|12\n合计|90|80'],
    ['a total between other rows', '镇|户数\n甲|3\n乙|4\n合计|8\n丙|5\n丁|6'],
    ['a figure over several rows', '镇|户数\n甲|3\n乙|^\n丙|4\n合计|9'],
    ['numbers that are names', '镇|编号\n甲|0012\n乙|0013\n合计|30'],
  ])('is left alone: %s', (_, lines) => {
    expect(found(lines)).toEqual([]);
  });

  it('is left alone in a table without a head', () => {
    expect(found('甲镇|3\n乙镇|4\n合计|8', 0)).toEqual([]);
  });
});

describe('any table of whole numbers', () => {
  const parts = fc.integer({ min: 2, max: 5 }).chain((columns) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: columns, maxLength: columns }), {
      minLength: 3,
      maxLength: 8,
    }),
  );
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

  /** Parts with a column of totals at the right and a row of them below; `wrong` is added to one of those. */
  function withTotals(rows: readonly (readonly number[])[], wrong = { row: -1, column: -1, by: 0 }): string {
    const all = rows.map((row) => [...row, sum(row)]);
    const width = all[0]?.length ?? 0;
    const last = Array.from({ length: width }, (_, x) => sum(all.map((row) => row[x] ?? 0)));
    const lines = [...all, last].map((row, y) => {
      const cells = row.map((value, x) =>
        String(value + (y === wrong.row && x === wrong.column ? wrong.by : 0)),
      );
      return [y === all.length ? '合计' : `甲${y}村`, ...cells].join('|');
    });
    const head = ['村', ...Array.from({ length: width - 1 }, (_, x) => `乙${x}类`), '合计'];
    return [head.join('|'), ...lines].join('\n');
  }

  it('is left alone if its totals are right', () => {
    fc.assert(
      fc.property(parts, (rows) => {
        expect(found(withTotals(rows))).toEqual([]);
      }),
    );
  });

  it('has a total found that is too great, and no other cell is told of', () => {
    fc.assert(
      fc.property(parts, fc.nat(), fc.integer({ min: 1, max: 300 }), (rows, at, by) => {
        const column = at % (rows[0]?.length ?? 1);
        const claimed = sum(rows.map((row) => row[column] ?? 0));
        expect(found(withTotals(rows, { row: rows.length, column, by }))).toEqual([
          `合计，乙${column}类：${claimed + by} → ${claimed}`,
        ]);
      }),
    );
  });
});
