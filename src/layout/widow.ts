import { characterWeight } from '../typography/character.js';
import type { LastLine } from './best-breaks.js';
import type { FlowedParagraph, LineRow, ParagraphSetting, Row } from './row.js';

/** Fewer characters than these, marks not counted, are lost at a page's top. */
const leastAtTop = 10;
/** Fewer are a lone character on a last line. */
const leastAtFoot = 2;

/** Paragraphs that were set anew, as they are now. */
export type SetAnew = Map<ParagraphSetting, FlowedParagraph>;

/** The ways out of a widow: a line fewer, or a fuller last line. */
export type WayOut = 'tighter' | 'fuller';

/** Sets the paragraph anew, in `rows`, whose last line would begin a page with under ten characters as the row `top`; in the first of
 * `ways` that no reader would see. The rows before `top` stay as many as they were. Returns whether there was such a way. */
export function avoidWidow(rows: Row[], top: number, ways: readonly WayOut[], anew: SetAnew): boolean {
  const last = rows[top];
  if (last?.kind !== 'line' || last.begins || !last.paragraph || weightOf(last) >= leastAtTop) return false;
  const { paragraph } = last;
  if (isOf(paragraph, rows[top + 1])) return false;
  let from = top;
  while (isOf(paragraph, rows[from - 1])) from--;
  const old = rows.slice(from, top + 1).filter((row) => row.kind === 'line');
  for (const way of ways) {
    const made = paragraph.endingIn(wishFor(way, old.length));
    if (!made) continue;
    rows.splice(from, old.length, ...placedLike(made.rows, old));
    anew.set(paragraph, made.flowed);
    return true;
  }
  return false;
}

function wishFor(way: WayOut, lines: number): LastLine {
  return way === 'tighter' ? { lines: lines - 1, least: leastAtFoot } : { lines, least: leastAtTop };
}

function isOf(paragraph: ParagraphSetting, row: Row | undefined): boolean {
  return row?.kind === 'line' && row.paragraph === paragraph;
}

function weightOf({ line }: LineRow): number {
  return line.atoms.reduce((sum, { kind }) => sum + characterWeight(kind), 0);
}

/** Rows of a paragraph with all that those in whose place they come are besides: the first like the first, the others like those as
 * far from the end. */
function placedLike(rows: readonly LineRow[], old: readonly LineRow[]): readonly LineRow[] {
  return rows.map((row, i) => {
    const asFar = old.at(i - rows.length) ?? row;
    const { line, x, begins } = row;
    return { ...(begins ? (old[0] ?? row) : asFar), line, x, begins, keepWithNext: asFar.keepWithNext };
  });
}
