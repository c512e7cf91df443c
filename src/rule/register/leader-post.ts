import type { Leader } from '../../bulletin/bulletin.js';
import type { Found } from '../../passage/found.js';
import { isQuoted } from '../../prose/enclosed.js';
import { type NameFinder, nameFinder, type Occurrence } from '../../prose/name/occurrence.js';
import { remembered } from '../../source/remembered.js';
import type { PassageRule } from '../rule.js';

interface Register {
  readonly find: NameFinder;
  readonly leaders: ReadonlyMap<string, Leader>;
  /** Who alone holds a post that one person holds, by the post. */
  readonly heads: ReadonlyMap<string, Leader>;
}

/** A post that a body has once: 县委书记, 县长. */
const once = /(?:书记|[省市县区州镇乡]长|主任|主席|院长|检察长)$/u;

const registerOf = remembered((leaders: readonly Leader[]): Register => {
  const heads = new Map<string, Leader>();
  const shared = new Set<string>();
  for (const leader of leaders) {
    for (const post of postsOf(leader)) {
      if (!once.test(post) || post.includes('副')) continue;
      if (heads.has(post)) shared.add(post);
      heads.set(post, leader);
    }
  }
  for (const post of shared) heads.delete(post);
  return {
    find: nameFinder(leaders.map(({ name }) => name)),
    leaders: new Map(leaders.map((leader) => [leader.name, leader])),
    heads,
  };
});

function postsOf({ post = '' }: Leader): readonly string[] {
  return post.split(/[、，兼\s]/u).filter((part) => part !== '');
}

/** Whether one of a leader's posts is this one: 代县长 is 县长, 副县长 is not. */
function holds(leader: Leader, post: string): boolean {
  return postsOf(leader).some((own) => own.endsWith(post) && !own.includes('副'));
}

/** A registered leader behind a post that the register gives to another and that only one can hold: 县长程望舒, who is the 县委书记. Nothing is said behind 原 or
 * 时任, in a quotation, of a post of several (兼), or of a leader whose own post is not registered. */
export const leaderPost: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'register/leader-post',
      title: '领导姓名前的职务是名册中另一位领导的',
      basis: '机关校对惯例：领导职务以名册为准',
      wrong: '县长程望舒到青鹭镇调研河道清淤。',
      right: '县委书记程望舒到青鹭镇调研河道清淤。',
    },
  ],
  check: ({ text }, { registers: { leaders = [] } }) => {
    if (leaders.length < 2) return [];
    const { find, leaders: byName, heads } = registerOf(leaders);
    if (heads.size === 0) return [];
    const names = find(text);
    return names.flatMap(({ name, start, end }, i): readonly Found[] => {
      const own = byName.get(name);
      if (!own?.post) return [];
      const from = postStart(text, start, names[i - 1]);
      const post = from === undefined ? '' : text.slice(from, start);
      const holder = heads.get(post);
      if (from === undefined || !holder || holder === own || holds(own, post)) return [];
      if (isQuoted(text, start)) return [];
      return [
        {
          start: from,
          end,
          message: `出现“${text.slice(from, end)}”，名册中“${name}”的职务是“${own.post}”`,
          hint: `名册中“${post}”是“${holder.name}”；请核对姓名和职务，名册有变动的，请改 bulletin.yaml 里的“领导”`,
        },
      ];
    });
  },
};

/** Where the words begin that stand directly before a name: behind a mark, or a word that brings a person in. Behind 、 only after another
 * leader's name; else the post is one of several. */
function postStart(text: string, place: number, last: Occurrence | undefined): number | undefined {
  const before = text.slice(Math.max(place - 16, 0), place);
  const [phrase = ''] = /[\u3400-\u9fff]*$/u.exec(before) ?? [];
  const from = place - phrase.length;
  if (phrase.length === before.length && before.length === 16) return undefined;
  if (text.charAt(from - 1) === '、' && last?.end !== from - 1) return undefined;
  const [brought = ''] = /^(?:[日由请在]|会上|会后|随后|当天|下午|上午)/u.exec(phrase) ?? [];
  return from + brought.length;
}
