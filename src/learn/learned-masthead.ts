import type { NamedIssue } from './evidence.js';
import { shownIn, usualIn, type Vote, vote } from './vote.js';

/** A masthead as the issues show it; of the parts that an issue may have of its own, only those that each has. */
export interface LearnedMasthead {
  readonly nameplate: Vote<readonly string[]> | undefined;
  readonly issuingOffice: Vote<string> | undefined;
  readonly issueNumberFormat: Vote<string> | undefined;
  readonly supplementFormat: Vote<string> | undefined;
  readonly dateStyle: Vote<string> | undefined;
  readonly retentionNotice: Vote<string> | undefined;
  readonly classification: Vote<string> | undefined;
  readonly signatories: Vote<readonly string[]> | undefined;
}

export function learnMasthead(issues: readonly NamedIssue[]): LearnedMasthead {
  const patterns = (isSupplement: boolean): Vote<string> | undefined =>
    vote(issues, ({ issue: { masthead } }) =>
      masthead.isSupplement === isSupplement ? shownIn(masthead.pattern) : [],
    );
  const lines = (values: readonly string[]): string => values.join('\n');
  return {
    nameplate: vote(issues, ({ issue }) => shownIn(issue.masthead.nameplate), lines),
    issuingOffice: vote(issues, ({ issue }) => shownIn(issue.masthead.issuingOffice)),
    issueNumberFormat: patterns(false),
    supplementFormat: patterns(true),
    dateStyle: vote(issues, ({ issue }) => shownIn(issue.masthead.date?.style)),
    retentionNotice: vote(issues, ({ issue }) => shownIn(issue.masthead.retentionNotice)),
    classification: usualIn(issues, ({ issue }) => shownIn(issue.masthead.classification)),
    signatories: usualIn(issues, ({ issue }) => shownIn(issue.masthead.signatories), lines),
  };
}
