import { inWords, type NamedIssue, namedIssues } from './evidence.js';
import type { LearnFinding } from './finding.js';
import { type LearnedLeader, learnLeaders } from './leaders.js';
import type { Labelled, OldIssue } from './old-issue.js';
import { type LearnedDeviation, learnDeviations } from './page-style.js';
import { type LearnedSection, learnSections } from './sections.js';
import { type LearnedUnit, learnUnits } from './units.js';
import { type Vote, vote } from './vote.js';

/** An office, as its old issues show it. What only some of them show is each issue's own. */
export interface LearnedOffice {
  readonly issues: readonly NamedIssue[];
  readonly nameplate?: Vote<readonly string[]>;
  readonly issuingOffice?: Vote<string>;
  readonly issueNumberFormat?: Vote<string>;
  readonly supplementFormat?: Vote<string>;
  readonly dateStyle?: Vote<string>;
  readonly retentionNotice?: Vote<string>;
  readonly sections: readonly LearnedSection[];
  readonly leaders: readonly LearnedLeader[];
  readonly units: readonly LearnedUnit[];
  /** Only labels that every issue has. */
  readonly signOff: readonly { readonly label: string; readonly text: Vote<string> }[];
  readonly distribution?: Vote<readonly Labelled[]>;
  readonly printRun?: Vote<string>;
  readonly contact?: Vote<readonly Labelled[]>;
  readonly contents: boolean;
  readonly classification?: Vote<string>;
  readonly signatories?: Vote<readonly string[]>;
  readonly printingOffice?: Vote<string>;
  readonly deviations: readonly LearnedDeviation[];
  readonly findings: readonly LearnFinding[];
}

/** Learns an office from its old issues: each value by what most of them show; where they differ, that is found and no middle way taken. */
export function learnOffice(old: readonly OldIssue[]): LearnedOffice {
  const issues = namedIssues(old);
  const { sections, findings: ofSections } = learnSections(issues);
  const { leaders, findings: ofLeaders } = learnLeaders(issues);
  const { units, findings: ofUnits } = learnUnits(
    issues,
    leaders.map(({ name }) => name),
  );
  const own = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);
  const joined = (values: readonly string[]): string => values.join('\n');
  const labelled = (values: readonly Labelled[]): string => JSON.stringify(values);
  const inAll = <T>(found: Vote<T> | undefined): Vote<T> | undefined =>
    found && countOf(found) === issues.length ? found : undefined;
  const nameplate = vote(
    issues,
    ({ issue }) => own(issue.masthead.nameplate).filter(({ length }) => length > 0),
    joined,
  );
  const patterns = (isSupplement: boolean): Vote<string> | undefined =>
    vote(issues, ({ issue: { masthead } }) =>
      masthead.isSupplement === isSupplement ? own(masthead.pattern) : [],
    );
  const issuingOffice = vote(issues, ({ issue }) => own(issue.masthead.issuingOffice));
  const issueNumberFormat = patterns(false);
  const supplementFormat = patterns(true);
  const dateStyle = vote(issues, ({ issue }) => own(issue.masthead.date?.style));
  const retentionNotice = vote(issues, ({ issue }) => own(issue.masthead.retentionNotice));
  const contact = vote(
    issues,
    ({ issue }) => own(issue.colophon.contact).filter(({ length }) => length > 0),
    labelled,
  );
  const distribution = inAll(
    vote(
      issues,
      ({ issue }) => own(issue.colophon.distribution).filter(({ length }) => length > 0),
      labelled,
    ),
  );
  const printRun = inAll(vote(issues, ({ issue }) => own(issue.colophon.printRun)));
  const classification = inAll(vote(issues, ({ issue }) => own(issue.masthead.classification)));
  const signatories = inAll(
    vote(issues, ({ issue }) => own(issue.masthead.signatories).filter(({ length }) => length > 0), joined),
  );
  const printingOffice = inAll(vote(issues, ({ issue }) => own(issue.colophon.printingOffice)));
  const deviations = learnDeviations(issues);
  const fixed: readonly (readonly [key: string, found: Vote<unknown> | undefined])[] = [
    ['刊名', nameplate],
    ['编发单位', issuingOffice],
    ['期号格式', issueNumberFormat],
    ['增刊格式', supplementFormat],
    ['日期格式', dateStyle],
    ['保存提示', retentionNotice],
    ['联系', contact],
    ...deviations.map(({ key, vote: found }) => [`版式的${key}`, found] as const),
    ...sections.flatMap(
      ({ name, form, placement }) =>
        [
          [`栏目“${name}”的形式`, form],
          [`栏目“${name}”里标题的排法`, placement],
        ] as const,
    ),
  ];
  return {
    issues,
    ...(nameplate ? { nameplate } : {}),
    ...(issuingOffice ? { issuingOffice } : {}),
    ...(issueNumberFormat ? { issueNumberFormat } : {}),
    ...(supplementFormat ? { supplementFormat } : {}),
    ...(dateStyle ? { dateStyle } : {}),
    ...(retentionNotice ? { retentionNotice } : {}),
    sections,
    leaders,
    units,
    signOff: learnSignOff(issues),
    ...(distribution ? { distribution } : {}),
    ...(printRun ? { printRun } : {}),
    ...(contact ? { contact } : {}),
    contents: issues.filter(({ issue }) => issue.contents).length * 2 > issues.length,
    ...(classification ? { classification } : {}),
    ...(signatories ? { signatories } : {}),
    ...(printingOffice ? { printingOffice } : {}),
    deviations,
    findings: [
      ...fixed.flatMap(([key, found]) => (found ? differing(key, found) : [])),
      ...ofSections,
      ...ofLeaders,
      ...ofUnits,
    ],
  };
}

function countOf({ issues, others }: Vote<unknown>): number {
  return issues.length + others.reduce((sum, each) => sum + each.issues.length, 0);
}

/** Labels that every issue has, each with the name that most of them give. */
function learnSignOff(issues: readonly NamedIssue[]) {
  const labels = new Set(issues.flatMap(({ issue }) => issue.colophon.signOff.map(({ label }) => label)));
  return [...labels].flatMap((label) => {
    const text = vote(issues, ({ issue }) =>
      issue.colophon.signOff.filter((each) => each.label === label).map((each) => each.text),
    );
    return text && countOf(text) === issues.length ? [{ label, text }] : [];
  });
}

/** Finds where issues show different values of a key that they all share. */
function differing(key: string, { value, issues, others }: Vote<unknown>): readonly LearnFinding[] {
  if (others.length === 0) return [];
  const words = [{ value, issues }, ...others].map(
    (each) => `“${inPlain(each.value)}”有${each.issues.length}处（${inWords(each.issues)}）`,
  );
  return [
    {
      severity: 'warning',
      code: 'learn/contradiction',
      message: `${key}不一致：${words.join('，')}；取了“${inPlain(value)}”`,
      hint: '不对的，请在 bulletin.yaml 里改',
    },
  ];
}

function inPlain(value: unknown): string {
  if (value === '') return '国标';
  if (!Array.isArray(value)) return String(value);
  return value
    .map((each: unknown) =>
      typeof each === 'object' && each !== null && 'label' in each && 'text' in each
        ? `${String(each.label)}：${String(each.text)}`
        : String(each),
    )
    .join(' ');
}
