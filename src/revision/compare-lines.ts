import { compareTexts } from '../difference/compare-texts.js';
import { type Line, type LineRun, lineText } from '../manuscript/manuscript.js';
import { parted, withAuthors } from './authors.js';
import { type Deletion, insertionsOf } from './deletions.js';
import type { RevisedLine, Segment } from './revision.js';

/** Texts that were deleted by tracked changes, for lines of which nothing else is left. */
export type Deletions = ReadonlyMap<string, Deletion>;

/** A line, and what became of it. */
export function keptLine(before: Line, after: Line): RevisedLine {
  const [old, now] = [lineText(before), lineText(after)];
  let [beforeAt, afterAt] = [0, 0];
  const segments: Segment[] = [];
  for (const { kind, text } of compareTexts(old, now)) {
    segments.push({ kind, text, beforeAt, afterAt });
    if (kind !== 'inserted') beforeAt += text.length;
    if (kind !== 'deleted') afterAt += text.length;
  }
  const bold = withBold(segments, boldOf(before), boldOf(after));
  return { kind: 'line', before, after, segments: withAuthors(bold, old, after) };
}

/** A line that is new. */
export function addedLine(after: Line): RevisedLine {
  const text = lineText(after);
  const by = after.change?.kind === 'inserted' ? { by: after.change.by } : {};
  const segments =
    text === '' ? [] : parted({ kind: 'inserted', text, beforeAt: 0, afterAt: 0 }, 0, insertionsOf(after));
  return { kind: 'line', after, segments, ...by };
}

/** A line that is gone. Who took it away is told by the deleted text that is its own. */
export function removedLine(before: Line, deletions: Deletions): RevisedLine {
  const text = lineText(before);
  const stretches = deletions.get(text)?.stretches ?? [];
  const segments =
    text === '' ? [] : parted({ kind: 'deleted', text, beforeAt: 0, afterAt: 0 }, 0, stretches);
  const by = segments.length === 1 && segments[0]?.by ? { by: segments[0].by } : {};
  return { kind: 'line', before, segments, ...by };
}

/** Where the bold of a line as it reads begins and ends, by turns. */
function boldOf({ runs }: Line): readonly number[] {
  const borders: number[] = [];
  let at = 0;
  let isBold = false;
  const isRead = ({ change }: LineRun): boolean => change?.kind !== 'deleted';
  for (const run of runs.filter(isRead)) {
    if (run.isBold !== isBold && run.text !== '') {
      borders.push(at);
      isBold = run.isBold;
    }
    at += run.text.length;
  }
  return borders;
}

/** Segments in which what was kept is parted where it was made bold, or bold no longer. */
function withBold(
  segments: readonly Segment[],
  before: readonly number[],
  after: readonly number[],
): readonly Segment[] {
  return segments.flatMap((segment): readonly Segment[] => {
    const { kind, text, beforeAt, afterAt } = segment;
    if (kind !== 'same') return [segment];
    const borders = [...before.map((at) => at - beforeAt), ...after.map((at) => at - afterAt)];
    const cuts = [
      0,
      ...borders.filter((at) => at > 0 && at < text.length).sort((a, b) => a - b),
      text.length,
    ];
    const pieces: Segment[] = [];
    for (const [i, from] of cuts.slice(0, -1).entries()) {
      const to = cuts[i + 1] ?? from;
      if (from === to) continue;
      const [was, is] = [isBoldAt(before, beforeAt + from), isBoldAt(after, afterAt + from)];
      const bold = was === is ? undefined : is ? 'on' : 'off';
      const last = pieces.at(-1);
      if (last && last.bold === bold) pieces.pop();
      const start = last && last.bold === bold ? last.beforeAt - beforeAt : from;
      pieces.push({
        kind,
        text: text.slice(start, to),
        beforeAt: beforeAt + start,
        afterAt: afterAt + start,
        ...(bold ? { bold } : {}),
      });
    }
    return pieces;
  });
}

function isBoldAt(borders: readonly number[], at: number): boolean {
  return borders.filter((border) => border <= at).length % 2 === 1;
}
