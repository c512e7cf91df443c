import type { Bulletin } from '../bulletin/bulletin.js';
import { factsOf, type IssueFacts } from './facts.js';
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
export function fileNamePattern(
  { patterns }: Bulletin,
  { supplement }: Pick<IssueSheet, 'supplement'>,
): string {
  if (!patterns.fileName) return supplement ? standard.supplement : standard.issue;
  // A supplement must never overwrite the issue that bears the same number.
  return supplement ? `增刊${patterns.fileName.text}` : patterns.fileName.text;
}

/** The name of an issue's outputs, without ending: of the issue itself, or of another of which only the facts are known. */
export function fileNameOf(bulletin: Bulletin, facts: IssueFacts): string {
  return filled(fileNamePattern(bulletin, { supplement: facts.series === 'supplement' }), facts);
}

/** A pattern with the issue's numbers and year in their places. */
export function fillPattern(pattern: string, sheet: IssueSheet): string {
  return filled(pattern, factsOf(sheet));
}

function filled(pattern: string, { number, serial, date }: IssueFacts): string {
  const values: Readonly<Record<string, string>> = {
    期: String(number),
    总期: serial === undefined ? '' : String(serial),
    年: String(Number(date.slice(0, 4))),
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
