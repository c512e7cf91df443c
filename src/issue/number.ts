import type { Bulletin } from '../bulletin/bulletin.js';
import type { IssueSheet } from './sheet.js';

/** The placeholders that the patterns of numbers and file names may hold. */
export const patternNames: readonly string[] = ['期', '总期', '年'];

const standard = { issue: '第{期}期', supplement: '增刊第{期}期' };

/** The pattern by which an issue's number is printed. */
export function numberPattern({ patterns }: Bulletin, { supplement }: IssueSheet): string {
  if (supplement) return patterns.supplement?.text ?? standard.supplement;
  return patterns.issueNumber?.text ?? standard.issue;
}

/** The pattern by which an issue's outputs are named. */
export function fileNamePattern({ patterns }: Bulletin, { supplement }: IssueSheet): string {
  if (!patterns.fileName) return supplement ? standard.supplement : standard.issue;
  // A supplement must never overwrite the issue that bears the same number.
  return supplement ? `增刊${patterns.fileName.text}` : patterns.fileName.text;
}

/** A pattern with the issue's numbers and year in their places. */
export function fillPattern(pattern: string, sheet: IssueSheet): string {
  const values: Readonly<Record<string, string>> = {
    期: String(sheet.issueNumber.value),
    总期: sheet.serialNumber ? String(sheet.serialNumber.value) : '',
    年: String(sheet.date.value.year),
  };
  return pattern.replace(/\{([^{}]*)\}/gu, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : whole,
  );
}

/** An issue's name where other years' may be spoken of too: 2026年第1期. */
export function issueTitle(bulletin: Bulletin, sheet: IssueSheet): string {
  const pattern = numberPattern(bulletin, sheet);
  return fillPattern(pattern.includes('{年}') ? pattern : `{年}年${pattern}`, sheet);
}
