import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { positionAt } from '../source/file.js';
import { visible } from './visible.js';

/** What was mended, a line each: where, the words before and after, and the code. */
export function formatMended(mended: readonly Diagnostic[]): string {
  return mended
    .map(({ span, code, fix }) => {
      const { line, column } = positionAt(span.file, span.start);
      const changes = (fix?.edits ?? []).map(({ span: { file, start, end }, text }) =>
        code === 'structure/not-utf8'
          ? `编码${file.encoding ?? ''}→UTF-8`
          : describeChange(file.text.slice(start, end), text),
      );
      return `${visible(`已改 ${span.file.path}:${line}:${column} ${counted(changes).join('，')} [${code}]`)}\n`;
    })
    .join('');
}

/** “旧”→“新”, 删去“旧” or 加上“新”. */
export function describeChange(before: string, after: string): string {
  if (after === '') return `删去“${before}”`;
  return before === '' ? `加上“${after}”` : `“${before}”→“${after}”`;
}

/** The same changes once, with their number. */
function counted(changes: readonly string[]): readonly string[] {
  return [...new Set(changes)].map((change) => {
    const count = changes.filter((each) => each === change).length;
    return count === 1 ? change : `${change}（${count}处）`;
  });
}
