import type { Leader } from '../../bulletin/bulletin.js';
import { leaderNames } from '../../bulletin/leaders-on.js';
import type { Registers } from '../../bulletin/register.js';
import { type Found, replacement } from '../../passage/found.js';
import { isQuoted } from '../../prose/enclosed.js';
import { goesOnBehind } from '../../prose/name/boundary.js';
import { type NameFinder, nameFinder } from '../../prose/name/occurrence.js';
import { mayHold, postBefore, titleBehind } from '../../prose/name/post.js';
import { remembered } from '../../source/remembered.js';
import type { PassageRule } from '../rule.js';

interface Register {
  readonly cut: NameFinder;
  /** The leaders that a cut name may be of. */
  readonly leaders: ReadonlyMap<string, readonly Leader[]>;
}

/** Names of three characters and more without their first or their last; none that is a registered name itself. */
const registerOf = remembered((registers: Registers): Register => {
  const { leaders = [] } = registers;
  const whole = new Set(leaderNames(registers));
  const byCut = new Map<string, Leader[]>();
  for (const leader of leaders) {
    const characters = [...leader.name];
    if (characters.length < 3) continue;
    for (const cut of [characters.slice(1).join(''), characters.slice(0, -1).join('')]) {
      if (whole.has(cut)) continue;
      byCut.set(cut, [...(byCut.get(cut) ?? []), leader]);
    }
  }
  return { cut: nameFinder([...whole, ...byCut.keys()]), leaders: byCut };
});

/** A leader's name without its first or its last character, behind a post that he holds: 副县长谢知到会. 知微同志, as in a leader's note, is a way of
 * address. */
export const leaderCutName: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'register/leader-cut-name',
      title: '领导姓名少写了头一个字或末一个字',
      basis: '机关校对惯例：领导姓名以名册为准',
      fix: 'suggested',
      wrong: '副县长谢知到青鹭镇调研河道清淤。',
      right: '副县长谢知微到青鹭镇调研河道清淤。',
    },
  ],
  check: (passage, { registers }) => {
    if (!registers.leaders || registers.leaders.length === 0) return [];
    const { text } = passage;
    const { cut, leaders } = registerOf(registers);
    return cut(text).flatMap(({ name, start, end }): readonly Found[] => {
      const before = postBefore(text, start);
      const meant =
        leaders.get(name)?.filter(({ post }) => before !== undefined && mayHold(before, post)) ?? [];
      const [leader, other] = meant;
      if (!leader || before === undefined || !goesOnBehind(text, end)) return [];
      if (isQuoted(text, start) || titleBehind(text, end)?.startsWith('同志')) return [];
      const hint = '请核对姓名；确是另一位同志的，可在“领导”中登记，或写明不查的理由';
      if (!other) return [replacement(passage, start, end, leader.name, hint)];
      const names = meant.map((each) => `“${each.name}”`).join('');
      return [{ start, end, message: `出现“${name}”，名册中是${names}`, hint }];
    });
  },
};
