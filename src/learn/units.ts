import { coded } from '../fault/severity.js';
import { looksLikeUnit } from '../prose/name/unit-name.js';
import { inWords, type NamedIssue } from './evidence.js';
import type { LearnFinding } from './finding.js';
import { itemsOf } from './leaders.js';
import { type Contradiction, orderBy, type ShownOrder, wordContradiction } from './precedence.js';
import { gather, type Shown } from './vote.js';

/** A unit that sent something, and the other names by which texts call it. */
export interface LearnedUnit {
  readonly name: string;
  readonly aliases: readonly Shown<string>[];
  readonly issues: readonly string[];
}

/** The units that sent entries and briefs, in the order in which they usually stand: of entries without leaders in their headlines, the first
 * before the next. */
export function learnUnits(
  issues: readonly NamedIssue[],
  leaders: readonly string[],
): { readonly units: readonly LearnedUnit[]; readonly findings: readonly LearnFinding[] } {
  const shown = gather(
    issues.flatMap(({ name, issue }) =>
      itemsOf(issue.sections).flatMap(({ contributors }) =>
        contributors.map((unit) => [unit, name] as const),
      ),
    ),
  );
  const names = shown.map(({ value }) => value);
  const { names: ordered, contradictions } = orderBy(names, ordersOf(issues, leaders));
  const abbreviations = aliasesIn(issues, names);
  const doubles = names.flatMap((name): readonly LearnFinding[] => {
    const full = fullName(name, names);
    return full === undefined
      ? []
      : [
          {
            ...coded('learn/open'),
            message: `“${name}”和“${full}”可能是同一单位，名册里各写了一个（${inWords(shown.find(({ value }) => value === name)?.issues ?? [])}印的是“${name}”）`,
            hint: `是同一单位的，请在 bulletin.yaml 里把“${name}”改成“${full}”的别名`,
          },
        ];
  });
  return {
    units: ordered.map((name) => ({
      name,
      aliases: abbreviations.filter(({ full }) => full === name).map(({ shown: each }) => each),
      issues: shown.find(({ value }) => value === name)?.issues ?? [],
    })),
    findings: [
      ...doubles,
      ...shown.filter(({ value }) => isDoubtful(value)).map(doubt),
      ...orderFindings(contradictions),
    ],
  };
}

/** A few contradictions are told with their issues; of many, which an office without a fixed order has, the pairs alone. */
function orderFindings(contradictions: readonly Contradiction[]): readonly LearnFinding[] {
  const told =
    contradictions.length > mostTold
      ? [
          `单位的先后各期不一致，有${contradictions.length}对：${contradictions.map(({ before, behind }) => `${before}—${behind}`).join('、')}`,
        ]
      : contradictions.map((each) => `单位的先后各处不一致：${wordContradiction(each)}`);
  return told.map((message) => ({
    ...coded('learn/contradiction'),
    severity: 'hint',
    message,
    hint: '名册按多数排；与名册不同的那几期，在 issue.yaml 里写了次序',
  }));
}

const mostTold = 3;

/** Whether a name in a contributor's place may be no unit's: a person's, or the rest of one (石桥镇党委、政府). */
function isDoubtful(name: string): boolean {
  return !looksLikeUnit(name) || /^(?:党委|政府|党工委|办事处|管委会|人大|纪委)$/u.test(name);
}

function doubt({ value, issues }: Shown<string>): LearnFinding {
  return {
    ...coded('learn/guess'),
    severity: 'warning',
    message: `“${value}”印在报送单位的位置（${inWords(issues)}），却不像一个单位的全称`,
    hint: '是人名或简称的，请在 bulletin.yaml 的“单位”和稿件里改成单位的全称',
  };
}

function ordersOf(issues: readonly NamedIssue[], leaders: readonly string[]): readonly ShownOrder[] {
  return issues.flatMap(({ name: issue, issue: { sections } }) =>
    sections.flatMap(({ groups }) =>
      groups.map(({ items }) => ({
        names: items
          .filter(({ headline = '' }) => !leaders.some((leader) => headline.includes(leader)))
          .flatMap(({ contributors }) => contributors.slice(0, 1)),
        issue,
      })),
    ),
  );
}

/** Short names of units in running text: 县发改局, where 县发展和改革局 is registered and no other unit may be meant. */
function aliasesIn(issues: readonly NamedIssue[], names: readonly string[]) {
  const mention =
    /(?<=^|[、，。：（“和与由同合])[一-鿿]{3,10}?(?:局|委|办|中心)(?=[、，。）“”和与等负]|组织|召开|开展|举办|联合|会同|$)/gu;
  const mentions = gather(
    issues.flatMap(({ name, issue }) =>
      itemsOf(issue.sections).flatMap(({ headline = '', attendees = '', body }) =>
        [headline, attendees, ...body].flatMap((text) =>
          [...text.matchAll(mention)].map(([words]) => [words, name] as const),
        ),
      ),
    ),
  );
  return mentions.flatMap((shown) => {
    const full = names.includes(shown.value) ? undefined : fullName(shown.value, names);
    return full === undefined ? [] : [{ full, shown }];
  });
}

/** The one longer name that a name shortens: its characters stand there in their order, first and last alike. */
function fullName(name: string, names: readonly string[]): string | undefined {
  const found = names.filter(
    (other) =>
      other.length > name.length + 1 &&
      other[0] === name[0] &&
      other.at(-1) === name.at(-1) &&
      shortens(name, other),
  );
  return found.length === 1 ? found[0] : undefined;
}

function shortens(name: string, full: string): boolean {
  let at = 0;
  for (const character of name) {
    at = full.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
