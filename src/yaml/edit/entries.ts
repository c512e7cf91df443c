import type { Edit } from '../../diagnostic/diagnostic.js';
import { type SourceFile, spanOf } from '../../source/file.js';
import type { Obstacle } from './change.js';
import { endWithComments, lineEnd, lineStart, nextLine } from './place.js';

/** An item or a pair: where its own characters begin and end. */
export interface Entry {
  readonly start: number;
  readonly end: number;
}

/** Takes one of several entries in brackets away, with the comma that parts it. */
export function removeFlowEntry(
  file: SourceFile,
  entries: readonly Entry[],
  index: number,
): readonly Edit[] | Obstacle {
  const own = entries[index];
  const before = entries[index - 1];
  const after = entries[index + 1];
  if (!own) return 'gone';
  if (!before && !after) return 'nothingLeft';
  const span = before
    ? spanOf(file, before.end, own.end)
    : spanOf(file, own.start, after ? after.start : own.end);
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

/** Takes an entry's lines away, with the lines of comment below that are further in than a column. Where another mark stands before it on its line,
 * the next entry moves up to it. */
export function removeBlockEntry(
  file: SourceFile,
  entries: readonly Entry[],
  index: number,
  column: number,
): readonly Edit[] | Obstacle {
  const own = entries[index];
  const after = entries[index + 1];
  if (!own) return 'gone';
  if (entries.length === 1) return 'nothingLeft';
  const start = lineStart(file, own.start);
  const end = endWithComments(file, own.end, column);
  if (file.text.slice(start, own.start).trim() !== '') {
    if (!after || /[^\s]/u.test(file.text.slice(end, after.start))) return 'unusual';
    return [{ span: spanOf(file, own.start, after.start), text: '' }];
  }
  const next = nextLine(file, end);
  if (next !== undefined) return [{ span: spanOf(file, start, next), text: '' }];
  const from = start === 0 ? 0 : lineEndBefore(file, start);
  return [{ span: spanOf(file, from, lineEnd(file, end)), text: '' }];
}

/** Where the line before one ends that begins at an offset. */
function lineEndBefore({ text }: SourceFile, start: number): number {
  return text.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
}
