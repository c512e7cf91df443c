import { positionAt, type Span } from '../source/file.js';

/** A stretch in lines and columns, all from 1; columns count code points, the end is the first place after it. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where a span stands. */
export function placeOf({ file, start, end }: Span): Place {
  const from = positionAt(file, start);
  const to = positionAt(file, end);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** Where a span begins, as `file:line:column`. */
export function startOf({ file, start }: Span): string {
  const { line, column } = positionAt(file, start);
  return `${file.path}:${line}:${column}`;
}
