import { type Pt, pt } from '../style/length.js';
import { contentsSides } from '../typography/contents.js';
import { atomsOf } from './atom.js';
import { breakRagged } from './break-lines.js';
import type { Flowing } from './flowing.js';
import { glyphRuns } from './glyph-runs.js';
import { indentedLines } from './indented.js';
import { asNatural } from './line.js';
import type { PageItem, PlacedBookmark } from './page.js';
import { runEnd } from './print-page.js';
import type { ContentsLine, LineRow } from './row.js';
import { type Setting, singleLine } from './setting.js';

/** Where a line of 要目 leads: the headline's page and the upper edge of its row, from the paper's. */
export interface ContentsTarget {
  readonly page: number;
  readonly y: Pt;
}

/** The name of the place that a line of 要目 leads to, by its number from 0. */
export function targetName(index: number): string {
  return `headline-${String(index + 1).padStart(4, '0')}`;
}

/** Headlines as lines of 要目 without page numbers: further lines of one hang under its first character. */
export function plainContentsRows(headlines: readonly string[], flowing: Flowing): readonly LineRow[] {
  const { firstLineIndent } = flowing.setting.style;
  const indents = { first: firstLineIndent, others: firstLineIndent, right: 0 };
  return headlines.flatMap((text) => {
    const element = flowing.setting.structure.add('paragraph');
    const source = { kind: 'paragraph', runs: [{ role: 'contents', text }] } as const;
    return indentedLines(source, indents, flowing, element).map(
      ({ line, x }, i): LineRow => ({ kind: 'line', line, x, keepWithNext: false, begins: i === 0 }),
    );
  });
}

/** Headlines as lines of 要目 that bear page numbers: further lines of one hang under its first character, and none reaches into the
 * room of the numbers, so that the lines are the same whatever these are; none is a lone character. */
export function numberedContentsRows(headlines: readonly string[], setting: Setting): readonly LineRow[] {
  const { structure, area, style } = setting;
  const list = structure.add('contents');
  const { left, right } = contentsSides(style);
  return headlines.flatMap((text, index) => {
    const reference = structure.add('reference', structure.add('contentsItem', list));
    const place = { element: structure.add('link', reference), link: `#${targetName(index)}` };
    const atoms = atomsOf({ role: 'contents', text }, setting, place);
    const lines = breakRagged(atoms, () => area.width - left - right, setting.spacing).map((line) =>
      asNatural(line, setting.spacing),
    );
    const texts = cutAt(
      text,
      lines.map((line) => line.atoms.map(({ char }) => char).join('')),
    );
    return lines.map(
      (line, i): LineRow => ({
        kind: 'line',
        line,
        x: left,
        keepWithNext: false,
        begins: i === 0,
        ...(i === lines.length - 1 ? { contents: { index, lines: texts, ...place } } : {}),
      }),
    );
  });
}

/** A text in the parts that stand on its lines, blanks between two with the first; whole where these show other characters. */
function cutAt(text: string, lines: readonly string[]): readonly string[] {
  let from = 0;
  const starts = lines.map((line) => {
    const at = text.indexOf(line, from);
    from = at + line.length;
    return at;
  });
  if (starts.includes(-1)) return [text];
  return starts.map((start, i) => text.slice(i === 0 ? 0 : start, starts[i + 1]));
}

/** The headlines among the bookmarks of all pages, in the order of 要目. */
export function contentsTargets(
  headlines: readonly string[],
  bookmarks: readonly (readonly PlacedBookmark[])[],
): readonly ContentsTarget[] {
  const targets: ContentsTarget[] = [];
  for (const [i, marks] of bookmarks.entries())
    for (const { title, level, y } of marks)
      if (level === 'entry' && title === headlines[targets.length]) targets.push({ page: i + 1, y });
  return targets;
}

/** Between text, leader and number, in em. */
const leaderGap = 0.5;
/** From dot to dot, in em. */
const leaderPitch = 0.5;
const dot = pt(1.2);

/** The number of a page at the right edge, and dots that lead to it from a line's text. */
export function contentsEnd(
  line: ContentsLine,
  page: number,
  text: readonly PageItem[],
  setting: Setting,
): readonly PageItem[] {
  const [last] = text.slice(-1);
  if (last?.kind !== 'glyphs') return [];
  const { area } = setting;
  const { element, link } = line;
  const number = singleLine(String(page), 'contents', setting, { element, link });
  const right = area.left + area.width;
  const pitch = leaderPitch * last.size;
  const end = right - number.width - leaderGap * last.size;
  // On one raster in all lines, counted from the right edge.
  const first = right - Math.floor((right - runEnd(last) - leaderGap * last.size) / pitch) * pitch;
  const count = Math.floor((end - dot - first) / pitch) + 1;
  const leader: PageItem = {
    kind: 'rule',
    part: 'leader',
    x: pt(first),
    y: pt(last.y - dot),
    width: pt((count - 1) * pitch + dot),
    thickness: dot,
    red: false,
    pitch: pt(pitch),
  };
  const digits = glyphRuns(number, { x: right - number.width, baseline: last.y });
  return [...(count > 0 ? [leader] : []), ...digits];
}
