import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GlyphRun, Page, PageItem } from '../../src/layout/page.js';
import { paginate } from '../../src/layout/paginate.js';
import { mmToPt, pt } from '../../src/style/length.js';
import { resolveStyle, type Style } from '../../src/style/style.js';
import { embeddedFonts } from '../faces.js';
import { composeFolder, fixtures } from '../project.js';
import { randomDocument, randomStyle } from './random-issue.js';

const { fonts } = embeddedFonts();

/** The area that an item covers, in pt from the paper's upper left corner: of glyphs their em boxes. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly says: string;
}

function boxOf(item: PageItem): Box {
  if (item.kind === 'rule') {
    const { x, y, width, thickness, part } = item;
    return { left: x, right: x + width, top: y, bottom: y + thickness, says: `rule of the ${part}` };
  }
  if (item.kind === 'picture') {
    const { x, y, width, height, picture } = item;
    return { left: x, right: x + width, top: y, bottom: y + height, says: `picture ${picture.name}` };
  }
  const { x, y, size, places, end, role, text } = item;
  return {
    left: x + (places[0] ?? 0),
    right: x + end,
    top: y - size * 0.88,
    bottom: y + size * 0.12,
    says: `${role} ${text.slice(0, 12)}`,
  };
}

/** Less is the blank half of a mark, or a rounding. */
const tolerance = 0.1;

function overlap(a: Box, b: Box, most: number): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > most && down > tolerance;
}

const isText = (item: PageItem): item is GlyphRun => item.kind === 'glyphs';

/** By how much two items may run into one another: runs of one line close up where marks meet. */
function allowance(a: PageItem, b: PageItem): number {
  const apart = ['issuingLine', 'signOff', 'distribution', 'contact', 'issueNumber', 'signatory', 'imprint'];
  if (!isText(a) || !isText(b) || a.y !== b.y) return tolerance;
  return a.element === b.element || !apart.includes(a.role) ? a.size / 2 + tolerance : tolerance;
}

function overlapsOn({ number, items }: Page): readonly string[] {
  return items.flatMap((a, i) =>
    items
      .slice(i + 1)
      .filter((b) => overlap(boxOf(a), boxOf(b), allowance(a, b)))
      .map((b) => `page ${number}: ${boxOf(a).says} over ${boxOf(b).says}`),
  );
}

/** Items that leave the type area, but for the blank halves of marks at a line's ends; and a page number off its place. */
function straysOn({ number, items }: Page, { margin, typeArea, paper }: Style): readonly string[] {
  const [left, top] = [mmToPt(margin.left), mmToPt(margin.top)];
  const [right, bottom] = [left + mmToPt(typeArea.width), top + mmToPt(typeArea.height)];
  return items.flatMap((item) => {
    const box = boxOf(item);
    const half = isText(item) ? item.size / 2 : 0;
    const isIn =
      isText(item) && item.role === 'pageNumber'
        ? box.top >= bottom && box.bottom <= mmToPt(paper.height) && box.left >= left && box.right <= right
        : box.top >= top - tolerance && box.bottom <= bottom + tolerance;
    const isBetween = box.left >= left - half - tolerance && box.right <= right + half + tolerance;
    return isIn && isBetween ? [] : [`page ${number}: ${box.says} leaves its place`];
  });
}

function faultsOf(pages: readonly Page[], style: Style): readonly string[] {
  return pages.flatMap((page) => [...overlapsOn(page), ...straysOn(page, style)]);
}

describe('on every page', () => {
  it('nothing stands on anything else or leaves the type area, whatever the style that the rules let pass', () => {
    fc.assert(
      fc.property(randomDocument, randomStyle, (document, style) => {
        const { pages, fits, mastheadFits } = paginate(document, style, fonts, { latin: false });
        fc.pre(fits && mastheadFits);
        expect(faultsOf(pages, style)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([5, 72])('something would at %s pt, which no office may set', (size) => {
    const { document } = composeFolder(join(fixtures, 'office/sample/issues/0127'));
    const style = resolveStyle({ bodySize: pt(size) });
    const { pages } = paginate(document, style, fonts, { latin: false });
    expect(faultsOf(pages, style)).not.toEqual([]);
  });
});
