import type { Leader } from '../../bulletin/bulletin.js';

import type { Registers } from '../../bulletin/register.js';
import { type Found, replacement } from '../../passage/found.js';
import type { Article, Passage } from '../../passage/passage.js';
import { registeredNames } from '../../passage/registered-names.js';
import { clauseRound } from '../../prose/clause.js';
import { actsAs, clauseLists, isCommonInNames } from '../../prose/name/acting.js';
import { beginsName, goesOnBehind } from '../../prose/name/boundary.js';
import { nameLookAlike } from '../../prose/name/name-look-alike.js';
import { type NearFinder, type NearName, nearFinder } from '../../prose/name/near.js';
import type { NameFinder, Occurrence } from '../../prose/name/occurrence.js';
import { mayHold, postBefore, titleBehind } from '../../prose/name/post.js';
import { surnames } from '../../prose/name/surname.js';
import { beginsLongWord } from '../../prose/word/words-of.js';
import type { Range } from '../../source/range.js';
import { touching } from '../../source/ranges.js';
import { remembered } from '../../source/remembered.js';
import type { PassageRule } from '../rule.js';

interface Register {
  /** Leaders' and units' names. */
  readonly exact: NameFinder;
  readonly near: NearFinder;
  readonly leaders: ReadonlyMap<string, Leader>;
}

const registerOf = remembered((registers: Registers): Register => {
  const { leaders = [] } = registers;
  const names = leaders.map(({ name }) => name);
  const long = names.filter((name) => [...name].length >= 3);
  return {
    exact: registeredNames(registers),
    near: nearFinder(long, ['replaced', 'swapped']),
    leaders: new Map(leaders.map((leader) => [leader.name, leader])),
  };
});

/** A name of three characters or more that is one character off a leader's and is not registered itself, where a
 * leader is likely named: beside a title that he may bear, in one list or clause with another leader, or at a clause's start before what leaders do (沈研秋调研…, as
 * headlines have it). Not found: a namesake's brother in a village (村党支部书记张建军 beside 副县长张建国); 副县长王建强调, where 强 is a verb's. */
export const leaderNearMiss: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'register/leader-near-miss',
      title: '领导姓名与名册差一个字',
      basis: '机关校对惯例：领导姓名以名册为准',
      fix: 'suggested',
      wrong: '县委书记程望舟到青鹭镇调研河道清淤。',
      right: '县委书记程望舒到青鹭镇调研河道清淤。',
    },
  ],
  check: (passage, { registers }, article) => {
    if (!registers.leaders || registers.leaders.length === 0) return [];
    const register = registerOf(registers);
    const near = register.near(passage.text);
    if (near.length === 0) return [];
    const exact = register.exact(passage.text);
    let found: ReadonlyMap<number, readonly Range[]> | undefined;
    const lists = (): ReadonlyMap<number, readonly Range[]> => {
      found ??= clauseLists(
        passage.text,
        [...near, ...exact].sort((a, b) => a.start - b.start),
      );
      return found;
    };
    const misses = near.filter(
      (miss) =>
        isMiss(miss, passage.text, exact, register) || isActor(miss, passage.text, exact, lists, article),
    );
    const byStart = new Map<number, NearName[]>();
    for (const miss of misses) {
      const same = byStart.get(miss.start);
      if (same) same.push(miss);
      else byStart.set(miss.start, [miss]);
    }
    return [...byStart.values()].flatMap((same) => toFound(passage, same));
  },
};

function isMiss(miss: NearName, text: string, exact: readonly Occurrence[], { leaders }: Register): boolean {
  if (touching(exact, miss).length > 0) return false;
  const characters = [...text.slice(miss.start, miss.end)];
  const last = characters.at(-1) ?? '';
  if (miss.slip === 'replaced' && miss.at === characters.length - 1) {
    if (goesOn(text, miss.end - last.length)) return false;
  }
  // 请世安同志: what is no surname is a word of its own, and 世安 a given name.
  if (miss.slip === 'replaced' && miss.at === 0 && !isSurname(characters[0] ?? '')) return false;
  const own = leaders.get(miss.name)?.post;
  const before = postBefore(text, miss.start);
  if (before !== undefined) return mayHold(before, own);
  if (!beginsName(text, miss.start)) return false;
  const behind = titleBehind(text, miss.end);
  if (behind !== undefined) return mayHold(behind, own);
  const clause = clauseRound(text, miss.start);
  return touching(exact, clause).some(
    ({ name, start, end }) => leaders.has(name) && start >= clause.start && end <= clause.end,
  );
}

/** Whether the text goes on behind a name of one character fewer: 周平|受邀 beside the registered 周平安. */
function goesOn(text: string, place: number): boolean {
  return goesOnBehind(text, place) || beginsLongWord(text, place);
}

/** Whether a name that is no post's holder's acts as leaders do: it begins a clause, or stands in a list that does. The surname is the leader's own, and the
 * other character looks or sounds like his, or is none that brothers' names differ in. */
function isActor(
  { start, end, slip, at, name }: NearName,
  text: string,
  exact: readonly Occurrence[],
  lists: () => ReadonlyMap<number, readonly Range[]>,
  article: Article,
): boolean {
  const wrong = text.slice(start, end);
  if ([...wrong].length !== 3 || (slip === 'replaced' && at === 0)) return false;
  if (touching(exact, { start, end }).length > 0) return false;
  if (slip === 'replaced' && at === 2 && goesOn(text, end - 1)) return false;
  const list = lists().get(start);
  const way = list && actsAs(text, list.at(-1)?.end ?? end);
  if (!list || !way || isSomebodyElse(wrong, article)) return false;
  const [written = '', meant = ''] = [[...wrong][at], [...name][at]];
  if (list.length > 1 || slip === 'swapped' || nameLookAlike(written, meant)) return true;
  return way === 'leader' && !isCommonInNames(written);
}

/** The results for an article's names: each is looked for once. */
const others = new WeakMap<Article, Map<string, boolean>>();

/** Whether an article calls a person of a name something that a leader is not called: 村民张建军. */
function isSomebodyElse(name: string, article: Article): boolean {
  const known = others.get(article) ?? new Map<string, boolean>();
  others.set(article, known);
  const is = known.get(name) ?? article.passages.some(({ text }) => isCalledOtherwise(name, text));
  known.set(name, is);
  return is;
}

function isCalledOtherwise(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = postBefore(text, at);
    if (before === undefined ? !beginsName(text, at) : !mayHold(before, undefined)) return true;
  }
  return false;
}

/** Whether a character may be a surname here, and is none of those that are as often a word. */
function isSurname(char: string): boolean {
  return (
    surnames.includes(char) &&
    !/[和与及同对在到赴、为的是了日向从由将以经于通连应能时都有查管解支全关祝谢]/u.test(char)
  );
}

function toFound(passage: Passage, misses: readonly NearName[]): readonly Found[] {
  const [first, second] = misses;
  if (!first) return [];
  const { start, end, name } = first;
  const hint = '请核对姓名；确是另一位同志的，可在“领导”中登记，或写明不查的理由';
  if (!second) return [replacement(passage, start, end, name, hint)];
  const names = misses.map((miss) => `“${miss.name}”`).join('');
  const wrong = passage.text.slice(start, end);
  return [{ start, end, message: `出现“${wrong}”，名册中是${names}`, hint }];
}
