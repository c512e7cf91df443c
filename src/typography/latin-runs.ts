import { cellOf, characterClass, gapSideOf } from './character.js';
import { isInLatin } from './in-latin.js';

/** A stretch of a text, in UTF-16 units; `end` exclusive. */
export interface LatinRun {
  readonly start: number;
  readonly end: number;
}

/** The stretches of letters and digits that take no cell, with the narrow signs between them: what an office's own Latin
 * face sets. */
export function latinRuns(text: string): readonly LatinRun[] {
  const runs: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | undefined;
  let at = 0;
  for (const char of text) {
    const end = at + char.length;
    if (gapSideOf(char) === 'western') {
      if (!open) {
        open = { start: at, end };
        runs.push(open);
      } else open.end = end;
    } else if (!isNarrowSign(char) && !isInLatin(text, at)) open = undefined;
    at = end;
  }
  return runs;
}

function isNarrowSign(char: string): boolean {
  return characterClass(char) === 'sign' && cellOf(char) === undefined;
}
