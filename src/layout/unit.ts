import type { Atom } from './atom.js';
import { isForbiddenAtEnd, isForbiddenAtStart } from './character.js';

/** Measure words and magnitudes that a number must not be parted from. */
const measures =
  '年月日时分秒号点万亿千百十余多元角吨克米里亩株台套座个名人户次项起辆件份条场处家所村层岁天周届期版页级类批组支组倍成度伏瓦升平顷幅桶箱袋瓶盏扇篇册本封批轮班员';

/** Whether a line may end behind each atom: `ends[i]` says so of atom i. Never inside a number with its sign or unit, a
 * Latin word, an e-mail address, —— or ……; nor against the prohibitions at line start and end. */
export function breaksOf(atoms: readonly Atom[]): readonly boolean[] {
  return atoms.map((atom, i) => {
    const next = atoms[i + 1];
    if (!next) return true;
    if (isBlank(next)) return false;
    if (isBlank(atom)) return !isForbiddenAtStart(next.char);
    if (isForbiddenAtEnd(atom.char) || isForbiddenAtStart(next.char)) return false;
    return !isBound(atoms, i);
  });
}

/** Whether a Latin word that must be parted may be behind atom i: after `@`, `.`, `/`, `-` and the like, never in a number. */
export function isSensibleBreak(atoms: readonly Atom[], i: number): boolean {
  const [before, atom, next] = [atoms[i - 1], atoms[i], atoms[i + 1]];
  if (!before || !atom || !next || !isWordPart(next) || !/[@./\-_:?&=]/u.test(atom.char)) return false;
  return before.kind === 'latin' && next.kind === 'latin';
}

/** Whether atoms i and i + 1 belong to one Latin word or number. */
export function isInsideWord(atoms: readonly Atom[], i: number): boolean {
  const [atom, next] = [atoms[i], atoms[i + 1]];
  return atom !== undefined && next !== undefined && isWordPart(atom) && isWordPart(next);
}

function isBound(atoms: readonly Atom[], i: number): boolean {
  const atom = atoms[i];
  const next = atoms[i + 1];
  if (!atom || !next) return false;
  if (isWordPart(atom) && isWordPart(next)) return true;
  if (atom.kind === 'dash' && next.kind === 'dash') return true;
  if (atom.kind === 'ellipsis' && next.kind === 'ellipsis') return true;
  if (/[第约近±+]/u.test(atom.char) && next.kind === 'digit')
    return atom.char === '第' || atom.kind === 'sign';
  if (endsNumber(atoms, i) && measures.includes(next.char)) return true;
  const before = atoms[i - 1];
  return (
    before !== undefined &&
    /[万亿]/u.test(atom.char) &&
    endsNumber(atoms, i - 1) &&
    /[元吨人户亩次份余多]/u.test(next.char)
  );
}

function endsNumber(atoms: readonly Atom[], i: number): boolean {
  const kind = atoms[i]?.kind;
  return kind === 'digit' || (kind === 'sign' && atoms[i - 1]?.kind === 'digit');
}

function isWordPart({ kind }: Atom): boolean {
  return kind === 'latin' || kind === 'digit' || kind === 'sign';
}

/** White space: never stands at a line's start or end. */
export function isBlank({ kind }: Atom): boolean {
  return kind === 'space' || kind === 'fullSpace';
}
