import { draftMark } from '../document/page-words.js';
import { mmToPt, pt } from '../style/length.js';
import type { Style } from '../style/style.js';
import { glyphRuns } from './glyph-runs.js';
import type { PageItem } from './page.js';
import { type Setting, singleLine } from './setting.js';

/** 送审稿 across the page, light enough to read the text over it. */
export function layDraftMark(setting: Setting): readonly PageItem[] {
  const { style } = setting;
  const line = singleLine(draftMark, 'draftMark', setting, { tracking: style.text.draftMark.size * 0.25 });
  const { x, y } = centreOf(style);
  const runs = glyphRuns(line, { x: x - line.width / 2, baseline: y });
  return runs.map((run) => ({ ...run, turn: { degrees: 45, x: pt(x), y: pt(y) } }));
}

function centreOf({ paper }: Style): { readonly x: number; readonly y: number } {
  return { x: mmToPt(paper.width) / 2, y: mmToPt(paper.height) / 2 };
}
