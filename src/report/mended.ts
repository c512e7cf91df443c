import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { changesOf } from './change.js';
import { startOf } from './place.js';
import { visible } from './visible.js';

/** The changes that were made, a line each: where, the words before and after, and the code. */
export function formatMended(mended: readonly Diagnostic[]): string {
  return mended
    .map((each) => `${visible(`已改 ${startOf(each.span)} ${changesOf(each).join('，')} [${each.code}]`)}\n`)
    .join('');
}
