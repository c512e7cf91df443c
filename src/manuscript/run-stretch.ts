import type { Run } from '../document/document.js';
import { sliceText } from '../source/text.js';

/** The characters of a run from `start` to `end`, in UTF-16 units, with their places. */
export function runStretch(run: Run, start: number, end: number): Run {
  const { text, source } = run;
  if (start === 0 && end === text.length) return run;
  const stretch = { ...run, text: text.slice(start, end) };
  return source?.text === text ? { ...stretch, source: sliceText(source, start, end) } : stretch;
}
