import type { WrittenIssue } from '../record/written.js';
import { shownPath } from '../source/shown-path.js';

/** A line for each file that was kept under another name, and for each that was written; paths are shown from
 * `workingDirectory`. */
export function writtenLines({ kept, outputs }: WrittenIssue, workingDirectory: string): readonly string[] {
  const show = (path: string): string => shownPath(path, workingDirectory);
  return [
    ...kept.map((path) => `已另存 ${show(path)}（原来的文件，没有改动）`),
    ...outputs.map(({ path, size, pages }) => {
      const details = [...(pages === undefined ? [] : [`${pages} 页`]), `${kilobytes(size)} KB`];
      return `已生成 ${show(path)}（${details.join('，')}）`;
    }),
  ];
}

function kilobytes(size: number): number {
  return Math.max(1, Math.round(size / 1024));
}
