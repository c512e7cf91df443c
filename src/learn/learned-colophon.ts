import type { NamedIssue } from './evidence.js';
import type { Labelled } from './old-issue.js';
import { shownIn, usualIn, type Vote, vote } from './vote.js';

/** A colophon as the issues show it; of the parts that an issue may have of its own, only those that each has. */
export interface LearnedColophon {
  /** In print order. */
  readonly signOff: readonly { readonly label: string; readonly text: Vote<string> }[];
  readonly distribution: Vote<readonly Labelled[]> | undefined;
  readonly printRun: Vote<string> | undefined;
  readonly contact: Vote<readonly Labelled[]> | undefined;
  readonly printingOffice: Vote<string> | undefined;
}

export function learnColophon(issues: readonly NamedIssue[]): LearnedColophon {
  const words = (values: readonly Labelled[]): string => JSON.stringify(values);
  return {
    signOff: learnSignOff(issues),
    distribution: usualIn(issues, ({ issue }) => shownIn(issue.colophon.distribution), words),
    printRun: usualIn(issues, ({ issue }) => shownIn(issue.colophon.printRun)),
    contact: vote(issues, ({ issue }) => shownIn(issue.colophon.contact), words),
    printingOffice: usualIn(issues, ({ issue }) => shownIn(issue.colophon.printingOffice)),
  };
}

function learnSignOff(issues: readonly NamedIssue[]): LearnedColophon['signOff'] {
  const labels = new Set(issues.flatMap(({ issue }) => issue.colophon.signOff.map(({ label }) => label)));
  return [...labels].flatMap((label) => {
    const text = usualIn(issues, ({ issue }) =>
      issue.colophon.signOff.filter((each) => each.label === label).map((each) => each.text),
    );
    return text ? [{ label, text }] : [];
  });
}
