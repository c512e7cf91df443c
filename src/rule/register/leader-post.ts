import type { Leader, OtherTerm } from '../../bulletin/bulletin.js';
import { leaderNames } from '../../bulletin/leaders-on.js';
import type { Registers } from '../../bulletin/register.js';
import { isInTerm, termWords } from '../../bulletin/term.js';
import type { CalendarDate } from '../../field/calendar.js';
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

const registerOf = remembered((registers: Registers): Register => {
  const { leaders = [] } = registers;
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
    find: nameFinder(leaderNames(registers)),
    leaders: new Map(leaders.map((leader) => [leader.name, leader])),
    heads,
  };
});

function postsOf({ post = '' }: Leader): readonly string[] {
  return post.split(/[、，兼\s]/u).filter((part) => part !== '');
}

/** Whether one of a leader's posts is this one: 代县长 is 县长, 副县长 is not. */
function holds(leader: Leader, post: string): boolean {
  return postsOf(leader).some((own) => own === post || (own.endsWith(post) && !own.includes('副')));
}

/** A registered leader behind a post that is not his: one that the register gives to another and that only one can hold (县长程望舒, who is the 县委书记), or one that he
 * had before or has later, by 任期 and the day, unless he held it on the event's day. Nothing is said behind 原 or 时任, in a quotation, of a
 * post of several (兼), or, of another's post, of a leader whose own is not registered. */
export const leaderPost: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'register/leader-post',
      title: '领导姓名前的职务与名册不符',
      basis: '机关校对惯例：领导职务以名册为准',
      wrong: '县长程望舒到青鹭镇调研河道清淤。',
      right: '县委书记程望舒到青鹭镇调研河道清淤。',
    },
  ],
  check: ({ text }, { registers }, { date }) => {
    const { leaders = [], otherTerms = [] } = registers;
    if (leaders.length + otherTerms.length < 2) return [];
    const { find, leaders: byName, heads } = registerOf(registers);
    if (heads.size === 0 && otherTerms.length === 0) return [];
    const names = find(text);
    return names.flatMap(({ name, start, end }, i): readonly Found[] => {
      const from = postStart(text, start, names[i - 1]);
      if (from === undefined || from === start || isQuoted(text, start)) return [];
      const post = text.slice(from, start);
      const own = byName.get(name);
      if (own && holds(own, post)) return [];
      const found = { start: from, end };
      const words = `出现“${text.slice(from, end)}”，名册中“${name}”`;
      const others = otherTerms.filter((each) => each.name === name && holds(each, post));
      if (others.some((each) => isHeld(each, date))) return [];
      const other = others.at(-1);
      if (other) return [{ ...found, ...ofOtherTime(other, own, post, words) }];
      const holder = heads.get(post);
      if (!own?.post || !holder || holder === own) return [];
      return [
        {
          ...found,
          message: `${words}的职务是“${own.post}”`,
          hint: `名册中“${post}”是“${holder.name}”；请核对姓名和职务，名册有变动的，请改 bulletin.yaml 里的“领导”`,
        },
      ];
    });
  },
};

/** Whether a post is still held, or was on the event's day. */
function isHeld({ state, term }: OtherTerm, day: CalendarDate | undefined): boolean {
  return state === 'held' || (day !== undefined && term !== undefined && isInTerm(term, day.iso));
}

function ofOtherTime(
  { state, term = {}, span }: OtherTerm,
  own: Leader | undefined,
  post: string,
  words: string,
): Pick<Found, 'message' | 'hint' | 'related'> {
  const isOver = state === 'over';
  const time = isOver ? `任“${post}”到${term.to?.words ?? ''}` : `从${term.from?.words ?? ''}起任“${post}”`;
  const now = own?.post ? `本期时的职务是“${own.post}”；` : '';
  const way = isOver ? '写当时的职务，请加“时任”或“原”；' : '';
  return {
    message: `${words}${time}`,
    hint: `${now}${way}名册不对的，请改 bulletin.yaml 里的“任期”`,
    related: [{ message: `名册里的任期：${termWords(term)}`, span }],
  };
}

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
