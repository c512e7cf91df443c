import { pageNumberDashes } from '../document/page-words.js';
import { mmToPt } from '../style/length.js';
import { baselineDepth, glyphRuns } from './glyph-runs.js';
import type { PageItem } from './page.js';
import { type Setting, singleLine } from './setting.js';

/** — 1 —: 7 mm below the type area; odd pages right, even pages left, one character in (7.5). */
export function layPageNumber(number: number, setting: Setting): readonly PageItem[] {
  const { area, style } = setting;
  const { place, drop, sideIndent } = style.pageNumber;
  if (place === 'none') return [];
  const { size } = style.text.pageNumber;
  const { before, after } = pageNumberDashes;
  const line = singleLine(`${before}${number}${after}`, 'pageNumber', setting);
  const indent = sideIndent * size;
  const outer = number % 2 === 1 ? area.width - line.width - indent : indent;
  const x = area.left + (place === 'centre' ? (area.width - line.width) / 2 : outer);
  // The drop is measured to the dashes, which stand at the middle of the em box.
  const baseline = area.top + area.height + mmToPt(drop) + size * (baselineDepth - 0.5);
  return glyphRuns(line, { x, baseline });
}
