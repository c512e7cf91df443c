import type { Bulletin } from '../bulletin/bulletin.js';
import { type Particulars, resolveParticulars } from '../bulletin/particulars.js';
import type { SourceText } from '../source/text.js';
import type { IssueSheet } from './sheet.js';

/** Who gets an issue under one label: 抄送：县人大办公室、县政协办公室. */
export interface DistributionLine {
  readonly label: string;
  readonly text: SourceText;
}

/** The particulars of an issue: its own, else its office's. */
export function particularsIn(bulletin: Bulletin, sheet: IssueSheet): Particulars {
  return resolveParticulars(bulletin.particulars, sheet.particulars);
}

/** Who gets an issue, in print order: 主送, then the lines of 分发 (the issue's own in place of its office's), then 抄送 and 分送. One
 * of these that also stands under 分发 takes its place there. 增发 is not among them. */
export function distributionOf(bulletin: Bulletin, sheet: IssueSheet): readonly DistributionLine[] {
  const { mainRecipients, copyRecipients, shareRecipients } = particularsIn(bulletin, sheet);
  const named = [
    { label: '主送', text: mainRecipients, isFirst: true },
    { label: '抄送', text: copyRecipients, isFirst: false },
    { label: '分送', text: shareRecipients, isFirst: false },
  ].flatMap(({ text, ...rest }) => (text ? [{ text, ...rest }] : []));
  const lines = (sheet.distribution ?? bulletin.distribution).map(({ label, text }) => ({
    label: label.text,
    text: named.find((each) => each.label === label.text)?.text ?? text,
  }));
  const labels = new Set(lines.map(({ label }) => label));
  const others = named.filter(({ label }) => !labels.has(label));
  const lineOf = ({ label, text }: DistributionLine): DistributionLine => ({ label, text });
  return [
    ...others.filter(({ isFirst }) => isFirst).map(lineOf),
    ...lines,
    ...others.filter(({ isFirst }) => !isFirst).map(lineOf),
  ];
}
