import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/document/document.js';
import { cellText } from '../../../src/document/table.js';
import type { GlyphRun, Page, PageItem, Rule } from '../../../src/layout/page.js';
import { paginate } from '../../../src/layout/paginate.js';
import { mmToPt } from '../../../src/style/length.js';
import { resolveStyle } from '../../../src/style/style.js';
import { embeddedFonts } from '../../faces.js';
import { issueWith, randomTable } from './random-table.js';

const { fonts } = embeddedFonts();
const style = resolveStyle();
const [left, top] = [mmToPt(style.margin.left), mmToPt(style.margin.top)];
const [right, bottom] = [left + mmToPt(style.typeArea.width), top + mmToPt(style.typeArea.height)];
const tableRoles = ['caption', 'tableHead', 'tableText', 'tableStrong'];

const isRun = (item: PageItem): item is GlyphRun => item.kind === 'glyphs';
const inTable = ({ items }: Page): readonly GlyphRun[] =>
  items.filter(isRun).filter(({ role }) => tableRoles.includes(role));
const withoutBlanks = (text: string): string => text.replace(/\s/gu, '');

/** Where the glyphs of a run reach, on the paper. */
function boxOf(run: GlyphRun): {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
} {
  const { x, y, size, end, places } = run;
  const start = places[0] ?? 0;
  if (run.turn) return { left: x - size * 0.88, right: x + size * 0.12, top: y - end, bottom: y - start };
  return { left: x + start, right: x + end, top: y - size * 0.88, bottom: y + size * 0.12 };
}

function straysOn(page: Page): readonly string[] {
  const runs = inTable(page).filter((run) => {
    const box = boxOf(run);
    const half = run.size / 2;
    return (
      box.left < left - half || box.right > right + half || box.top < top - half || box.bottom > bottom + half
    );
  });
  const rules = page.items.filter(
    (item): item is Rule =>
      item.kind === 'rule' &&
      item.part === 'table' &&
      (item.x < left - 0.01 ||
        item.x + item.width > right + 0.01 ||
        item.y < top - 0.01 ||
        item.y + item.thickness > bottom + 0.01),
  );
  return [...runs.map(({ text }) => text), ...rules.map(({ x, y }) => `rule at ${x} ${y}`)];
}

/** Texts that run over a rule: a table's rules never cross its glyphs. */
function crossedOn(page: Page): readonly string[] {
  const rules = page.items.filter((item): item is Rule => item.kind === 'rule' && item.part === 'table');
  return inTable(page).flatMap((run) => {
    const box = boxOf(run);
    // The blank halves of marks at a line's ends; across the line a rounding.
    const [along, over] = [run.size / 2, 1];
    const [across, down] = run.turn ? [over, along] : [along, over];
    const isCrossed = rules.find(
      (rule) =>
        Math.min(box.right - across, rule.x + rule.width) - Math.max(box.left + across, rule.x) > 0 &&
        Math.min(box.bottom - down, rule.y + rule.thickness) - Math.max(box.top + down, rule.y) > 0,
    );
    return isCrossed
      ? [`${run.text} ${JSON.stringify(box)} of ${run.size} crossed by ${JSON.stringify(isCrossed)}`]
      : [];
  });
}

/** The texts of a table in reading order. */
function textsOf({ caption, rows }: Table): string {
  return withoutBlanks([caption?.text ?? '', ...rows.flat().map(cellText)].join(''));
}

describe('a table', () => {
  it('loses nothing, stays in the type area, is crossed by no rule, and repeats its head, whatever it holds', () => {
    fc.assert(
      fc.property(fc.noShrink(randomTable), fc.nat(18), (table, above) => {
        const { pages, structure, tables } = paginate(issueWith(table, above), style, fonts, {
          latin: false,
        });
        const own = pages.flatMap(inTable).filter(({ element }) => element !== undefined);
        const letters = (text: string): readonly string[] => [...withoutBlanks(text)].sort();
        expect(letters(own.map(({ text }) => text).join(''))).toEqual(letters(textsOf(table)));
        expect(pages.flatMap(straysOn)).toEqual([]);
        expect(pages.flatMap(crossedOn)).toEqual([]);
        const laid = tables[0];
        const head = table.rows.slice(0, laid?.headRows).flat().map(cellText).join('');
        // A row of blank cells shows nothing on its page.
        const hasBlankRow = table.rows.some((cells) => cells.every((cell) => cellText(cell) === ''));
        for (const page of pages) {
          const runs = inTable(page).filter(({ role }) => role !== 'caption');
          if (
            !hasBlankRow &&
            runs.length > 0 &&
            laid?.headRows !== 0 &&
            runs.every(({ role }) => role === 'tableHead')
          )
            expect(table.rows.length).toBe(table.headRows);
          const heads = runs.filter(({ role }) => role === 'tableHead').map(({ text }) => text);
          if (runs.length > 0 && laid && laid.headRows > 0)
            expect(letters(heads.join(''))).toEqual(letters(head));
        }
        const cells = structure.filter(({ kind }) => kind === 'cell' || kind === 'headCell');
        expect(cells).toHaveLength(table.rows.flat().length);
      }),
      { numRuns: 200 },
    );
  });
});
