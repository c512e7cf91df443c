import { isForbiddenAtEnd, isForbiddenAtStart } from '../typography/character.js';
import { isCommonHanAt } from '../typography/traits.js';
import type { Atom } from './atom.js';
import { type BoundNames, plainCharacter } from './bound-names.js';
import { partWord } from './long-word.js';
import { bindNumbers } from './number.js';
import { isBlank, isBlankAt, isInsideWord, isJoined, isWordPart } from './unit.js';

/** Costs of ending a line where that parts things that belong together, in the measure of `stretchCost`. */
export const partingCosts = {
  /** A unit's name in the text. */
  unit: 0.3,
  /** A contributor's name in brackets, a name in 【】. */
  weak: 6,
  /** A range of numbers, behind its sign. */
  range: 2,
  /** A web address, at one of its marks. */
  address: 8,
  /** An e-mail address, at one of its marks. */
  mail: 14,
  /** A leader's name, an ordinal and its verb (一|要). */
  strong: 150,
  /** A number and its measure word. */
  measure: 149,
  /** The same where programs part them and the line would be torn without the number (see `lineCost`). */
  measureNeeded: 15,
  /** The groups of a long number, the letters and the digits of a name (ISO|9001). */
  group: 9,
  /** A long word among its letters or digits. */
  inside: 60,
} as const;

/** Up to this cost a line ends there without need. */
export const freely: number = partingCosts.weak;

/** The cost of ending a line behind each atom: infinite inside numbers with their signs, Latin words, —— and ……, and against the
 * prohibitions at line start and end; see `partingCosts`. */
export function partingsOf(atoms: readonly Atom[], names: BoundNames): Float64Array {
  const costs = new Float64Array(atoms.length);
  let text = '';
  for (const { char } of atoms) text += plainCharacter(char);
  const bind = (start: number, end: number, cost: number): void => {
    for (let i = start; i < end - 1; i++) costs[i] = Math.max(costs[i] ?? 0, cost);
  };
  bindNumbers(text, (start, end, how) =>
    bind(start, end, how === 'hard' ? Number.POSITIVE_INFINITY : partingCosts[how]),
  );
  bindNames(text, names, bind);
  bindBrackets(atoms, text, bind);
  bindMarks(atoms, text, costs);
  return costs;
}

/** Whether a line may end behind each atom without need. */
export function breaksOf(atoms: readonly Atom[]): readonly boolean[] {
  return Array.from(partingsOf(atoms, new Map()), (cost) => cost <= freely);
}

type BindAt = (start: number, end: number, cost: number) => void;

function bindNames(text: string, names: BoundNames, bind: BindAt): void {
  if (names.size === 0) return;
  for (let at = 0; at < text.length; at++) {
    const known = names.get(text.charAt(at));
    if (!known) continue;
    for (const { name, cost } of known) if (text.startsWith(name, at)) bind(at, at + name.length, cost);
  }
}

/** The longest name in 【】, brackets counted. */
const longestInBrackets = 16;

/** Names in 【】; the contributors in brackets behind a text, each for itself. */
function bindBrackets(atoms: readonly Atom[], text: string, bind: BindAt): void {
  for (let at = text.indexOf('【'); at >= 0; at = text.indexOf('【', at + 1)) {
    const end = text.indexOf('】', at) + 1;
    if (end - at <= longestInBrackets) bind(at, end, partingCosts.weak);
  }
  for (let start = 0; start < atoms.length; start++) {
    let end = start;
    while (atoms[end]?.look.role === 'contributor' && text[end] !== '、') end++;
    bind(start, end, partingCosts.weak);
    start = Math.max(start, end);
  }
}

/** The prohibitions at line start and end, —— and ……, blanks, and the letters and digits of a word. */
function bindMarks(atoms: readonly Atom[], text: string, costs: Float64Array): void {
  let runs: ReadonlyMap<number, JoinedRun> | undefined;
  let hasWords = false;
  for (let i = 0; i < atoms.length; i++) {
    // Nearly all of a text: nothing keeps these together but what is bound already.
    if (isCommonHanAt(text, i) && isCommonHanAt(text, i + 1)) continue;
    const atom = atoms[i];
    const next = atoms[i + 1];
    if (!atom || !next) costs[i] = 0;
    else if (isBlank(atom)) costs[i] = mayEndAtBlank(atoms, i, next) ? 0 : Number.POSITIVE_INFINITY;
    else if (isJoined(atom, next)) {
      runs ??= joinedRuns(atoms);
      if (!mayPartRun(runs.get(i)) || isForbiddenAtEnd(atom.char)) costs[i] = Number.POSITIVE_INFINITY;
    } else if (!mayMeet(atom, next)) {
      hasWords ||= isInsideWord(atom, next);
      costs[i] = Number.POSITIVE_INFINITY;
    }
  }
  if (hasWords) partWords(atoms, costs);
}

/** Whether a line may end between two atoms, as far as prohibitions say. */
function mayMeet(atom: Atom, next: Atom): boolean {
  if (isBlank(next) || isForbiddenAtEnd(atom.char)) return false;
  return !isForbiddenAtStart(next.char) && !isInsideWord(atom, next);
}

/** Whether a line may end behind a dash or a dot, before another. */
function mayPartRun(run: JoinedRun | undefined): boolean {
  return run !== undefined && run.place % 2 === 1 && run.length >= ruleLength;
}

function partWords(atoms: readonly Atom[], costs: Float64Array): void {
  for (let start = 0; start < atoms.length; start++) {
    let end = start;
    for (let atom = atoms[end]; atom && isWordPart(atom); atom = atoms[end]) end++;
    if (end - start > 1)
      partWord(atoms, start, end, (i, how) => {
        const next = atoms[i + 1];
        if (next && (next.char === '@' || !isForbiddenAtStart(next.char))) costs[i] = partingCosts[how];
      });
    start = Math.max(start, end);
  }
}

/** So many dashes or dots are a rule drawn by hand, and may be broken between pairs. */
const ruleLength = 8;

/** A run of dashes or dots that an atom stands in, and its place there from 0: the third of a run may begin a line, the
 * second never. */
interface JoinedRun {
  readonly place: number;
  readonly length: number;
}

/** The runs by the places of their atoms. */
function joinedRuns(atoms: readonly Atom[]): ReadonlyMap<number, JoinedRun> {
  const runs = new Map<number, JoinedRun>();
  for (let start = 0; start < atoms.length; ) {
    let end = start + 1;
    for (; end < atoms.length; end++) {
      const before = atoms[end - 1];
      const atom = atoms[end];
      if (!before || !atom || !isJoined(before, atom)) break;
    }
    if (end - start > 1)
      for (let i = start; i < end; i++) runs.set(i, { place: i - start, length: end - start });
    start = end;
  }
  return runs;
}

/** A line may end at a space, unless what stands before it must not end a line, or it parts a number from its unit. */
function mayEndAtBlank(atoms: readonly Atom[], i: number, next: Atom): boolean {
  if (isBlank(next)) return false;
  let at = i;
  while (at > 0 && isBlankAt(atoms, at)) at--;
  const before = atoms[at];
  if (!before || isForbiddenAtEnd(before.char) || isForbiddenAtStart(next.char)) return false;
  return !(before.kind === 'digit' && /[年月日时分秒]/u.test(next.char));
}
