import { createTwoFilesPatch } from 'diff';
import type { SourceFile } from '../source/file.js';

/** What would change in a file, as a unified diff. */
export function unifiedDiff(before: SourceFile, after: SourceFile): string {
  return createTwoFilesPatch(before.path, after.path, before.text, after.text, '改前', '改后', {
    context: 2,
  });
}
