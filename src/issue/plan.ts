import type { Issue } from './issue.js';

/** The plan as data for other programs: `kuaibao list --json`, version 1. */
export interface Plan {
  readonly version: 1;
  readonly issue: string;
  readonly sections: readonly PlanSection[];
}

/** A section, or one of its sub-sections, with its entries in print order. */
export interface PlanSection {
  readonly name: string;
  readonly subsection?: string;
  readonly entries: readonly PlanEntry[];
}

export interface PlanEntry {
  /** From the issue's folder. */
  readonly file: string;
  /** Place in the file, from 1. */
  readonly index: number;
  readonly contributors: readonly string[];
  readonly headline?: string;
  readonly reason: string;
}

/** The plan of an issue as plain data. */
export function planOf(issue: Issue): Plan {
  const sections = issue.sections.flatMap(({ section, groups }) =>
    groups.map(
      ({ subsection, entries }): PlanSection => ({
        name: section.name,
        ...(subsection === undefined ? {} : { subsection }),
        entries: entries.map(({ submission, contributors, reason }) => ({
          file: submission.path,
          index: submission.index,
          contributors,
          ...(submission.headline ? { headline: submission.headline.text } : {}),
          reason,
        })),
      }),
    ),
  );
  return { version: 1, issue: issue.issueNumber, sections };
}
