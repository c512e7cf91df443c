import { isForbiddenAtEnd, isForbiddenAtStart } from '../typography/character.js';
import type { Atom } from './atom.js';
import { measureWords } from './measure-word.js';

/** Whether a line may end behind each atom: `ends[i]` says so of atom i. Never inside a number with its sign or unit, a
 * Latin word, an e-mail address, —— or ……; nor against the prohibitions at line start and end. */
export function breaksOf(atoms: readonly Atom[]): readonly boolean[] {
  const bound = boundInNumbers(atoms);
  const runs = joinedRuns(atoms);
  return atoms.map((atom, i) => {
    const next = atoms[i + 1];
    if (!next) return true;
    if (isBlank(next)) return false;
    if (isBlank(atom)) return mayEndAtBlank(atoms, i, next);
    if (isForbiddenAtEnd(atom.char) || bound[i]) return false;
    const run = runs[i];
    if (run && isJoined(atom, next)) return run.place % 2 === 1 && run.length >= ruleLength;
    return !isForbiddenAtStart(next.char) && !(isWordPart(atom) && isWordPart(next));
  });
}

/** Whether a Latin word that must be parted may be behind atom i: before `@`, after `.`, `/`, `-` and the like, never in
 * a number. */
export function isSensibleBreak(atoms: readonly Atom[], i: number): boolean {
  const next = atoms[i + 1];
  if (!next || !isWordPart(next)) return false;
  const before = atoms[i - 1];
  const atom = atoms[i];
  if (!before || !atom) return false;
  if (next.char === '@') return isWordPart(atom);
  return /[@./\-_:?&=]/u.test(atom.char) && before.kind === 'latin' && next.kind === 'latin';
}

/** Whether atoms i and i + 1 belong to one Latin word or number. */
export function isInsideWord(atoms: readonly Atom[], i: number): boolean {
  const atom = atoms[i];
  if (atom === undefined || !isWordPart(atom)) return false;
  const next = atoms[i + 1];
  return next !== undefined && isWordPart(next);
}

/** Whether two atoms are parts of one —— or ……. */
export function isJoined(atom: Atom, next: Atom): boolean {
  return atom.kind === next.kind && (atom.kind === 'dash' || atom.kind === 'ellipsis');
}

/** White space: never stands at a line's start or end. A no-break space is none. */
export function isBlank({ kind }: Atom): boolean {
  return kind === 'space' || kind === 'fullSpace';
}

/** So many dashes or dots are a rule drawn by hand, and may be broken between pairs. */
const ruleLength = 8;

/** A run of dashes or dots that an atom stands in, and its place there from 0: the third of a run may begin a line, the
 * second never. */
interface JoinedRun {
  readonly place: number;
  readonly length: number;
}

function joinedRuns(atoms: readonly Atom[]): readonly (JoinedRun | undefined)[] {
  const runs: (JoinedRun | undefined)[] = new Array(atoms.length);
  for (let start = 0; start < atoms.length; ) {
    let end = start + 1;
    for (; end < atoms.length; end++) {
      const before = atoms[end - 1];
      const atom = atoms[end];
      if (!before || !atom || !isJoined(before, atom)) break;
    }
    if (end - start > 1)
      for (let i = start; i < end; i++) runs[i] = { place: i - start, length: end - start };
    start = end;
  }
  return runs;
}

/** A line may end at a space, unless what stands before it must not end a line, or it parts a number from its unit. */
function mayEndAtBlank(atoms: readonly Atom[], i: number, next: Atom): boolean {
  let at = i;
  while (at > 0 && isBlankAt(atoms, at)) at--;
  const before = atoms[at];
  if (!before || isForbiddenAtEnd(before.char) || isForbiddenAtStart(next.char)) return false;
  return !(before.kind === 'digit' && /[年月日时分秒]/u.test(next.char));
}

const number = /第?[0-9０-９]+(?:[.,．][0-9０-９]+)*[%％‰‱℃℉°㎎㎏㎜㎝㎞㎡]?/gu;
const magnitude = /^[多余]?[万亿千百十]{0,2}[多余]?/u;

/** Atoms that a number holds together with what follows: 13日, 1.6万余份, 35平方米, 25℃. */
function boundInNumbers(atoms: readonly Atom[]): readonly boolean[] {
  const bound = atoms.map(() => false);
  const text = atoms.map(({ char }) => (char.length === 1 ? char : '\uFFFC')).join('');
  for (const { 0: digits, index } of text.matchAll(number)) {
    const behind = index + digits.length;
    const power = magnitude.exec(text.slice(behind, behind + 6))?.[0].length ?? 0;
    // 千 may be a power (2千个) or belong to the unit (2千瓦).
    const unit = Math.max(unitLength(text, behind), power + unitLength(text, behind + power));
    for (let i = index; i < behind + unit - 1; i++) bound[i] = true;
  }
  return bound;
}

function unitLength(text: string, at: number): number {
  return measureWords.find((word) => text.startsWith(word, at))?.length ?? 0;
}

/** A letter, digit or half-width sign. */
export function isWordPart({ kind }: Atom): boolean {
  return kind === 'latin' || kind === 'digit' || kind === 'sign';
}

/** Whether a blank stands there; none beyond the ends. */
export function isBlankAt(atoms: readonly Atom[], i: number): boolean {
  const atom = atoms[i];
  return atom !== undefined && isBlank(atom);
}
