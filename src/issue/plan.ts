import type { Issue, WithheldEntry } from './issue.js';

/** The plan as data for other programs: `kuaibao list --json`, version 1. */
export interface Plan {
  readonly version: 1;
  readonly issue: string;
  readonly sections: readonly PlanSection[];
  /** The submissions that are 停用; absent if there is none. */
  readonly withheld?: readonly PlannedSubmission[];
}

/** A section, or one of its sub-sections, with its entries in print order. */
export interface PlanSection {
  readonly name: string;
  readonly subsection?: string;
  readonly entries: readonly PlanEntry[];
}

/** A submission by its place, and whose it is. */
export interface PlannedSubmission {
  /** From the issue's folder. */
  readonly file: string;
  /** Place in the file, from 1. */
  readonly index: number;
  readonly contributors: readonly string[];
  readonly headline?: string;
  readonly subtitle?: string;
}

export interface PlanEntry extends PlannedSubmission {
  readonly reason: string;
}

/** The plan of an issue as plain data. */
export function planOf(issue: Issue): Plan {
  const sections = issue.sections.flatMap(({ section, groups }) =>
    groups.map(
      ({ subsection, entries }): PlanSection => ({
        name: section.name,
        ...(subsection === undefined ? {} : { subsection }),
        entries: entries.map((entry) => ({ ...plannedSubmission(entry), reason: entry.reason })),
      }),
    ),
  );
  const withheld = issue.withheld.map(plannedSubmission);
  return { version: 1, issue: issue.issueNumber, sections, ...(withheld.length > 0 ? { withheld } : {}) };
}

function plannedSubmission({
  submission: { path, index, headline, subtitle },
  contributors,
}: WithheldEntry): PlannedSubmission {
  return {
    file: path,
    index,
    contributors,
    ...(headline ? { headline: headline.text } : {}),
    ...(subtitle ? { subtitle: subtitle.text } : {}),
  };
}
