import { coded } from '../fault/severity.js';
import { inWords, type NamedIssue } from './evidence.js';
import type { LearnFinding } from './finding.js';
import type { OldForm, OldPlacement, OldSection } from './old-issue.js';
import { orderBy, wordContradiction } from './precedence.js';
import { gather, type Vote, vote } from './vote.js';

/** 栏目, as the issues show it. */
export interface LearnedSection {
  readonly name: string;
  readonly form: Vote<OldForm>;
  readonly subsections: readonly string[];
  /** Absent where no entry shows it. */
  readonly placement?: Vote<OldPlacement>;
  readonly hasSignature: boolean;
  readonly issues: readonly string[];
}

/** The name of a section that prints none. */
export const articlesName = '专报';

export function sectionName({ name }: OldSection): string {
  return name ?? articlesName;
}

/** The sections of the issues in their usual order, each with its form. */
export function learnSections(issues: readonly NamedIssue[]): {
  readonly sections: readonly LearnedSection[];
  readonly findings: readonly LearnFinding[];
} {
  const shown = gather(
    issues.flatMap(({ name, issue }) =>
      issue.sections.map((section) => [sectionName(section), name] as const),
    ),
  );
  const orders = issues.map(({ name, issue }) => ({ names: issue.sections.map(sectionName), issue: name }));
  const { names, contradictions } = orderBy(
    shown.map(({ value }) => value),
    orders,
  );
  const findings = contradictions.map(
    (each): LearnFinding => ({
      ...coded('learn/contradiction'),
      message: `栏目的先后各期不一致：${wordContradiction(each)}`,
      hint: '请在 bulletin.yaml 的“栏目”里核对先后',
    }),
  );
  const sections = names.map((name) =>
    learnSection(name, issues, shown.find(({ value }) => value === name)?.issues ?? []),
  );
  return { sections, findings: [...findings, ...named(sections)] };
}

/** Tells of a section whose name the issues do not print. */
function named(sections: readonly LearnedSection[]): readonly LearnFinding[] {
  const section = sections.find(({ name, form }) => name === articlesName && form.value === '专报');
  if (!section) return [];
  return [
    {
      ...coded('learn/open'),
      message: `${inWords(section.issues)}开头的文章上面没有印【栏目】，暂把栏目叫作“${articlesName}”`,
      hint: '要改名的，请在 bulletin.yaml 和各稿件的“栏目”里一起改',
    },
  ];
}

function learnSection(name: string, issues: readonly NamedIssue[], by: readonly string[]): LearnedSection {
  const named = (issue: NamedIssue['issue']): readonly OldSection[] =>
    issue.sections.filter((section) => sectionName(section) === name);
  const items = (issue: NamedIssue['issue']) =>
    named(issue).flatMap(({ groups }) => groups.flatMap((group) => group.items));
  const form: Vote<OldForm> = vote(issues, ({ issue }) => named(issue).map((section) => section.form)) ?? {
    value: '稿件',
    issues: [],
    others: [],
  };
  const placement = vote(issues, ({ issue }) =>
    items(issue).flatMap((item) =>
      item.placement === undefined || name === articlesName ? [] : [item.placement],
    ),
  );
  const signed = vote(issues, ({ issue }) => items(issue).map(({ signedOn }) => signedOn !== undefined));
  const orders = issues.flatMap(({ name: issue, issue: old }) =>
    named(old).map(({ groups }) => ({
      names: groups.flatMap(({ subsection }) => (subsection === undefined ? [] : [subsection])),
      issue,
    })),
  );
  const subsections = orderBy(
    orders.flatMap(({ names }) => names),
    orders,
  );
  return {
    name,
    form,
    subsections: subsections.names,
    ...(placement ? { placement } : {}),
    hasSignature: signed?.value ?? false,
    issues: by,
  };
}
