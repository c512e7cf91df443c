import type { Style } from '../style/style.js';
import { emWidth } from './width.js';

/** 附件： which stands before the first name. */
const label = '附件：';

/** Where an attachment's name, the `index`th from 0, stands below a text, in characters from the type area's left edge: where its
 * first line begins, with `lead` (附件：1. or 2.) before the name, and where further lines begin, under the name's
 * first character. Numbers stand under the first number. */
export function attachmentIndents(
  lead: string,
  index: number,
  { firstLineIndent }: Style,
): { readonly first: number; readonly others: number } {
  const first = firstLineIndent + (index === 0 ? 0 : emWidth(label));
  return { first, others: first + emWidth(lead) };
}
