import type { Edit } from '../../diagnostic/diagnostic.js';
import { type SourceFile, spanOf } from '../../source/file.js';
import type { Obstacle } from './change.js';
import { endWithComments, isBlank, lineEnd, lineStart, nextLine } from './place.js';

/** An item or a pair: where its own characters begin and end. */
export interface Entry {
  readonly start: number;
  readonly end: number;
}

/** Takes entries in brackets away, from one to before another, with the commas that part them. */
export function removeFlowEntries(
  file: SourceFile,
  entries: readonly Entry[],
  from: number,
  to: number,
): readonly Edit[] | Obstacle {
  const first = entries[from];
  const last = entries[to - 1];
  const before = entries[from - 1];
  const after = entries[to];
  if (!first || !last) return 'gone';
  if (!before && !after) return 'nothingLeft';
  const span = before
    ? spanOf(file, before.end, last.end)
    : spanOf(file, first.start, after ? after.start : last.end);
  return file.text.slice(span.start, span.end).includes(' #') ? 'unusual' : [{ span, text: '' }];
}

/** Puts an entry in brackets behind another, or first. `open` is behind the bracket. */
export function addFlowEntry(
  file: SourceFile,
  open: number,
  entries: readonly Entry[],
  after: number,
  text: string,
): readonly Edit[] {
  const before = entries[after];
  const [first] = entries;
  if (before) return [{ span: spanOf(file, before.end), text: `, ${text}` }];
  if (first) return [{ span: spanOf(file, first.start), text: `${text}, ` }];
  return [{ span: spanOf(file, open), text }];
}

/** Takes the lines of entries away, from one to before another, with the lines of comment below that are further in than a column. Where another mark
 * stands before the first on its line, the next entry moves up to it. */
export function removeBlockEntries(
  file: SourceFile,
  entries: readonly Entry[],
  from: number,
  to: number,
  column: number,
): readonly Edit[] | Obstacle {
  const first = entries[from];
  const last = entries[to - 1];
  const after = entries[to];
  if (!first || !last) return 'gone';
  if (entries.length === to - from) return 'nothingLeft';
  const start = lineStart(file, first.start);
  const end = endWithComments(file, last.end, column);
  if (!isBlank(file.text.slice(start, first.start))) {
    if (!after || /\S/u.test(file.text.slice(end, after.start))) return 'unusual';
    return [{ span: spanOf(file, first.start, after.start), text: '' }];
  }
  const next = nextLine(file, end);
  if (next !== undefined) return [{ span: spanOf(file, start, next), text: '' }];
  return [{ span: spanOf(file, start === 0 ? 0 : lineEndBefore(file, start), lineEnd(file, end)), text: '' }];
}

/** Where the line before one ends that begins at an offset. */
function lineEndBefore({ text }: SourceFile, start: number): number {
  return text.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
}
