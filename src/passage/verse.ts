import { remembered } from '../source/remembered.js';
import type { Passage } from './passage.js';

/** No line of a verse is longer, in UTF-16 units. */
const longest = 26;
/** A verse of more lines is a text. */
const mostLines = 40;
const endsLine = /[，。；！？、…—]”?$/u;

/** The verses of a submission: short paragraphs in a row, each with a mark at its end, within one pair of quotation marks, or four and more that
 * for the most part are of a length. A verse's quotation is opened once, before its first line, and closed once, behind its last. */
export interface Verses {
  /** All lines but the last of each: those that another goes on from. */
  readonly goesOn: ReadonlySet<Passage>;
  /** First and last lines of those in quotation marks. */
  readonly quoted: ReadonlySet<Passage>;
}

/** The verses among a submission's texts, or a note's. */
export const versesIn = remembered((passages: readonly Passage[]): Verses => {
  const goesOn = new Set<Passage>();
  const quoted = new Set<Passage>();
  for (let from = 0; from < passages.length; ) {
    const run = runFrom(passages, from);
    const quotation = quotedFrom(run);
    const lines = quotation ?? (isMeasured(run) ? run : []);
    for (const each of lines.slice(0, -1)) goesOn.add(each);
    for (const each of [quotation?.[0], quotation?.at(-1)]) if (each) quoted.add(each);
    from += Math.max(1, lines.length);
  }
  return { goesOn, quoted };
});

/** The short lines from a place on. */
function runFrom(passages: readonly Passage[], from: number): readonly Passage[] {
  const role = passages[from]?.role;
  let to = from;
  while (to < passages.length && to - from < mostLines && isLine(passages[to], role)) {
    // A quotation begins another.
    if (to > from && passages[to]?.text.startsWith('“')) break;
    to++;
  }
  return passages.slice(from, to);
}

function isLine(passage: Passage | undefined, role: Passage['role'] | undefined): boolean {
  return passage?.role === role && passage?.role !== 'headline' && isShort(passage?.text ?? '');
}

function isShort(text: string): boolean {
  return text.length <= longest && endsLine.test(text);
}

/** The lines of a run up to the one that closes the quotation which the first opens; none if they are fewer than two. */
function quotedFrom(run: readonly Passage[]): readonly Passage[] | undefined {
  if (!/^“[^”]*$/u.test(run[0]?.text ?? '')) return undefined;
  const last = run.findIndex(({ text }, i) => i > 0 && text.includes('”'));
  if (last < 1 || run.slice(1, last).some(({ text }) => text.includes('“'))) return undefined;
  return /^[^“]*”[。！？]?$/u.test(run[last]?.text ?? '') ? run.slice(0, last + 1) : undefined;
}

/** Whether four and more lines are for the most part of one length, marks not counted. */
function isMeasured(run: readonly Passage[]): boolean {
  if (run.length < 4) return false;
  const lengths = run.map(({ text }) => text.replace(/[\p{P}\p{S}]/gu, '').length);
  const most = Math.max(...lengths.map((length) => lengths.filter((each) => each === length).length));
  return most * 3 >= run.length * 2;
}
