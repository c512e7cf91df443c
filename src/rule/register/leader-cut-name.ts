import type { Leader } from '../../bulletin/bulletin.js';
import { leaderNames } from '../../bulletin/leaders-on.js';
import type { Registers } from '../../bulletin/register.js';
import { type Found, replacement } from '../../passage/found.js';
import type { Passage } from '../../passage/passage.js';
import { isQuoted } from '../../prose/enclosed.js';
import { isOrdinaryWord } from '../../prose/lexicon/ordinary.js';
import { actsAs } from '../../prose/name/acting.js';
import { beginsName, goesOnBehind } from '../../prose/name/boundary.js';
import { type NameFinder, nameFinder, type Occurrence } from '../../prose/name/occurrence.js';
import { mayHold, postBefore, titleBehind } from '../../prose/name/post.js';
import { remembered } from '../../source/remembered.js';
import type { PassageRule } from '../rule.js';

interface Register {
  readonly cut: NameFinder;
  /** The leaders that a cut name may be of. */
  readonly leaders: ReadonlyMap<string, readonly Leader[]>;
}

/** Names of three characters and more without one of them; none that is a registered name itself. */
const registerOf = remembered((registers: Registers): Register => {
  const { leaders = [] } = registers;
  const whole = new Set(leaderNames(registers));
  const byCut = new Map<string, Leader[]>();
  for (const leader of leaders) {
    const characters = [...leader.name];
    if (characters.length < 3) continue;
    for (let at = 0; at < characters.length; at++) {
      const cut = characters.toSpliced(at, 1).join('');
      if (whole.has(cut) || byCut.get(cut)?.includes(leader)) continue;
      byCut.set(cut, [...(byCut.get(cut) ?? []), leader]);
    }
  }
  return { cut: nameFinder([...whole, ...byCut.keys()]), leaders: byCut };
});

/** A leader's name without one of its characters: behind a post that he holds (副县长谢知到会) or before it (谢知副县长), in a row with another leader
 * (程望舒、黎景到场), or where a headline begins with it (黎景调研…). 知微同志 and 望舒书记 are ways of address; without a post
 * the surname must be there. */
export const leaderCutName: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'register/leader-cut-name',
      title: '领导姓名少写了一个字',
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
    const names = cut(text);
    return names.flatMap((each, i): readonly Found[] => {
      const { name, start, end } = each;
      const all = leaders.get(name);
      if (!all || isQuoted(text, start)) return [];
      const isInRow = [names[i - 1], names[i + 1]].some(
        (other) => other && !leaders.has(other.name) && areJoined(text, each, other),
      );
      const meant = all.filter((leader) => isMeant(leader, each, passage, isInRow));
      const [leader, other] = meant;
      if (!leader) return [];
      const hint = '请核对姓名；确是另一位同志的，可在“领导”中登记，或写明不查的理由';
      if (!other) return [replacement(passage, start, end, leader.name, hint)];
      const others = meant.map((one) => `“${one.name}”`).join('');
      return [{ start, end, message: `出现“${name}”，名册中是${others}`, hint }];
    });
  },
};

/** Whether a cut name stands where the leader's would. */
function isMeant(
  { name: whole, post }: Leader,
  { name, start, end }: Occurrence,
  { role, text }: Passage,
  isInRow: boolean,
): boolean {
  const before = postBefore(text, start);
  const behind = titleBehind(text, end);
  if (behind?.startsWith('同志')) return false;
  if (before !== undefined) return mayHold(before, post) && goesOnBehind(text, end);
  if (name.charAt(0) !== whole.charAt(0) || isOrdinaryWord(name) || !beginsName(text, start)) return false;
  if (behind !== undefined) return mayHold(behind, post);
  if (!goesOnBehind(text, end)) return false;
  return isInRow || (role === 'headline' && start === 0 && actsAs(text, end) === 'leader');
}

/** Whether nothing but 、 or an “and” stands between two names. */
function areJoined(text: string, one: Occurrence, other: Occurrence): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return /^(?:、|和|与|及|以及)$/u.test(text.slice(first.end, second.start));
}
