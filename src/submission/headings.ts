import type { Range } from '../source/range.js';
import { type HeadingForm, headingForm } from './heading-form.js';
import { type Level, type LevelOrdinal, levelOrdinals } from './level-ordinals.js';
import { levelRuns } from './level-runs.js';

/** 层次标题: a heading of one of the four levels within an entry (GB/T 9704—2012 7.3.3). */
export interface Heading {
  readonly level: Level;
  readonly number: number;
  /** The line that it is or begins. */
  readonly line: number;
  /** From the ordinal to the end of the line, or of its first sentence, marks included. */
  readonly range: Range;
  /** Whether it has its line for itself; else the text goes on behind it. */
  readonly isOwnLine: boolean;
  /** Whether it has its line for itself and yet ends in 。, which the headings beside it do not. */
  readonly isClosed: boolean;
}

/** An ordinal at the start of a line, and what stands there. */
interface Candidate extends LevelOrdinal {
  readonly isAtLine: true;
  readonly line: number;
  readonly text: string;
  readonly form: HeadingForm;
  /** The line below: text, a lower level's ordinal, one of its own level or a higher one, or nothing. */
  readonly below: 'text' | 'lower' | 'peer' | 'nothing';
}

/** Recognises the headings of levels (一、 （一） 1. （1）) in an entry. Takes its lines in order, undefined for what is no prose (a
 * table, a picture); gives the headings in that order. Two ordinals of a level are needed at the start of lines, or one with
 * another level. A list of bare items stays text where a line that ends in ： leads over to it, or nothing follows it; so does a
 * list of sentences, of which a few have a second one behind. */
export function findHeadings(lines: readonly (string | undefined)[]): readonly Heading[] {
  const candidates = candidatesIn(lines);
  const numbers = new Map<Level, Set<number>>();
  for (const { level, number } of candidates)
    numbers.set(level, (numbers.get(level) ?? new Set<number>()).add(number));
  const isSure = ({ level }: Candidate): boolean => numbers.size > 1 || (numbers.get(level)?.size ?? 0) > 1;
  return levelRuns(candidates.filter(isSure))
    .flatMap(({ marks }) => headingsOf(marks, lines))
    .sort((a, b) => a.line - b.line);
}

/** An ordinal, and what behind it tells that it is one, take no more characters. */
const longestOpening = 24;

function candidatesIn(lines: readonly (string | undefined)[]): readonly Candidate[] {
  const ordinals = lines.map((text = '') =>
    levelOrdinals(text.slice(0, longestOpening)).find(({ start }) => start === 0),
  );
  return lines.flatMap((text, line): readonly Candidate[] => {
    const ordinal = ordinals[line];
    if (text === undefined || !ordinal) return [];
    const next = ordinals[line + 1];
    const isLast = line + 1 === lines.length;
    const isLower = next !== undefined && next.level > ordinal.level;
    const below = isLast ? 'nothing' : next ? (isLower ? 'lower' : 'peer') : 'text';
    return [{ ...ordinal, isAtLine: true, line, text, form: headingForm(text, ordinal.end), below }];
  });
}

/** The headings among ordinals of one level that count on from each other. */
function headingsOf(marks: readonly Candidate[], lines: readonly (string | undefined)[]): readonly Heading[] {
  const peers: Peers = {
    areItems: areItems(marks, lines),
    areTitled: marks.filter(isTitled).length * 2 >= marks.length,
    haveTitle: marks.some((mark) => mark.form.kind === 'title' && holds(mark)),
    arePlain: marks.every((mark) => isPlain(mark) && holds(mark)),
  };
  return marks.map((mark) => headingAt(mark, peers)).filter((heading) => heading !== undefined);
}

/** Traits that the ordinals of one list share. */
interface Peers {
  /** They are bare items. */
  readonly areItems: boolean;
  /** Half of them and more begin with what may be a heading: the others are not mere sentences. */
  readonly areTitled: boolean;
  /** There is a title without end mark among them. */
  readonly haveTitle: boolean;
  /** All are short titles closed by 。. */
  readonly arePlain: boolean;
}

function headingAt(
  mark: Candidate,
  { areItems, areTitled, haveTitle, arePlain }: Peers,
): Heading | undefined {
  const { level, number, line, text, form, below } = mark;
  const at = { level, number, line };
  if (form.kind === 'runIn') {
    const range = { start: 0, end: form.end };
    return areTitled ? { ...at, range, isOwnLine: false, isClosed: false } : undefined;
  }
  const isClosed = form.kind === 'sentence' && (haveTitle || arePlain);
  const isHeading =
    form.kind === 'title'
      ? !areItems && below !== 'nothing'
      : form.kind !== 'text' && holds(mark) && (form.kind === 'label' || isClosed || below === 'lower');
  return isHeading ? { ...at, range: { start: 0, end: text.length }, isOwnLine: true, isClosed } : undefined;
}

/** Whether something stands under an ordinal before the next of its level. */
function holds({ below }: Candidate): boolean {
  return below === 'text' || below === 'lower';
}

/** Whether an ordinal begins a line that may hold a heading, by its form or for what stands under it. */
function isTitled(mark: Candidate): boolean {
  return mark.form.kind === 'runIn' || mark.form.kind === 'title' || holds(mark);
}

/** Whether nothing stands under any item of a list but perhaps the last, and a line leads over to it or nothing follows it. */
function areItems(marks: readonly Candidate[], lines: readonly (string | undefined)[]): boolean {
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last || marks.length < 2 || marks.slice(0, -1).some(holds)) return false;
  return last.below === 'nothing' || /[：:]$/u.test(lines[first.line - 1] ?? '');
}

/** A short title closed by 。, without a figure or a clause in it. */
function isPlain({ form, text, end }: Candidate): boolean {
  return form.kind === 'sentence' && /^[^，：\d]{1,15}。$/u.test(text.slice(end).trim());
}
