import { structuredPatch } from 'diff';
import type { SourceFile } from '../source/file.js';

/** The changes in a file, as a unified diff; its path stands as it is, 汉字 too. */
export function unifiedDiff(before: SourceFile, after: SourceFile): string {
  const { hunks } = structuredPatch('', '', before.text, after.text, '', '', { context: 2 });
  return [
    `--- ${before.path}\t改前${before.encoding ? `（${before.encoding}）` : ''}\n`,
    `+++ ${after.path}\t改后${before.encoding ? '（UTF-8）' : ''}\n`,
    ...hunks.map(({ oldStart, oldLines, newStart, newLines, lines }) =>
      [`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`, ...lines, ''].join('\n'),
    ),
  ].join('');
}
