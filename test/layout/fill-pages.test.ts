import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillPages } from '../../src/layout/fill-pages.js';
import { type BlockRow, heightOf, heightOfAll, type Row } from '../../src/layout/row.js';

describe('fillPages', () => {
  const row = (keepWithNext: boolean, begins = keepWithNext): Row => ({
    kind: 'line',
    line: { atoms: [], places: [], width: 0 },
    x: 0,
    keepWithNext,
    begins,
  });
  const rows = fc
    .array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 2, maxLength: 120 })
    .map((kinds) => {
      // Headings come at most two in a row, and never last.
      return kinds.map(([heading, begins], i) => {
        const isHeading = heading && i < kinds.length - 1 && !(kinds[i - 1]?.[0] && kinds[i - 2]?.[0]);
        return row(isHeading, isHeading || begins || i === 0);
      });
    });

  it('takes the last paragraph along with the colophon where it is no longer than half a page', () => {
    const paragraph = (length: number): readonly Row[] =>
      Array.from({ length }, (_, i) => row(false, i === 0));
    const short = fillPages([...paragraph(10), ...paragraph(8)], 22, 0, 6);
    expect(short).toMatchObject({ place: 'furtherPageWithParagraph' });
    expect(short.filled.map((page) => page.rows.length)).toEqual([10, 8]);
    const long = fillPages([...paragraph(6), ...paragraph(13)], 22, 0, 6);
    expect(long).toMatchObject({ place: 'furtherPage' });
    expect(long.filled.map((page) => page.rows.length)).toEqual([17, 2]);
    expect(fillPages(paragraph(12), 22, 0, 6)).toMatchObject({ place: 'lastPage' });
  });

  it('counts the headings that go with that paragraph', () => {
    const entry = [row(true), row(true), ...Array.from({ length: 10 }, (_, i) => row(false, i === 0))];
    const { filled, place } = fillPages([...entry.slice(2), ...entry], 22, 0, 11);
    expect(place).toBe('furtherPage');
    expect(filled.map((page) => page.rows.length)).toEqual([20, 2]);
  });

  it('loses no row, never ends a page with a heading, leaves room for the colophon and at least two rows with it', () => {
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 0, max: 15 }),
        fc.integer({ min: 0, max: 12 }),
        (all, masthead, colophon) => {
          const { filled } = fillPages(all, 22, masthead, colophon);
          expect(filled.flatMap((page) => page.rows)).toEqual(all);
          for (const [i, page] of filled.entries()) {
            expect(page.first + page.rows.length).toBeLessThanOrEqual(22);
            if (i < filled.length - 1) expect(page.rows.at(-1)?.keepWithNext ?? false).toBe(false);
          }
          const last = filled.at(-1);
          expect((last?.first ?? 0) + (last?.rows.length ?? 0) + colophon).toBeLessThanOrEqual(22);
          if (filled.length > 1) expect(last?.rows.length).toBeGreaterThanOrEqual(2);
        },
      ),
      { numRuns: 2000 },
    );
  });

  const block = (height: number, more: Partial<BlockRow> = {}): BlockRow => ({
    kind: 'block',
    height,
    keepWithNext: false,
    begins: true,
    itemsAt: () => [],
    ...more,
  });

  /** Something that is parted anywhere; two rows of each part are its repeated head. */
  const table = (height: number): BlockRow =>
    block(height, {
      split: (room) => (room < 3 || room >= height ? undefined : [table(room), table(height - room + 2)]),
    });

  it('moves a picture that does not fit to the next page, with its heading', () => {
    const all = [
      ...Array.from({ length: 15 }, () => row(false)),
      row(true),
      block(12),
      row(false),
      row(false),
    ];
    const { filled } = fillPages(all, 22, 0, 4);
    expect(filled.map((page) => page.rows.map(heightOf))).toEqual([
      Array.from({ length: 15 }, () => 1),
      [1, 12, 1, 1],
    ]);
  });

  it('parts a table where the page ends, and gives a page of its own or a new one to what asks for it', () => {
    const all = [
      row(false),
      row(true),
      table(30),
      block(22, { isAlone: true }),
      row(false),
      { ...row(false), startsPage: true } as const,
      row(false),
    ];
    const { filled, place } = fillPages(all, 22, 4, 4);
    expect(filled.map((page) => page.rows.map(heightOf))).toEqual([[1, 1, 16], [16], [22], [1], [1, 1]]);
    expect(place).toBe('lastPage');
  });

  it('sets a colophon by itself where the last page is a picture', () => {
    const all = [row(false), block(22, { isAlone: true })];
    const { filled } = fillPages(all, 22, 4, 4);
    expect(filled.map((page) => page.rows.map(heightOf))).toEqual([[1], [22], []]);
  });

  it('goes over no page, parts nothing that fits, and leaves no heading behind, whatever stands in the text', () => {
    const kinds = fc.oneof(
      { weight: 6, arbitrary: fc.constant(row(false)) },
      { weight: 1, arbitrary: fc.constant(row(true)) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 20 }).map((height) => block(height)) },
      { weight: 1, arbitrary: fc.integer({ min: 3, max: 70 }).map(table) },
      { weight: 1, arbitrary: fc.constant(block(22, { isAlone: true })) },
      { weight: 1, arbitrary: fc.constant({ ...row(false), startsPage: true } as const) },
    );
    fc.assert(
      fc.property(
        fc.array(kinds, { minLength: 1, maxLength: 80 }),
        fc.integer({ min: 0, max: 15 }),
        fc.integer({ min: 0, max: 12 }),
        (some, masthead, colophon) => {
          // A text does not end with a heading, nor has three on end.
          const all = [
            ...some.filter((each, i) => !(each.keepWithNext && some[i + 1]?.keepWithNext)),
            row(false),
          ];
          const { filled } = fillPages(all, 22, masthead, colophon);
          const whole = filled.flatMap((page) => page.rows);
          expect(whole.filter((each) => all.includes(each))).toEqual(
            all.filter((each) => whole.includes(each)),
          );
          for (const [i, page] of filled.entries()) {
            expect(page.first + heightOfAll(page.rows)).toBeLessThanOrEqual(22);
            for (const [at, each] of page.rows.entries()) {
              if (each.startsPage) expect(at).toBe(0);
              if (each.kind === 'block' && each.isAlone) expect(page.rows.length).toBe(1);
            }
            const next = filled[i + 1]?.rows[0];
            // Where headings alone have room under the masthead, they stand there: a first page is never bare.
            const isBare = i === 0 && page.rows.every((each) => each.keepWithNext);
            if (next && !isBare && !next.startsPage && !(next.kind === 'block' && next.isAlone))
              expect(page.rows.at(-1)?.keepWithNext ?? false).toBe(false);
          }
          const last = filled.at(-1);
          expect((last?.first ?? 0) + heightOfAll(last?.rows ?? []) + colophon).toBeLessThanOrEqual(22);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
