import type { RevisedLine } from './revision.js';

/** Whether a line's words or their weight are others than before. */
export function isChangedLine({ segments }: Pick<RevisedLine, 'segments'>): boolean {
  return segments.some(({ kind, bold }) => kind !== 'same' || bold !== undefined);
}
