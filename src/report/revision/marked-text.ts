import type { Authorship } from '../../document/tracked-change.js';
import type { Segment } from '../../revision/revision.js';
import type { Paint } from '../report.js';
import { visible } from '../visible.js';

/** So many characters of what was kept are shown at either side of a change. */
const around = 14;

const labels = {
  deleted: '删',
  inserted: '增',
  on: '加粗',
  off: '取消加粗',
} as const;

/** Ways to change a stretch of text. */
export type Mark = keyof typeof labels;

/** The mark of a segment; none if it was kept as it is. */
export function markOf({ kind, bold }: Segment): Mark | undefined {
  return kind === 'same' ? bold : kind;
}

/** Segments on one line, 〔删：…〕 and 〔增：…〕 among what was kept; of long stretches of that, what stands near a change. If not all was done by
 * one, each mark bears the name of whom it is known. */
export function markedText(segments: readonly Segment[], paint: Paint): string {
  const authors = new Set(segments.filter((each) => markOf(each)).map(({ by }) => by?.author));
  return segments
    .map((segment, i) => {
      const mark = markOf(segment);
      if (!mark) return shortened(segment.text, i > 0, i < segments.length - 1);
      return marked(mark, segment.text, paint, authors.size > 1 ? segment.by?.author : undefined);
    })
    .join('');
}

/** 〔增：text〕, 〔增·name：text〕, or with a word of its own 〔增一段：text〕. */
export function marked(mark: Mark, text: string, paint: Paint, author?: string, unit = ''): string {
  const who = author === undefined ? '' : `·${visible(author)}`;
  const shown = `〔${labels[mark]}${unit}${who}${text === '' ? '' : `：${onOneLine(text)}`}〕`;
  return paint(shown, mark === 'deleted' ? 'error' : mark === 'inserted' ? 'hint' : 'strong');
}

/** A text on one line. */
export function onOneLine(text: string): string {
  return visible(text.replaceAll('\n', '↵'));
}

/** The first characters of a text, on one line. */
export function beginning(text: string, length: number): string {
  const characters = [...onOneLine(text)];
  return characters.length > length ? `${characters.slice(0, length).join('')}……` : characters.join('');
}

/** A stretch that was kept: whole, or what stands beside the changes before and behind it. */
function shortened(text: string, isBehindChange: boolean, isBeforeChange: boolean): string {
  const characters = [...onOneLine(text)];
  const begin = isBehindChange ? characters.slice(0, around).join('') : '';
  const end = isBeforeChange ? characters.slice(-around).join('') : '';
  const shown = (isBehindChange ? around : 0) + (isBeforeChange ? around : 0);
  return characters.length <= shown + 4 ? characters.join('') : `${begin}……${end}`;
}

/** （赵明，3月14日9:30）: who changed a line; nothing if that is not known. */
export function whoChanged(segments: readonly Segment[], paint: Paint): string {
  const people = new Map<string, Authorship>();
  for (const { by } of segments) if (by && !people.has(by.author)) people.set(by.author, by);
  const shown = [...people.values()].map(({ author, date }) => `${visible(author)}${timeOf(date)}`);
  return shown.length === 0 ? '' : paint(`（${shown.join('；')}）`, 'faint');
}

/** Times are given as word processors write them: of the clock on the wall, though they end in Z. */
function timeOf(date: string | undefined): string {
  const [, month, day, hour, minute] = /^\d+-0?(\d+)-0?(\d+)T0?(\d+):(\d+)/u.exec(date ?? '') ?? [];
  return month ? `，${month}月${day}日${hour}:${minute}` : '';
}
