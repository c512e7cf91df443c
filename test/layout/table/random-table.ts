import fc from 'fast-check';
import type { Document, Table, TableCell } from '../../../src/document/document.js';

const phrase = (least: number, most: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.constantFrom(
        '溪口镇',
        '完成',
        '收购',
        '12.5万吨',
        '，',
        '水库',
        'GB/T 9704',
        '<5万&',
        '2026年',
        '各项任务',
        '（试点）',
      ),
      {
        minLength: least,
        maxLength: most,
      },
    )
    .map((words) => words.join('').replace(/^[，）]+/u, ''));
const figure = fc.oneof(
  fc.integer({ min: -9999, max: 9_999_999 }).map(String),
  fc.double({ min: 0, max: 99, noNaN: true }).map((value) => `${value.toFixed(1)}%`),
  fc.constantFrom('1,234.56', '—', '98,000'),
);
const shortText = phrase(1, 2);
const longText = phrase(8, 60);
const endlessText = phrase(200, 700);

/** The texts of a column: mostly of one kind, some blank. */
const column = fc.constantFrom(
  fc.oneof({ weight: 5, arbitrary: figure }, { weight: 1, arbitrary: fc.constant('') }),
  fc.oneof({ weight: 5, arbitrary: shortText }, { weight: 1, arbitrary: fc.constant('') }),
  fc.oneof({ weight: 4, arbitrary: longText }, { weight: 4, arbitrary: shortText }),
  fc.oneof({ weight: 30, arbitrary: shortText }, { weight: 1, arbitrary: endlessText }),
);

interface Shape {
  readonly columns: number;
  readonly headRows: number;
  readonly texts: readonly (readonly string[])[];
  /** Where a cell may take in its neighbours, and how many. */
  readonly merges: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[];
  readonly caption: string | undefined;
}

const shape: fc.Arbitrary<Shape> = fc
  .record({
    columns: fc.integer({ min: 1, max: 12 }),
    rows: fc.integer({ min: 1, max: 120 }),
    headRows: fc.integer({ min: 0, max: 3 }),
  })
  .chain(({ columns, rows, headRows }) =>
    fc.record({
      columns: fc.constant(columns),
      headRows: fc.constant(Math.min(headRows, rows)),
      texts: fc
        .array(column, { minLength: columns, maxLength: columns })
        .chain((kinds) => fc.array(fc.tuple(...kinds), { minLength: rows, maxLength: rows })),
      merges: fc.array(
        fc.record({
          row: fc.nat(rows - 1),
          column: fc.nat(columns - 1),
          rows: fc.integer({ min: 1, max: 30 }),
          columns: fc.integer({ min: 1, max: 4 }),
        }),
        { maxLength: 8 },
      ),
      caption: fc.option(
        phrase(3, 30).map((text) => `表1　${text}`),
        { nil: undefined },
      ),
    }),
  );

/** Tables of 1 to 12 columns and 1 to 120 rows: figures, short and long texts, blank cells, merged ones in head and body. */
export const randomTable: fc.Arbitrary<Table> = shape.map(({ columns, headRows, texts, merges, caption }) => {
  const taken = texts.map(() => new Array<boolean>(columns).fill(false));
  const rows: TableCell[][] = texts.map(() => []);
  const isFree = (row: number, at: number): boolean => taken[row]?.[at] === false;
  for (const [row, line] of texts.entries())
    for (const [at, text] of line.entries()) {
      if (!isFree(row, at)) continue;
      const wanted = merges.find((merge) => merge.row === row && merge.column === at);
      const last = row < headRows ? headRows : texts.length;
      let colSpan = 1;
      while (wanted && colSpan < wanted.columns && at + colSpan < columns && isFree(row, at + colSpan))
        colSpan++;
      const rowSpan = Math.min(wanted?.rows ?? 1, last - row);
      for (let y = row; y < row + rowSpan; y++)
        for (let x = at; x < at + colSpan; x++) {
          const places = taken[y];
          if (places) places[x] = true;
        }
      const role = row < headRows ? ('tableHead' as const) : ('tableText' as const);
      rows[row]?.push({ column: at, colSpan, rowSpan, runs: text === '' ? [] : [{ role, text }] });
    }
  return {
    kind: 'table',
    columns,
    headRows,
    rows,
    ...(caption ? { caption: { role: 'caption', text: caption } } : {}),
  };
});

/** An issue of one entry with a table between paragraphs of some lines. */
export function issueWith(table: Table, linesAbove: number): Document {
  const above = '各县区把夏粮收购作为当前重点工作来抓确保应收尽收及时结算'.repeat(linesAbove);
  return {
    metadata: { title: '快报', issuingOffice: '办公室', issueNumber: '第1期', date: '2026-03-05' },
    masthead: { nameplate: ['快报'], issueNumber: '第1期', issuingOffice: '办公室', date: '2026年3月5日' },
    editorsNote: [],
    sections: [
      {
        name: '动态',
        heading: { role: 'section', text: '【动\u3000态】' },
        parts: [
          {
            kind: 'entry',
            id: '1',
            title: '',
            blocks: [
              { kind: 'paragraph', runs: [{ role: 'body', text: `${above}。` }] },
              table,
              {
                kind: 'paragraph',
                runs: [
                  { role: 'body', text: '其余工作正在推进。' },
                  { role: 'contributor', text: '（甲镇）' },
                ],
              },
            ],
          },
        ],
      },
    ],
    colophon: { signOff: [{ label: '编辑', text: '舒望' }], distribution: [], contact: [] },
  };
}
