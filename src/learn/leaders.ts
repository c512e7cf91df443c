import { coded } from '../fault/severity.js';
import { leadersIn } from '../issue/leaders.js';
import { inWords, type NamedIssue } from './evidence.js';
import type { LearnFinding } from './finding.js';
import type { OldItem } from './old-issue.js';
import { peopleBehindPosts, peopleIn, peopleWith, postBefore } from './person-name.js';
import { orderBy, type ShownOrder, wordContradiction } from './precedence.js';
import { gather, type Shown, vote } from './vote.js';

/** 领导, as the issues name them. */
export interface LearnedLeader {
  readonly name: string;
  readonly post?: Shown<string>;
  readonly issues: readonly string[];
}

/** The leaders whom headlines, and sentences on who took part, name, by rank: who is named before whom, and whose entries stand before whose in
 * a section. */
export function learnLeaders(issues: readonly NamedIssue[]): {
  readonly leaders: readonly LearnedLeader[];
  readonly findings: readonly LearnFinding[];
} {
  const inHeadlines = named(issues, ({ headline }) => (headline === undefined ? [] : peopleIn(headline)));
  const inAttendees = named(issues, ({ attendees }) =>
    attendees === undefined ? [] : peopleWith(attendees),
  );
  const signing = issues.flatMap(({ name, issue }) =>
    [...issue.instructions, ...itemsOf(issue.sections).flatMap(({ instructions }) => instructions)]
      .filter(({ leader }) => /\s/u.test(leader) && !/^(?:中央|国家|国务院|省|自治区)/u.test(leader))
      .map(({ leader }) => [leader.split(/\s+/u).at(-1) ?? '', name] as const),
  );
  const inTexts = named(issues, ({ body }) => body.flatMap(peopleBehindPosts));
  const shown = gather([...inHeadlines, ...inAttendees, ...signing, ...inTexts]);
  const found = shown.map(({ value }) => value);
  const posts = new Map(found.map((name) => [name, postOf(name, found, issues)] as const));
  const names = [...found].sort((a, b) => postRank(posts.get(a)?.value) - postRank(posts.get(b)?.value));
  const { names: ranked, contradictions } = orderBy(names, ordersOf(issues, names));
  const leaders = ranked.map((name): LearnedLeader => {
    const post = posts.get(name);
    return {
      name,
      ...(post ? { post } : {}),
      issues: shown.find(({ value }) => value === name)?.issues ?? [],
    };
  });
  const once = leaders.filter(({ name, post }) => !post && !isConfirmed(name, issues));
  return {
    leaders,
    findings: [
      ...contradictions.map(
        (each): LearnFinding => ({
          ...coded('learn/contradiction'),
          message: `领导的先后各期不一致：${wordContradiction(each)}`,
          hint: '请在 bulletin.yaml 的“领导”里核对先后',
        }),
      ),
      ...once.map(
        ({ name, issues: by }): LearnFinding => ({
          ...coded('learn/guess'),
          severity: 'warning',
          message: `“${name}”看来是领导（${inWords(by)}的标题），正文里没有印证`,
          hint: '不是领导的，请在 bulletin.yaml 的“领导”里删去',
        }),
      ),
    ],
  };
}

export function itemsOf(sections: NamedIssue['issue']['sections']): readonly OldItem[] {
  return sections.flatMap(({ groups }) => groups.flatMap(({ items }) => items));
}

function named(
  issues: readonly NamedIssue[],
  peopleOf: (item: OldItem) => readonly string[],
): readonly (readonly [string, string])[] {
  return issues.flatMap(({ name, issue }) =>
    itemsOf(issue.sections).flatMap((item) => peopleOf(item).map((person) => [person, name] as const)),
  );
}

/** Who is named before whom: within a headline and behind it, and from entry to entry of a section. */
function ordersOf(issues: readonly NamedIssue[], names: readonly string[]): readonly ShownOrder[] {
  return issues.flatMap(({ name: issue, issue: { sections } }) =>
    sections.flatMap(({ groups }) =>
      groups.flatMap(({ items }): readonly ShownOrder[] => {
        const within = items.map(({ headline = '', attendees = '' }) => ({
          names: [...inOrder(headline, names), ...peopleWith(attendees)],
          issue,
        }));
        const told = items.flatMap(({ body }) =>
          body.map((text) => ({ names: peopleBehindPosts(text), issue })),
        );
        const firsts = items.flatMap(({ headline = '' }) => inOrder(headline, names).slice(0, 1));
        return [...within, ...told, { names: firsts, issue }];
      }),
    ),
  );
}

/** The known names in a headline, as they stand there. */
function inOrder(headline: string, names: readonly string[]): readonly string[] {
  return leadersIn(headline, names)
    .map((rank) => names[rank] ?? '')
    .sort((a, b) => headline.indexOf(a) - headline.indexOf(b));
}

function postOf(
  name: string,
  names: readonly string[],
  issues: readonly NamedIssue[],
): Shown<string> | undefined {
  const longer = names.filter((other) => other !== name && other.startsWith(name));
  return vote(issues, ({ issue }) =>
    textsOf(issue)
      .flatMap((text) => {
        const plain = longer.reduce((rest, other) => rest.replaceAll(other, '〇'), text);
        const post = postBefore(plain, name);
        return post === undefined ? [] : [post];
      })
      .slice(0, 1),
  );
}

function textsOf(issue: NamedIssue['issue']): readonly string[] {
  const items = itemsOf(issue.sections);
  const signed = [...issue.instructions, ...items.flatMap(({ instructions }) => instructions)];
  return [
    ...signed.map(({ leader }) => leader.replace(/\s+/gu, '')),
    ...items.flatMap(({ attendees, body }) => [...(attendees === undefined ? [] : [attendees]), ...body]),
  ];
}

/** The rank of a post where the issues name nobody before the other: 书记, the head of the government, their deputies. */
function postRank(post: string | undefined): number {
  if (post === undefined) return 4;
  if (/副/u.test(post) && !/、(?:代)?[市县区州省镇乡]长$/u.test(post))
    return /副书记/u.test(post) ? 2 : /常委|常务/u.test(post) ? 2.5 : 3;
  return /书记$/u.test(post) && !/纪委|政法/u.test(post) ? 0 : 1;
}

/** Whether a text says what the person did: 王某要求, 王某强调. */
function isConfirmed(name: string, issues: readonly NamedIssue[]): boolean {
  const pattern = new RegExp(`${name}(?:要求|强调|指出|表示|说|一行|先后|来到|到|还|、)`, 'u');
  return issues.some(({ issue }) =>
    itemsOf(issue.sections).some(
      ({ headline = '', attendees = '', body }) =>
        /\d{1,2}日/u.test(headline) ||
        peopleWith(attendees).includes(name) ||
        body.some((text) => pattern.test(text)),
    ),
  );
}
