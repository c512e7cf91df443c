import { basename } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { countBySeverity } from '../diagnostic/order.js';
import type { WrittenIssue } from '../record/written.js';
import { startOf } from './place.js';
import { countWords } from './summary.js';
import { clip, visible } from './visible.js';

/** The line on an issue that was made again: 已生成 第1期.docx、第1期.pdf（3 页），1 个警告 */
export function remadeLine({ kept, outputs }: WrittenIssue, found: readonly Diagnostic[]): string {
  const names = outputs.map(
    ({ path, pages }) => `${basename(path)}${pages === undefined ? '' : `（${pages} 页）`}`,
  );
  const copies = kept.length === 0 ? '' : `，原来的另存为 ${kept.map((path) => basename(path)).join('、')}`;
  const { hint: _, ...counts } = countBySeverity(found);
  const serious = counts.error + counts.warning;
  return `已生成 ${names.join('、')}${copies}${serious === 0 ? '' : `，有 ${countWords({ ...counts, hint: 0 })}`}`;
}

/** The line on an issue that has errors: how many findings, and the first of those in the way. */
export function notRemadeLine(found: readonly Diagnostic[], isStrict: boolean): string {
  const inTheWay = found.filter(
    ({ severity }) => severity === 'error' || (isStrict && severity === 'warning'),
  );
  const [first] = inTheWay;
  const { hint: _, ...counts } = countBySeverity(inTheWay);
  const words = countWords({ ...counts, hint: 0 });
  if (!first) return '没有生成';
  const rest = inTheWay.length > 1 ? '，第一个在' : '：';
  return `没有生成，有 ${words}${rest} ${visible(`${startOf(first.span)} ${clip(first.message)}`)}`;
}

/** The line on an issue that could not be made at all, of a refusal's words, which may be several lines. */
export function refusedLine(words: string): string {
  return `没有生成：${words.replaceAll(/\s*\n\s*/gu, ' ')}`;
}
