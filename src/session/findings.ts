import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { isStopped } from '../diagnostic/order.js';

export type { Diagnostic } from '../diagnostic/diagnostic.js';

/** Whether findings stop an issue: errors do and, if `strict`, warnings. */
export function areInTheWay(found: readonly Diagnostic[], strict: boolean): boolean {
  return isStopped(found, strict);
}
