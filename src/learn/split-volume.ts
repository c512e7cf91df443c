import type { Original, OriginalBlock } from '../import/original.js';
import { knownLabel } from './colophon-labels.js';
import { dayPattern } from './printed-day.js';

/** An issue's number on a line of its own. */
const numberLine =
  /^[\s（(〔]*(?:[12]\d{3}\s*年\s*)?(?:增\s*刊)?\s*第\s*\d{1,5}\s*期\s*[）)〕]?(?:\s*[（(〔]?\s*总\s*第?\s*\d+\s*期\s*[）)〕]?)?\s*$/u;
const day = new RegExp(dayPattern, 'u');

/** The lines of a nameplate above the number are at most so many. */
const mostAbove = 4;

/** The issues of a volume (合订本): where a number stands on a line of its own, with a day soon below it, another issue begins, with the lines
 * of its nameplate. A file of one issue is given as it is. */
export function splitVolume(original: Original): readonly Original[] {
  const { blocks, name } = original;
  const numbers = blocks.flatMap((block, i) => (isNumber(block) && hasDay(blocks, i) ? [i] : []));
  if (numbers.length < 2) return [original];
  const starts = numbers.map((number, i) => (i === 0 ? 0 : startAbove(blocks, number)));
  return starts.map((start, i) => ({
    ...original,
    name: `${name}（第${i + 1}份）`,
    blocks: blocks.slice(start, starts[i + 1] ?? blocks.length),
    // What its reader tells stands with the first.
    findings: i === 0 ? original.findings : [],
  }));
}

function isNumber(block: OriginalBlock): boolean {
  return block.kind === 'paragraph' && numberLine.test(block.text);
}

function hasDay(blocks: readonly OriginalBlock[], number: number): boolean {
  return blocks.slice(number + 1, number + 1 + mostAbove).some((block) => {
    if (block.kind === 'paragraph') return block.text.length < 80 && day.test(block.text);
    return block.kind === 'table' && block.rows.flat().some(({ text }) => day.test(text));
  });
}

/** The first of the lines above a number that belong to its masthead: short, and neither a sentence nor the end of a colophon. */
function startAbove(blocks: readonly OriginalBlock[], number: number): number {
  let start = number;
  while (start > 0 && number - start < mostAbove && mayBeAbove(blocks[start - 1])) start--;
  return start;
}

function mayBeAbove(block: OriginalBlock | undefined): boolean {
  if (block?.kind !== 'paragraph') return false;
  const text = block.text.trim();
  return text.length <= 40 && !knownLabel.test(text) && !/[。！？；）】]$|印发$|^共印|[：:]\s*\S/u.test(text);
}
