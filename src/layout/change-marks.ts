import type { TrackedChange } from '../document/tracked-change.js';
import { mmToPt, pt } from '../style/length.js';
import { glyphRuns } from './glyph-runs.js';
import type { GlyphRun, Page, PageItem, PlacedPicture, Rule } from './page.js';
import { runEnd } from './print-page.js';
import { onPage, type Setting, singleLine } from './setting.js';

/** The inks of those who changed something, in the order in which they appear; further ones begin again. All are dark enough to be read
 * where a printer has black alone. */
const inks = ['C00000', '1F4E9E', '2E7D32', '7B3F99', '9C5700', '00677E'] as const;
/** The ink of what was taken away: it is read less than what stands there now. */
const deletedInk = '6B6B6B';

/** Where the lines stand and how thick they are, in em of the type: below the baseline, and above it. */
const underline = { drop: 0.14, thickness: 0.05 };
const strike = { rise: 0.36, thickness: 0.055 };
/** The bar in the margin beside a changed line, pt. */
const bar = { distance: 10, width: 1.2 };

/** Pages of a 花脸稿: what was added in the ink of whoever added it and underlined, what was taken away grey and struck through in
 * that ink, a bar in the outer margin beside each changed line, and on the first page's head who is who. Pages without a change are returned as they are. */
export function withChangeMarks(pages: readonly Page[], setting: Setting): readonly Page[] {
  const authors = authorsOf(pages);
  if (authors.length === 0) return pages;
  const inkOf = ({ by }: TrackedChange): string => inks[authors.indexOf(by.author) % inks.length] ?? inks[0];
  return pages.map((page, i) => {
    const changed = page.items.filter(isChangedRun);
    const own = onPage(setting, page.number);
    return {
      ...page,
      items: [
        ...(i === 0 ? legend(authors, inkOf, own) : []),
        ...page.items.map((item) => (isChangedRun(item) ? inked(item, inkOf) : item)),
        ...changed.map((run) => lineOn(run, inkOf(run.change))),
        ...page.items
          .filter(isChangedPicture)
          .flatMap((picture) => linesAbout(picture, inkOf(picture.change))),
        ...bars(changed, page.number, own),
      ],
    };
  });
}

interface ChangedRun extends GlyphRun {
  readonly change: TrackedChange;
}

function isChangedRun(item: PageItem): item is ChangedRun {
  return item.kind === 'glyphs' && item.change !== undefined;
}

interface ChangedPicture extends PlacedPicture {
  readonly change: TrackedChange;
}

function isChangedPicture(item: PageItem): item is ChangedPicture {
  return item.kind === 'picture' && item.change !== undefined;
}

/** In the order in which they appear. */
function authorsOf(pages: readonly Page[]): readonly string[] {
  const authors = new Set<string>();
  for (const { items } of pages)
    for (const item of items) if (item.kind !== 'rule' && item.change) authors.add(item.change.by.author);
  return [...authors];
}

function inked(run: ChangedRun, inkOf: (change: TrackedChange) => string): GlyphRun {
  return { ...run, ink: run.change.kind === 'deleted' ? deletedInk : inkOf(run.change) };
}

/** The line under or through a run. */
function lineOn(run: ChangedRun, ink: string): Rule {
  const { size, change } = run;
  const isDeleted = change.kind === 'deleted';
  const { thickness: em } = isDeleted ? strike : underline;
  const thickness = size * em;
  const below = isDeleted ? -size * strike.rise : size * underline.drop;
  const shape = { kind: 'rule', part: 'change', red: false, ink } as const;
  const length = runEnd(run) - run.x;
  if (run.turn?.degrees === 90)
    return {
      ...shape,
      x: pt(run.x + below),
      y: pt(run.y - length),
      width: pt(thickness),
      thickness: pt(length),
    };
  return { ...shape, x: run.x, y: pt(run.y + below), width: pt(length), thickness: pt(thickness) };
}

/** A frame about a picture; one that was taken away is struck through. */
function linesAbout({ x, y, width, height, change }: ChangedPicture, ink: string): readonly Rule[] {
  const across = (at: number): Rule => ({
    kind: 'rule',
    part: 'change',
    x,
    y: pt(at),
    width,
    thickness: pt(bar.width),
    red: false,
    ink,
  });
  const upright = (at: number): Rule => ({
    ...across(y),
    x: pt(at),
    width: pt(bar.width),
    thickness: height,
  });
  return [
    across(y),
    across(y + height - bar.width),
    upright(x),
    upright(x + width - bar.width),
    ...(change.kind === 'deleted' ? [across(y + height / 2)] : []),
  ];
}

/** Bars beside the changed lines, those of neighbouring lines in one. */
function bars(
  changed: readonly ChangedRun[],
  page: number,
  { area, pitch, style }: Setting,
): readonly Rule[] {
  const lines = changed
    .filter(({ turn }) => turn === undefined)
    .map(({ y, size }) => ({ top: y - size * 0.88 - (pitch - size) / 2, height: pitch }))
    .toSorted((one, other) => one.top - other.top);
  const joined: { top: number; bottom: number }[] = [];
  for (const { top, height } of lines) {
    const last = joined.at(-1);
    if (last && top <= last.bottom + 0.5) last.bottom = Math.max(last.bottom, top + height);
    else joined.push({ top, bottom: top + height });
  }
  const isLeft = !style.isDuplex || page % 2 === 0;
  const x = isLeft ? area.left - bar.distance - bar.width : area.left + area.width + bar.distance;
  return joined.map(({ top, bottom }) => ({
    kind: 'rule',
    part: 'change',
    x: pt(x),
    y: pt(top),
    width: pt(bar.width),
    thickness: pt(bottom - top),
    red: false,
  }));
}

/** Who changed what, in the head of the first page: 花脸稿　下划线为增，删除线为删。修改：程望舒　林知夏, each name in its ink. */
function legend(
  authors: readonly string[],
  inkOf: (change: TrackedChange) => string,
  setting: Setting,
): readonly PageItem[] {
  const { area, style, structure } = setting;
  const element = structure.add('paragraph');
  const baseline = mmToPt(style.margin.top) / 2;
  let x = area.left;
  const put = (text: string, ink?: string): readonly PageItem[] => {
    const line = singleLine(text, 'caption', setting, { element });
    const runs = glyphRuns(line, { x, baseline });
    x += line.width;
    return ink === undefined ? runs : runs.map((run) => ({ ...run, ink }));
  };
  return [
    ...put('花脸稿：下划线为增，删除线为删。修改：'),
    ...authors.flatMap((author, i) => {
      const change: TrackedChange = { kind: 'inserted', by: { author } };
      return [...(i > 0 ? put('、') : []), ...put(author, inkOf(change))];
    }),
  ];
}
