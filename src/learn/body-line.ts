import { looksLikeUnit } from '../prose/name/unit-name.js';
import { beginsHeading } from './headline.js';
import { readDay } from './printed-day.js';
import type { PrintedLine } from './printed-line.js';

/** A line that a page's end or a conversion broke is at least so long. */
const leastBroken = 24;

/** Whether a line goes on with the paragraph before it, in an old issue that came as plain text. `indents`: its paragraphs are indented. */
export function goesOn(paragraph: string | undefined, line: PrintedLine, indents: boolean): boolean {
  const { text } = line;
  if (
    paragraph === undefined ||
    isMarked(text) ||
    /^(?:[|]|\[图片：)/u.test(paragraph) ||
    isCaption(paragraph)
  )
    return false;
  if (/^[，。、；：！？”’）》】]/u.test(text)) return true;
  if (readDay(text) || looksLikeUnit(text)) return false;
  if (/[，、]$/u.test(paragraph)) return true;
  if (indents && !line.isIndented && paragraph.length >= leastBroken) return true;
  return (
    !/[。；：！？”’）》】…—]$/u.test(paragraph) &&
    paragraph.length >= leastBroken &&
    !isHeadingAlone(paragraph)
  );
}

/** Whether lines of a text begin their paragraphs with blanks. */
export function usesIndents(lines: readonly PrintedLine[]): boolean {
  const indented = lines.filter(({ isIndented }) => isIndented).length;
  return indented >= 3 && indented >= lines.length * 0.2 && indented < lines.length;
}

function isHeadingAlone(paragraph: string): boolean {
  return beginsHeading(paragraph) && !/[，。；]/u.test(paragraph);
}

/** Whether a line is something of its own: a row of a table, a caption, an attachment, a heading in brackets or with an ordinal. */
function isMarked(text: string): boolean {
  return (
    /^[|【]|^\[图片：|^附\s*件\s*\d*\s*(?:[：:]|$)/u.test(text) || isCaption(text) || beginsHeading(text)
  );
}

/** 图1　…, 表2　… */
export function isCaption(text: string): boolean {
  return /^[图表]\s*\d{1,2}[\s：:]\s*\S.{0,60}$/u.test(text) && !/。./u.test(text);
}
