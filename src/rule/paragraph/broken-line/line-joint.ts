import { lineBreakBetween } from '../../../passage/between.js';
import type { Change } from '../../../passage/found.js';
import { isBrokenLine } from '../../../passage/is-broken-line.js';
import type { Passage } from '../../../passage/passage.js';
import { isOrdinaryWord } from '../../../prose/lexicon/ordinary.js';
import { keyInBody } from '../../../submission/key-in-body.js';

/** The place where a line was broken, and what would join it with the next. */
export interface LineJoint {
  readonly before: Passage;
  readonly after: Passage;
}

/** The joining of two lines of a text, and whether it can be made without asking. */
export interface Joining {
  readonly change: Change;
  readonly isCertain: boolean;
}

const heading =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d))/u;
/** Beginnings of a paragraph, a point, an item or a directive. */
const beginsItem =
  /^(?:第?[一二三四五六七八九十\d]{1,3}[是要、，）)]|[①-⑳【—[●■◆▲★]|\p{Script=Han}{2,12}[：:])/u;
/** A place or an office at a line's start, as items of a list have it. */
const beginsWithName = /^\p{Script=Han}{1,6}?(?:街道|社区|[镇乡村局县市区组队])/u;

/** The facts of the places at which the lines of one length end, taken together. */
export interface Breaks {
  /** They are a text that was broken: some in the middle of words, and not each before a name, as in a list. */
  readonly areOfText: boolean;
  /** Whether blank lines stand at each, at none; undefined if at some, where they part paragraphs. */
  readonly areSpaced: boolean | undefined;
}

/** Judges the places at which lines of one length end. */
export function breaksOf(joints: readonly LineJoint[]): Breaks {
  const torn = joints.filter(isTorn).length;
  const named = joints.filter(({ after }) => beginsWithName.test(after.text)).length;
  const spaced = new Set(joints.map(isSpaced));
  return {
    areOfText: torn > 0 && torn * 4 >= joints.length && named * 2 <= joints.length,
    areSpaced: spaced.size === 1 ? spaced.has(true) : undefined,
  };
}

/** The joining of one line with the next; undefined where anything stands between them. `breaks` tells of all lines that were broken at the same
 * length, if that is how the line was known for one. */
export function joiningOf(joint: LineJoint, breaks?: Breaks): Joining | undefined {
  const { before, after } = joint;
  const lineBreak = lineBreakBetween(before, after);
  if (!lineBreak) return undefined;
  const around = before.text.slice(-1) + after.text.slice(0, 1);
  const areLatin = /^[A-Za-z\d]{2}$/u.test(around);
  // A mail's program leaves the blank at which it breaks a line.
  const isBlankLeft = lineBreak.text.startsWith(' ');
  const text = areLatin && (isBlankLeft || /^[A-Za-z]{2}$/u.test(around)) ? ' ' : '';
  return {
    change: { start: 0, end: lineBreak.text.length, text, passage: lineBreak },
    isCertain:
      breaks?.areOfText === true &&
      breaks.areSpaced === isSpaced(joint) &&
      (!areLatin || isBlankLeft || /^\d{2}$/u.test(around)) &&
      !startsAnew(joint),
  };
}

/** Whether one of two lines may stand by itself. */
function startsAnew({ before, after }: LineJoint): boolean {
  const { text } = after;
  if (heading.test(text) || beginsItem.test(text)) return true;
  if (keyInBody(before.text) || keyInBody(text)) return true;
  if (/[\t|｜│]/u.test(before.text + text) || /^\[(?:图片|表格)：/u.test(before.text)) return true;
  return heading.test(before.text) && !isTorn({ before, after });
}

/** Whether a sentence, a word or a figure goes on across the break. */
function isTorn({ before, after }: LineJoint): boolean {
  if (isBrokenLine(before, after)) return true;
  const { text } = before;
  const { text: next } = after;
  if (/\d$/u.test(text) && /^[\d\p{Script=Han}]/u.test(next)) return true;
  // The last character of a clause, by itself.
  if (/\p{Script=Han}$/u.test(text) && /^\p{Script=Han}[，。、；：！？]/u.test(next)) return true;
  // A measure behind a figure ends its word (800张|开展).
  return !/\d\p{Script=Han}$/u.test(text) && isOrdinaryWord(text.slice(-1) + next.slice(0, 1));
}

/** Whether blank lines stand between two lines. */
function isSpaced({ before, after }: LineJoint): boolean {
  return /\n\s*\n/u.test(lineBreakBetween(before, after)?.text ?? '');
}
