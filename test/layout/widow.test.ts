import { describe, expect, it } from 'vitest';
import { atomsOf } from '../../src/layout/atom.js';
import type { LastLine } from '../../src/layout/best-breaks.js';
import { fillPages } from '../../src/layout/fill-pages.js';
import { type Pagination, paginate } from '../../src/layout/paginate.js';
import type { LineRow, ParagraphSetting, Row } from '../../src/layout/row.js';
import { settingOf } from '../../src/layout/setting.js';
import { resolveStyle } from '../../src/style/style.js';
import { embeddedFonts } from '../faces.js';
import { fullIssue } from '../output/docx/sample.js';

const { fonts } = embeddedFonts();
const style = resolveStyle();
const ignore = () => undefined;
const setting = settingOf(style, {
  fonts,
  latin: false,
  missing: ignore,
  substituted: ignore,
  centred: ignore,
});
const atoms = atomsOf({ role: 'body', text: '文'.repeat(28) }, setting);

/** Rows of a paragraph that can be set anew only as `possible` says; it notes what it was asked. */
function paragraph(
  name: string,
  weights: readonly number[],
  possible: (wish: LastLine) => readonly number[] | undefined = () => undefined,
  wishes: LastLine[] = [],
): readonly LineRow[] {
  const source = { kind: 'paragraph', runs: [{ role: 'body', text: name }] } as const;
  const rowsOf = (of: readonly number[]): readonly LineRow[] =>
    of.map((weight, i) => ({
      kind: 'line',
      line: { atoms: atoms.slice(0, weight), places: [], width: weight },
      x: 0,
      keepWithNext: false,
      begins: i === 0,
      paragraph: own,
    }));
  const own: ParagraphSetting = {
    source,
    endingIn: (wish) => {
      wishes.push(wish);
      const rows = possible(wish);
      return rows && { rows: rowsOf(rows), flowed: { source, lines: [] } };
    },
  };
  return rowsOf(weights);
}

const form = (mastheadRows: number, colophonRows: number) => ({
  linesPerPage: 22,
  mastheadRows,
  colophonRows,
});
const full = (length: number): readonly number[] => Array.from({ length }, () => 28);

/** The weights of each page's lines. */
const weights = (pages: ReturnType<typeof fillPages>): readonly (readonly number[])[] =>
  pages.filled.map(({ rows }) => rows.map((row: Row) => (row.kind === 'line' ? row.line.width : 0)));

describe('a short last line at a page’s top', () => {
  it('is won by a line fewer, and the pages go on from there', () => {
    const wishes: LastLine[] = [];
    const tighter = paragraph(
      '甲',
      [...full(22), 4],
      ({ lines }) => (lines === 22 ? full(22) : undefined),
      wishes,
    );
    const pages = fillPages([...tighter, ...paragraph('乙', [28, 12])], form(0, 4));
    expect(weights(pages)).toEqual([full(22), [28, 12]]);
    expect(wishes).toEqual([{ lines: 22, least: 2 }]);
    expect([...pages.anew.keys()]).toEqual([tighter[0]?.paragraph]);
  });

  it('else is made fuller, and is left where neither can be had unseen', () => {
    const fuller = paragraph('甲', [...full(22), 4], ({ lines }) =>
      lines === 23 ? [...full(22), 11] : undefined,
    );
    expect(weights(fillPages([...fuller, ...paragraph('乙', [28, 12])], form(0, 4)))[1]).toEqual([
      11, 28, 12,
    ]);
    const wishes: LastLine[] = [];
    const left = paragraph('甲', [...full(22), 4], () => undefined, wishes);
    const pages = fillPages([...left, ...paragraph('乙', [28, 12])], form(0, 4));
    expect(weights(pages)[1]).toEqual([4, 28, 12]);
    expect(wishes.length).toBe(2);
    expect(pages.anew.size).toBe(0);
  });

  it('is looked for only where it stands alone at a top, and holds under ten characters', () => {
    const wishes: LastLine[] = [];
    const asked = (...lines: readonly number[]) => paragraph('甲', lines, () => undefined, wishes);
    fillPages([...asked(...full(22), 10), ...asked(...full(20), 4)], form(0, 4));
    fillPages([...asked(...full(23), 4)], form(0, 4));
    expect(wishes).toEqual([]);
  });

  it('goes with the colophon fuller, not fewer, so that two lines still go with it', () => {
    const possible = ({ lines }: LastLine) => (lines === 3 ? [28, 28, 11] : undefined);
    const rows = [
      ...paragraph('甲', full(14)),
      ...paragraph('乙', [28, 28, 4], possible),
      ...paragraph('丙', [6]),
    ];
    expect(weights(fillPages(rows, form(0, 6)))).toEqual([full(16), [11, 6]]);
  });

  it('keeps what its rows are besides lines', () => {
    const rows = paragraph('甲', [...full(22), 4], ({ lines }) => (lines === 22 ? full(22) : undefined)).map(
      (row, i) => ({ ...row, part: 'section' as const, ...(i === 0 ? { startsPage: true as const } : {}) }),
    );
    const { filled } = fillPages([...rows, ...paragraph('乙', [28, 12])], form(0, 4));
    expect(filled[0]?.rows[0]).toMatchObject({ startsPage: true, part: 'section', begins: true });
    expect(filled[0]?.rows.every(({ part }) => part === 'section')).toBe(true);
  });
});

describe('pages of a text whose paragraphs end in short lines', () => {
  const sentences = '各乡镇要把责任落实到岗位、到人头，逐项对账，逐项销号，确保一件一件办到位。';
  const { contents: _, ...plainIssue } = fullIssue;
  const lay = (length: number): Pagination =>
    paginate(
      {
        ...plainIssue,
        editorsNote: [],
        sections: [
          {
            heading: { role: 'section', text: '【甲】' },
            name: '甲',
            parts: [
              {
                kind: 'entry',
                id: 'a.yaml',
                title: '题',
                blocks: [
                  {
                    kind: 'paragraph',
                    runs: [{ role: 'body', text: sentences.repeat(40).slice(0, length) }],
                  },
                  { kind: 'paragraph', runs: [{ role: 'body', text: sentences.repeat(3) }] },
                ],
              },
            ],
          },
        ],
      },
      style,
      fonts,
      { latin: false },
    );

  it('tell the DOCX of every line as it stands on them', () => {
    let changed = 0;
    for (let length = 180; length < 420; length += 3) {
      const { pages, paragraphs, sections } = lay(length);
      const asFlowed = sections.sections.flatMap((section) => section.paragraphs);
      changed += paragraphs.filter(({ lines }, i) => lines !== asFlowed[i]?.lines).length;
      const printed = pages
        .flatMap(({ items }) => items)
        .flatMap((item) => (item.kind === 'glyphs' && item.role === 'body' ? [item.text] : []))
        .join('');
      const told = paragraphs.flatMap(({ lines }) =>
        lines.flatMap(({ atoms }) => atoms.map(({ char }) => char)),
      );
      expect(printed).toBe(told.join(''));
    }
    expect(changed).toBeGreaterThan(0);
  });
});
