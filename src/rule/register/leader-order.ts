import type { Leader } from '../../bulletin/bulletin.js';
import { leaderNames } from '../../bulletin/leaders-on.js';
import type { Registers } from '../../bulletin/register.js';
import { type Found, replacement } from '../../passage/found.js';
import type { Passage } from '../../passage/passage.js';
import { goesOnBehind } from '../../prose/name/boundary.js';
import { type NameFinder, nameFinder, type Occurrence } from '../../prose/name/occurrence.js';
import { joins, postBefore, titleBehind } from '../../prose/name/post.js';
import { remembered } from '../../source/remembered.js';
import type { PassageRule } from '../rule.js';

interface Ranking {
  readonly find: NameFinder;
  readonly ranks: ReadonlyMap<string, number>;
}

const rankingOf = remembered(
  (registers: Registers): Ranking => ({
    find: nameFinder(leaderNames(registers)),
    ranks: new Map(registers.leaders?.map(({ name }, rank) => [name, rank])),
  }),
);

/** Leaders named in one list in another order than the register's. A list goes from name to name as long as only
 * 、, 和, 与 and posts stand between; a person who is not registered, or is not in office on the day, parts it. The place is the stretch from the first to
 * the last name that stands wrong; new words are suggested where nothing but names would change places. */
export const leaderOrder: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'register/leader-order',
      title: '领导排序与名册不符',
      basis: '机关校对惯例：领导同志以名册的次序为准',
      fix: 'suggested',
      wrong: '谢知微、黎景行、许澄参加活动。',
      right: '黎景行、谢知微、许澄参加活动。',
    },
  ],
  check: (passage, { registers }) => {
    const { leaders = [] } = registers;
    if (leaders.length < 2) return [];
    const { find, ranks } = rankingOf(registers);
    const rankOf = ({ name }: Occurrence): number => ranks.get(name) ?? 0;
    return listsIn(passage.text, find(passage.text), ranks).flatMap((list) => {
      if (new Set(list.map(({ name }) => name)).size < list.length) return [];
      const right = [...list].sort((a, b) => rankOf(a) - rankOf(b));
      const isWrong = list.map((each, i) => each !== right[i]);
      const from = isWrong.indexOf(true);
      if (from < 0) return [];
      const to = isWrong.lastIndexOf(true) + 1;
      return toFound(passage, list.slice(from, to), right.slice(from, to), leaders);
    });
  },
};

/** The lists of two names or more, all of which have a rank: others part them. */
function listsIn(
  text: string,
  names: readonly Occurrence[],
  ranks: Ranking['ranks'],
): readonly (readonly Occurrence[])[] {
  const lists: Occurrence[][] = [];
  let last: Occurrence | undefined;
  for (const name of names) {
    // 王建 is not meant in 王建国, who is not registered.
    const isShort = [...name.name].length < 3;
    if (!ranks.has(name.name) || (isShort && !goesOnBehind(text, name.end))) {
      last = undefined;
      continue;
    }
    if (last && joins(text.slice(last.end, name.start))) lists.at(-1)?.push(name);
    else lists.push([name]);
    last = name;
  }
  return lists.filter((list) => list.length > 1);
}

function toFound(
  passage: Passage,
  list: readonly Occurrence[],
  right: readonly Occurrence[],
  leaders: readonly Leader[],
): readonly Found[] {
  const { text } = passage;
  const start = list[0]?.start ?? 0;
  const end = list.at(-1)?.end ?? 0;
  const between = list.slice(1).map((name, i) => text.slice(list[i]?.end, name.start));
  const hint = '请按 bulletin.yaml 里“领导”的次序排列，职务随姓名一起调整';
  const posts = new Set(right.map(({ name }) => leaders.find((leader) => leader.name === name)?.post));
  const isTitled = postBefore(text, start) !== undefined || titleBehind(text, end) !== undefined;
  // 副县长甲、乙: they may change places only if 乙 is one too.
  const isOnePost = posts.size === 1 && !posts.has(undefined);
  if (between.every((words) => /^(?:、|和|与|及|以及)$/u.test(words)) && (isOnePost || !isTitled)) {
    const words = right.map(({ name }, i) => `${name}${between[i] ?? ''}`).join('');
    return [replacement(passage, start, end, words, hint)];
  }
  const names = right.map(({ name }) => name).join('、');
  return [{ start, end, message: `领导的次序与名册不符，应为${names}`, hint }];
}
