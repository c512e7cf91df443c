import { basename } from 'node:path';
import type { Bulletin } from '../bulletin/bulletin.js';
import { identityOf, isSameIdentity, recordedIdentity } from '../issue/identity.js';
import { issueTitle } from '../issue/number.js';
import type { IssueSheet } from '../issue/sheet.js';
import type { OtherIssue } from '../rule/rule.js';

/** A title that no other issue of an office has: 2026年第1期; of two that by mistake have one number each bears its folder's
 * name too, and one whose number is not known has nothing else. */
export function titleOf(
  directory: string,
  bulletin: Bulletin | undefined,
  sheet: IssueSheet | undefined,
  others: readonly OtherIssue[],
): string {
  if (!bulletin || !sheet) return basename(directory);
  const title = issueTitle(bulletin, sheet);
  const identity = identityOf(sheet);
  const isTwin = others.some(
    ({ facts }) => facts.number === identity.number && isSameIdentity(recordedIdentity(facts), identity),
  );
  return isTwin ? `${title}（${basename(directory)}）` : title;
}
