import { writtenDate } from '../../field/written-date.js';
import { levelOrdinals } from '../../submission/level-ordinals.js';
import type { ItemBlock, ItemLine } from './item-line.js';
import { labelledIn } from './labels.js';

/** No headline is longer. */
const longest = 60;

/** Whether the words of a line may be a headline: neither a sentence nor a label, an address, a date. */
export function mayBeHeadline({ text }: Pick<ItemLine, 'text'>): boolean {
  return (
    text.length >= 4 &&
    text.length <= longest &&
    !/[。；：，、;:,]$/u.test(text) &&
    !/。/u.test(text) &&
    !/^(?:[（(]|[【[［](?![^【】［］[\]]{2,20}[】\]］].{4})|附件|[图表][0-9０-９一二三四五]|[您你]好|尊敬)/u.test(
      text,
    ) &&
    /\p{Script=Han}{2}/u.test(text) &&
    labelledIn(text).length === 0 &&
    !isDateLine(text)
  );
}

/** Whether a line is a day that the calendar has: 2024年3月14日, 二〇二四年三月十四日, （2024.3.14） */
export function isDateLine(line: string): boolean {
  return writtenDate(line.replace(/^[（(]|[）)]$/gu, ''))?.isPlain === true;
}

/** A line that is a day without its year. */
export const dayLine = /^[（(]?[0-9]{1,2}月[0-9]{1,2}日[）)]?$/u;

/** Whether a line is set like a title, beside a text of a size in pt. */
export function isTitleSet(line: ItemLine, bodySize: number | undefined): boolean {
  return (
    line.align === 'centre' ||
    line.level !== undefined ||
    (line.isBold === true && levelOrdinals(line.text)[0]?.start !== 0) ||
    (line.size !== undefined && bodySize !== undefined && line.size > bodySize)
  );
}

/** Whether two lines are set alike, as the titles of one original are. */
export function isSetAlike(a: ItemLine, b: ItemLine): boolean {
  return a.align === b.align && a.level === b.level && a.isBold === b.isBold && a.size === b.size;
}

/** The size of most of the text, in pt. */
export function bodySizeOf(blocks: readonly ItemBlock[]): number | undefined {
  const lengths = new Map<number, number>();
  for (const block of blocks)
    if (block.kind === 'line' && block.size !== undefined)
      lengths.set(block.size, (lengths.get(block.size) ?? 0) + block.text.length);
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0];
}
