import fc from 'fast-check';
import type { Line, LineRun, Manuscript, Part, Piece } from '../../src/manuscript/manuscript.js';

const phrases = [
  '县水利局',
  '会议强调，',
  '要抓好春灌。',
  '12',
  '万亩',
  '；',
  '𬱖',
  '三是',
  '开展检查，',
  '责任单位',
];

const words = fc
  .array(fc.constantFrom(...phrases), { minLength: 1, maxLength: 8 })
  .map((each) => each.join(''));

const change = fc.record({
  kind: fc.constantFrom('inserted' as const, 'deleted' as const),
  by: fc.record({
    author: fc.constantFrom('赵明', '钱亮'),
    date: fc.constantFrom('2025-03-14T09:30:00Z', '2025-03-14T10:00:00Z'),
  }),
});

const run: fc.Arbitrary<LineRun> = fc
  .tuple(words, fc.boolean(), fc.option(change, { nil: undefined, freq: 4 }))
  .map(([text, isBold, tracked]) => ({ text, isBold, ...(tracked ? { change: tracked } : {}) }));

const line: fc.Arbitrary<Line> = fc
  .array(run, { minLength: 1, maxLength: 4 })
  .map((runs) => ({ kind: 'line', runs }));

const grid: fc.Arbitrary<Piece> = fc
  .tuple(
    fc.option(line, { nil: undefined }),
    fc.array(fc.array(line, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
  )
  .map(([caption, rows]) => ({
    kind: 'grid',
    ...(caption ? { caption } : {}),
    rows: rows.map((cells) => ({
      cells: cells.map((each, column) => ({ column, colSpan: 1, rowSpan: 1, line: each })),
    })),
  }));

const image: fc.Arbitrary<Piece> = fc
  .tuple(fc.constantFrom('a1', 'b2'), fc.option(line, { nil: undefined }))
  .map(([sha256, caption]) => ({ kind: 'image', sha256, ...(caption ? { caption } : {}) }));

const piece: fc.Arbitrary<Piece> = fc.oneof({ weight: 6, arbitrary: line }, grid, image);

const part = (anchors: readonly string[]): fc.Arbitrary<Part> =>
  fc
    .tuple(
      fc.constantFrom('entry' as const, 'brief' as const, 'section' as const, 'loose' as const),
      fc.option(fc.constantFrom(...anchors), { nil: undefined, freq: 4 }),
      fc.array(piece, { maxLength: 5 }),
    )
    .map(([kind, anchor, pieces]) => ({ kind, ...(anchor ? { anchor } : {}), pieces }));

const parts = fc.array(part(['a', 'b', 'c', 'd', 'e']), { maxLength: 6 });

const manuscript: fc.Arbitrary<Manuscript> = parts.map((each) => ({ parts: each, remarks: [] }));

/** Two manuscripts: any, or one with parts and pieces of the other in another order and among others. */
export const manuscriptPairs: fc.Arbitrary<readonly [Manuscript, Manuscript]> = fc.oneof(
  fc.tuple(manuscript, manuscript),
  fc
    .tuple(
      manuscript,
      parts,
      fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 4 }),
      fc.array(piece, { maxLength: 3 }),
    )
    .map(([before, others, swaps, pieces]) => {
      const after = [...before.parts, ...others.slice(0, 2)];
      for (const [from, to] of swaps) after.splice(to, 0, ...after.splice(from, 1));
      const edited = after.map((each, i) =>
        i % 2 === 0 ? { ...each, pieces: each.pieces.toSpliced(i % 3, i % 2, ...pieces) } : each,
      );
      return [before, { parts: edited, remarks: [] }] as const;
    }),
);
