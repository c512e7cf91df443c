import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document, Entry, Paragraph } from '../../src/document/document.js';
import type { GlyphRun, Page } from '../../src/layout/page.js';
import { paginate } from '../../src/layout/paginate.js';
import { runEnd } from '../../src/layout/print-page.js';
import type { TextRole } from '../../src/style/role.js';
import { resolveStyle, type Style } from '../../src/style/style.js';
import { embeddedFonts } from '../faces.js';
import { randomDeviations } from './random-issue.js';

const style = resolveStyle();
const pitch = style.grid.linePitch;
const cell = style.grid.characterPitch;
const right = 28 * (72 / 25.4) + 28 * cell;

function paragraph(role: TextRole, text: string): Paragraph {
  return { kind: 'paragraph', runs: [{ role, text }] };
}

interface Written {
  readonly title: string;
  readonly subtitle?: string;
  readonly author?: string;
  readonly length: number;
  readonly signed?: boolean;
}

function articleOf({ title, subtitle, author, length, signed = true }: Written, i: number): Entry {
  return {
    kind: 'entry',
    id: `${i}`,
    title,
    headline: paragraph('centredHeadline', title),
    ...(subtitle === undefined ? {} : { subtitle: paragraph('subtitle', `——${subtitle}`) }),
    ...(author === undefined ? {} : { authors: paragraph('authors', author) }),
    blocks: [paragraph('body', `${'水库管护'.repeat(length)}。`)],
    ...(signed
      ? {
          signature: {
            contributors: [{ role: 'signature', text: '市水利局' } as const],
            date: { role: 'signature', text: '2026年4月9日' } as const,
          },
        }
      : {}),
  };
}

function issueOf(articles: readonly Written[]): Document {
  return {
    metadata: { title: '信息', issuingOffice: '办公室', issueNumber: '第1期', date: '2026-04-16' },
    masthead: {
      nameplate: ['溪原政务信息'],
      issueNumber: '第1期',
      issuingOffice: '溪原市人民政府办公室',
      date: '2026年4月16日',
    },
    editorsNote: [],
    sections: [{ name: '信息专报', parts: articles.map(articleOf) }],
    colophon: { signOff: [], distribution: [{ label: '送', text: '市直各部门' }], contact: [] },
  };
}

function laid(articles: readonly Written[], set: Style = style) {
  return paginate(issueOf(articles), set, embeddedFonts().fonts, { latin: false });
}

function runsOn(page: Page | undefined): readonly GlyphRun[] {
  return page?.items.filter((item): item is GlyphRun => item.kind === 'glyphs') ?? [];
}

/** The rows of the grid that lines of some roles stand on, from 0, on a page. */
function rowsOf(page: Page | undefined, ...roles: readonly TextRole[]): readonly number[] {
  const top = (37 * 72) / 25.4;
  const rows = runsOn(page)
    .filter(({ role }) => roles.includes(role))
    .map(({ y }) => Math.floor((y - top) / pitch));
  return [...new Set(rows)].sort((a, b) => a - b);
}

const long = '溪原市中小水库“委托管护、片区巡查”运行机制的调查与思考';

