import { lineAt, lineText, type Span } from '../source/file.js';

/** Stands where a person is still to decide on a unit or a section: nothing is called so, and a check finds it. */
export const undecided = '待定';

/** The comment on the line above a value's, as an import writes what it proposes and why; undefined if there is none. */
export function remarkAbove({ file, start }: Span): string | undefined {
  const line = lineAt(file, start);
  const [, remark] = line > 1 ? (/^\s*#\s*(\S.*?)\s*$/u.exec(lineText(file, line - 1)) ?? []) : [];
  return remark;
}
