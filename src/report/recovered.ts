import type { Recovered } from '../record/recovered.js';
import { shownPath } from '../source/shown-path.js';

/** The fate, in one sentence, of files that a run which was stopped had put in place; paths are shown from
 * `workingDirectory`. */
export function recoveredMessage({ restored, kept }: Recovered, workingDirectory: string): string {
  const names = (paths: readonly string[]): string => {
    const shown = paths.slice(0, 5).map((path) => shownPath(path, workingDirectory));
    return `${shown.join('、')}${paths.length > 5 ? ` 等 ${paths.length} 个文件` : ''}`;
  };
  const parts = [
    ...(restored.length > 0 ? [`已恢复到那次运行以前：${names(restored)}`] : []),
    ...(kept.length > 0 ? [`此后又改过，保留现在的内容：${names(kept)}`] : []),
  ];
  return `上一次运行写到一半就停止了；${parts.join('；')}`;
}