describe('an article', () => {
  it('has its title two free lines below the divider, and a free line above the text', () => {
    const { pages, bodyOnFirstPage } = laid([
      { title: long, subtitle: '以东片为例', author: '舒望', length: 90 },
    ]);
    const [page] = pages;
    const divider = page?.items.find((item) => item.kind === 'rule');
    const first = (divider && (divider.y - (37 * 72) / 25.4) / pitch) ?? 0;
    const [title = 0, second] = rowsOf(page, 'centredHeadline');
    expect(title).toBe(Math.ceil(first) + 2);
    expect(second).toBe(title + 1);
    expect(rowsOf(page, 'subtitle')).toEqual([title + 2]);
    expect(rowsOf(page, 'authors')).toEqual([title + 3]);
    expect(rowsOf(page, 'body')[0]).toBe(title + 5);
    expect(bodyOnFirstPage).toBe(true);
  });

  it('follows another two free lines below it, at a page’s top none', () => {
    const after = laid([
      { title: '甲地的做法', length: 20, signed: false },
      { title: '乙地的做法', length: 20 },
    ]).pages[0];
    const [one = 0, other = 0] = rowsOf(after, 'centredHeadline');
    expect(
      rowsOf(after, 'body')
        .filter((row) => row > one && row < other)
        .at(-1),
    ).toBe(other - 3);
    const lengths = Array.from({ length: 30 }, (_, i) => 90 + i * 7);
    const tops = lengths.flatMap((length) => {
      const { pages, pageTops } = laid([
        { title: '甲地的做法', length, signed: false },
        { title: '乙地的做法', length: 60 },
      ]);
      return pages.slice(1).flatMap((page) => {
        const [row] = rowsOf(page, 'centredHeadline');
        const texts = rowsOf(page, 'body');
        if (row === undefined || texts.some((each) => each < row)) return [];
        expect(pageTops.titles).toEqual(['1']);
        return [row];
      });
    });
    expect(tops.length).toBeGreaterThan(1);
    expect(new Set(tops)).toEqual(new Set([0]));
  });

  it('is signed four and two characters from the right edge, a free line below the text', () => {
    const [page] = laid([{ title: '甲地的做法', length: 20 }]).pages;
    const [unit = 0, day] = rowsOf(page, 'signature');
    expect(rowsOf(page, 'body').at(-1)).toBe(unit - 2);
    expect(day).toBe(unit + 1);
    const ends = runsOn(page)
      .filter(({ role }) => role === 'signature')
      .map((run) => (right - runEnd(run)) / cell);
    expect(ends[0]).toBeCloseTo(4, 1);
    expect(ends.at(-1)).toBeCloseTo(2, 1);
  });

  it('never has its 落款 on a page without two lines of its text, wherever it ends', () => {
    let carried = 0;
    for (let length = 60; length < 260; length += 3) {
      const { pages, pageTops } = laid([{ title: '甲地的做法', length }]);
      const page = pages.find((each) => rowsOf(each, 'signature').length > 0);
      expect(rowsOf(page, 'signature')).toHaveLength(2);
      expect(rowsOf(page, 'body').length).toBeGreaterThanOrEqual(2);
      if (pageTops.signatures.length > 0) carried++;
    }
    expect(carried).toBeGreaterThan(0);
  });
});

const words = [
  '溪原市',
  '召开',
  '推进',
  '工作',
  '“一网通办”',
  '、',
  '2026年',
  '的',
  '和',
  'APP',
  '水库',
  '管护',
  '《办法》',
];
const written = fc.record(
  {
    title: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 22 }).map((each) => each.join('')),
    subtitle: fc.constantFrom('以东片为例', '从一次排查说起的若干思考和建议以及其他有关方面的一些情况的汇报'),
    author: fc.constantFrom('舒望', '舒望　岑以宁'),
    length: fc.integer({ min: 1, max: 160 }),
    signed: fc.boolean(),
  },
  { requiredKeys: ['title', 'length'] },
);

describe('articles of any kind', () => {
  it('lose nothing, stand within the type area, and never one line upon another', () => {
    fc.assert(
      fc.property(
        fc.array(written, { minLength: 1, maxLength: 4 }),
        fc.option(randomDeviations, { nil: {} }),
        (articles, deviations) => {
          const set = resolveStyle(deviations);
          const { pages } = laid(articles, set);
          const shown = pages.flatMap(runsOn).filter(({ role }) => role === 'centredHeadline');
          expect(shown.map(({ text }) => text).join('')).toBe(articles.map(({ title }) => title).join(''));
          const left = (set.margin.left * 72) / 25.4;
          const width = (156 * 72) / 25.4;
          for (const page of pages) {
            const lines = runsOn(page).filter(
              ({ role }) => role === 'centredHeadline' || role === 'signature',
            );
            for (const run of lines) {
              expect(run.x).toBeGreaterThanOrEqual(left - 12);
              expect(runEnd(run)).toBeLessThanOrEqual(left + width + 12);
            }
            const ys = [...new Set(lines.map(({ y }) => y as number))].sort((a, b) => a - b);
            const size = set.text.centredHeadline.size;
            const titles = [
              ...new Set(lines.filter(({ role }) => role === 'centredHeadline').map(({ y }) => y as number)),
            ];
            for (const y of titles) {
              const next = ys.find((each) => each > y + 0.01);
              if (next !== undefined && titles.includes(next)) expect(next - y).toBeGreaterThanOrEqual(size);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
