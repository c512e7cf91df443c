import type { LabelledText } from '../field/collection.js';
import { distributionOf, particularsIn } from '../issue/distribution.js';
import type { Issue } from '../issue/issue.js';
import { printDate } from './date.js';
import type { Colophon, Imprint, Labelled } from './document.js';

/** Words the colophon (GB/T 9704—2012 7.4): what is not given is absent. */
export function composeColophon(issue: Issue): Colophon {
  const { bulletin, sheet } = issue;
  const printRun = sheet.printRun ?? bulletin.printRun;
  const { extraDistribution } = sheet;
  const lines = [
    ...distributionOf(bulletin, sheet),
    ...(extraDistribution ? [{ label: '本期增发', text: extraDistribution }] : []),
  ];
  const imprint = composeImprint(issue);
  return {
    signOff: mergeSignOff(bulletin.signOff, sheet.signOff).map(labelled),
    distribution: lines.map(({ label, text }) => ({ label, text: text.text, source: text })),
    ...(printRun === undefined ? {} : { printRun: `共印${printRun}份` }),
    contact: bulletin.contact.map(labelled),
    ...(imprint ? { imprint } : {}),
  };
}

/** 印发机关 and 印发日期 (7.4.3). An office that is printed has a date: the issue's, if no other is given. */
function composeImprint({ bulletin, sheet }: Issue): Imprint | undefined {
  const { printingOffice, printingDate } = particularsIn(bulletin, sheet);
  if (!printingOffice && !printingDate) return undefined;
  const date = printDate((printingDate ?? sheet.date).value, bulletin.dateStyle);
  return {
    ...(printingOffice
      ? { office: { role: 'imprint', text: printingOffice.text, source: printingOffice } }
      : {}),
    date: `${date}印发`,
  };
}

/** The issue's names take the places of the bulletin's, label by label; a label of its own comes behind. */
function mergeSignOff(usual: readonly LabelledText[], own: readonly LabelledText[]): readonly LabelledText[] {
  const ownOf = (label: string): LabelledText | undefined => own.find((each) => each.label.text === label);
  const labels = new Set(usual.map(({ label }) => label.text));
  return [
    ...usual.map((each) => ownOf(each.label.text) ?? each),
    ...own.filter(({ label }) => !labels.has(label.text)),
  ];
}

function labelled({ label, text }: LabelledText): Labelled {
  return { label: label.text, text: text.text, source: text };
}
