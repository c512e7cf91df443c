import { contradictionsIn, type LearnedParts } from './contradictions.js';
import { type NamedIssue, namedIssues } from './evidence.js';
import type { LearnFinding } from './finding.js';
import { type LearnedLeader, learnLeaders } from './leaders.js';
import { learnColophon } from './learned-colophon.js';
import { learnMasthead } from './learned-masthead.js';
import type { OldIssue } from './old-issue.js';
import { learnDeviations } from './page-style.js';
import { learnSections } from './sections.js';
import { type LearnedUnit, learnUnits } from './units.js';

/** An office, as its old issues show it. What only some of them show is each issue's own. */
export interface LearnedOffice extends LearnedParts {
  /** The oldest first. */
  readonly issues: readonly NamedIssue[];
  readonly leaders: readonly LearnedLeader[];
  readonly units: readonly LearnedUnit[];
  /** Whether most issues list their headlines. */
  readonly contents: boolean;
  readonly findings: readonly LearnFinding[];
}

/** Learns an office from its old issues: each value by what most of them show; where they differ, that is found and no middle way taken. */
export function learnOffice(old: readonly OldIssue[]): LearnedOffice {
  const issues = namedIssues(old);
  const { sections, findings: ofSections } = learnSections(issues);
  const { leaders, findings: ofLeaders } = learnLeaders(issues);
  const names = leaders.map(({ name }) => name);
  const { units, findings: ofUnits } = learnUnits(issues, names);
  const parts = {
    ...learnMasthead(issues),
    ...learnColophon(issues),
    sections,
    deviations: learnDeviations(issues),
  };
  return {
    ...parts,
    issues,
    leaders,
    units,
    contents: issues.filter(({ issue }) => issue.contents).length * 2 > issues.length,
    findings: [...contradictionsIn(parts), ...ofSections, ...ofLeaders, ...ofUnits],
  };
}
