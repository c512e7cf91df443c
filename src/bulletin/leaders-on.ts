import type { Bulletin, Leader, OtherTerm } from './bulletin.js';
import type { Registers } from './register.js';
import { isInTerm, isOver } from './term.js';

/** Gives registers as they are on a day, 2026-10-09: of leaders the entries whose terms it is in, each name once, in the register's order; the
 * others are in `otherTerms`. Without a day the last entry of each name counts, and none is over. Registers without any 任期 are given
 * back as they are; for days on which the same entries count, the same object. */
function onDay<R extends Registers>(): (registers: R, day: string | undefined) => R {
  const resolved = new WeakMap<R, Map<string, R>>();
  return (registers, day) => {
    const all = allEntries(registers);
    if (!all.some(({ term }) => term)) return registers;
    const states = all.map((leader) => stateOf(leader, all, day));
    const known = resolved.get(registers) ?? new Map<string, R>();
    resolved.set(registers, known);
    const found = known.get(states.join()) ?? { ...registers, ...parted(all, states) };
    known.set(states.join(), found);
    return found;
  };
}

export const registersOn = onDay<Registers>();
export const bulletinOn = onDay<Bulletin>();

type State = 'counts' | OtherTerm['state'];

function parted(
  all: readonly Leader[],
  states: readonly State[],
): Required<Pick<Bulletin, 'leaders' | 'otherTerms'>> {
  return {
    leaders: all.filter((_, i) => states[i] === 'counts'),
    otherTerms: all.flatMap((leader, i): readonly OtherTerm[] => {
      const { [i]: state = 'counts' } = states;
      return state === 'counts' ? [] : [{ ...leader, state }];
    }),
  };
}

/** The entries of the leaders' register, whenever they count, in its order. */
export function allEntries({ leaders = [], otherTerms = [] }: Registers): readonly Leader[] {
  if (otherTerms.length === 0) return leaders;
  return [...leaders, ...otherTerms].sort((a, b) => a.span.start - b.span.start);
}

/** The names of all leaders in the register, whenever they held their posts; each once. */
export function leaderNames(registers: Registers): readonly string[] {
  return [...new Set(allEntries(registers).map(({ name }) => name))];
}

function stateOf(leader: Leader, all: readonly Leader[], day: string | undefined): State {
  const { name, term } = leader;
  if (day !== undefined && term && !isInTerm(term, day)) return isOver(term, day) ? 'over' : 'coming';
  const rivals = all.filter(
    (each) => each.name === name && (day === undefined || !each.term || isInTerm(each.term, day)),
  );
  const last = rivals.reduce((found, each) => (beginOf(each) >= beginOf(found) ? each : found), leader);
  return last === leader ? 'counts' : 'held';
}

function beginOf({ term }: Leader): string {
  return term?.from?.first ?? '';
}
