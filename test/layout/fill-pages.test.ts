import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillPages } from '../../src/layout/fill-pages.js';
import { type BlockRow, heightOf, heightOfAll, type Row } from '../../src/layout/row.js';

const form = (mastheadRows: number, colophonRows: number) => ({
  linesPerPage: 22,
  mastheadRows,
  colophonRows,
});

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

  const lines = (length: number): readonly Row[] => Array.from({ length }, (_, i) => row(false, i === 0));

  it('takes two lines along with the colophon, however long their paragraph is', () => {
    const taken = (...all: readonly (readonly Row[])[]) => {
      const { filled, place } = fillPages(all.flat(), form(0, 6));
      return { place, pages: filled.map((page) => page.rows.length) };
    };
    expect(taken(lines(10), lines(8))).toEqual({ place: 'furtherPage', pages: [16, 2] });
    expect(taken(lines(17), lines(1))).toEqual({ place: 'furtherPage', pages: [16, 2] });
    expect(taken(lines(12))).toEqual({ place: 'lastPage', pages: [12] });
  });

  it('takes along the headings above those lines too', () => {
    const entry = [row(true), row(true), ...lines(2)];
    const { filled, place } = fillPages([...lines(10), ...entry], form(0, 11));
    expect(place).toBe('furtherPage');
    expect(filled.map((page) => page.rows.length)).toEqual([10, 4]);
  });

  it('leaves a lone last line on its page where no colophon needs company', () => {
    expect(fillPages(lines(23), form(0, 0)).filled.map((page) => page.rows.length)).toEqual([22, 1]);
    expect(fillPages(lines(23), form(0, 1)).filled.map((page) => page.rows.length)).toEqual([21, 2]);
  });

  it('has no short page but the one before the colophon’s, and text on the first, in every issue of one entry', () => {
    for (let length = 0; length <= 60; length++)
      for (let colophon = 3; colophon <= 14; colophon++)
        for (let masthead = 8; masthead <= 18; masthead++) {
          const text = length === 0 ? [] : [row(true), ...lines(length)];
          const { filled } = fillPages(text, form(masthead, colophon));
          const heights = filled.map(({ first, rows: some }) => first + some.length);
          const named = `${length} lines, colophon of ${colophon}, masthead of ${masthead}: ${heights}`;
          const last = heights.at(-1) ?? 0;
          const before = heights.at(-2);
          expect(last + colophon, named).toBeLessThanOrEqual(22);
          expect(filled.flatMap((page) => page.rows)).toEqual(text);
          if (before === undefined) continue;
          for (const height of heights.slice(0, -2)) expect(height, named).toBe(22);
          if (before < 22) {
            // The heading goes with the only lines that there are.
            expect(last, named).toBe([0, 2, 3][length] ?? 2);
            expect(before + last + colophon, named).toBeGreaterThan(22);
          }
          if (length >= 3) expect(filled[0]?.rows.length, named).toBeGreaterThanOrEqual(2);
        }
  });

  it('loses no row, never ends a page with a heading, leaves room for the colophon and at least two rows with it', () => {
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 0, max: 15 }),
        fc.integer({ min: 0, max: 12 }),
        (all, masthead, colophon) => {
          const { filled } = fillPages(all, form(masthead, colophon));
          expect(filled.flatMap((page) => page.rows)).toEqual(all);
          for (const [i, page] of filled.entries()) {
            expect(page.first + page.rows.length).toBeLessThanOrEqual(22);
            if (i < filled.length - 1) expect(page.rows.at(-1)?.keepWithNext ?? false).toBe(false);
          }
          const last = filled.at(-1);
          expect((last?.first ?? 0) + (last?.rows.length ?? 0) + colophon).toBeLessThanOrEqual(22);
          if (filled.length > 1 && colophon > 0) expect(last?.rows.length).toBeGreaterThanOrEqual(2);
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
    const { filled } = fillPages(all, form(0, 4));
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
    const { filled, place } = fillPages(all, form(4, 4));
    expect(filled.map((page) => page.rows.map(heightOf))).toEqual([[1, 1, 16], [16], [22], [1], [1, 1]]);
    expect(place).toBe('lastPage');
  });

  it('sets the colophon on an even page where both sides are printed: under the text, else by itself on the back', () => {
    const duplex = (length: number, colophonRows: number) => {
      const { filled, place } = fillPages(lines(length), { ...form(10, colophonRows), isDuplex: true });
      return { place, pages: filled.map((page) => page.rows.length) };
    };
    expect(duplex(5, 4)).toEqual({ place: 'back', pages: [5, 0] });
    expect(duplex(12, 8)).toEqual({ place: 'back', pages: [12, 0] });
    expect(duplex(20, 8)).toEqual({ place: 'lastPage', pages: [12, 8] });
    expect(duplex(28, 8)).toEqual({ place: 'back', pages: [12, 16, 0, 0] });
    expect(duplex(36, 8)).toEqual({ place: 'back', pages: [12, 22, 2, 0] });
    expect(duplex(36, 0)).toEqual({ place: 'lastPage', pages: [12, 22, 2] });
  });

  it('parts a table at the end of the text, so that its last rows stand with the colophon', () => {
    const { filled } = fillPages([...lines(4), table(14)], form(0, 6));
    expect(filled.map((page) => page.rows.map(heightOf))).toEqual([[1, 1, 1, 1, 13], [3]]);
    const tall = fillPages([...lines(4), table(14)], form(0, 20));
    expect(tall.filled.map((page) => page.rows.map(heightOf))).toEqual([[1, 1, 1, 1, 14], []]);
  });

  it('sets a colophon by itself where the last page is a picture', () => {
    const all = [row(false), block(22, { isAlone: true })];
    const { filled } = fillPages(all, form(4, 4));
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
          const { filled } = fillPages(all, form(masthead, colophon));
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
