import { displayWidth } from '../source/width.js';
import type { Passage } from './passage.js';

/** How long a line is, and by how much lines that were broken at one length may differ. */
interface Measure {
  readonly of: (text: string) => number;
  readonly tolerance: number;
  /** Two characters, which the first line of a paragraph was indented by. */
  readonly indent: number;
  /** Shorter lines may be verses. */
  readonly least: number;
}

/** Columns of a window, or characters. */
const measures: readonly Measure[] = [
  { of: displayWidth, tolerance: 3, indent: 4, least: 20 },
  { of: (text) => text.length, tolerance: 0, indent: 2, least: 10 },
];

/** The paragraphs of which each is a line of one text broken at one length, as in a mail or a terminal, and goes on in the next. At least two lines of that
 * length end without a mark, the marks within them stand at different places (in items of a list or a verse they stand at the same one), and a line no longer than they ends the sentence. Each is given with all that were broken at the same length around it. */
export function wrappedLines(passages: readonly Passage[]): ReadonlyMap<Passage, readonly Passage[]> {
  const found = new Map<Passage, readonly Passage[]>();
  if (passages.length < 3 || passages.filter(isOpen).length < 2) return found;
  for (const measure of measures) {
    for (let first = 0; first < passages.length; ) {
      const end = endOfRun(passages, first, measure);
      const lines = broken(passages, first, end, measure);
      for (const each of lines) if (!found.has(each)) found.set(each, lines);
      first = end;
    }
  }
  return found;
}

/** Behind the last of the lines from `first` on that are as long as it. */
function endOfRun(passages: readonly Passage[], first: number, { of, tolerance }: Measure): number {
  const role = passages[first]?.role;
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  let end = first;
  for (; end < passages.length; end++) {
    const { text = '', role: own } = passages[end] ?? {};
    const length = of(text);
    least = Math.min(least, length);
    most = Math.max(most, length);
    if (own !== role || most - least > tolerance) break;
  }
  return end;
}

/** The lines of a run, and the indented one before it, that go on in the next; none if the run may be anything else. */
function broken(
  passages: readonly Passage[],
  first: number,
  end: number,
  { of, tolerance, indent, least }: Measure,
): readonly Passage[] {
  const run = passages.slice(first, end);
  const length = Math.max(...run.map(({ text }) => of(text)));
  const isAsLong = (each: Passage | undefined): boolean => each !== undefined && of(each.text) <= length;
  const last = passages[end]?.role === run[0]?.role ? passages[end] : undefined;
  const rest = isAsLong(last) ? last : run.at(-1);
  const open = (rest === last ? run : run.slice(0, -1)).filter(isOpen);
  if (length < least || open.length < 2 || open.length * 2 < run.length) return [];
  if (!/[。！？][”’）]?$/u.test(rest?.text ?? '') || !areUneven(open)) return [];
  const before = passages[first - 1];
  const isIndented =
    before?.role === run[0]?.role &&
    before !== undefined &&
    isOpen(before) &&
    Math.abs(length - indent - of(before.text)) <= tolerance;
  return isIndented ? [before, ...open] : open;
}

/** Whether a line ends without the mark of a sentence. */
function isOpen({ text, role }: Passage): boolean {
  return (role === 'paragraph' || role === 'note') && /[\p{Script=Han}A-Za-z\d%％，、“（《]$/u.test(text);
}

/** Whether two lines and more have marks within, the first or the last ones at different places. */
function areUneven(lines: readonly Passage[]): boolean {
  const marked = lines.filter(({ text }) => /[，、；。：](?!$)/u.test(text));
  if (marked.length < 2) return false;
  const firsts = marked.map(({ text }) => text.search(/[，、；。：](?!$)/u));
  const lasts = marked.map(({ text }) => text.search(/[，、；。：][^，、；。：]+$/u));
  return [firsts, lasts].some((places) => Math.max(...places) - Math.min(...places) > 2);
}
