import { basename } from 'node:path';
import type { Bulletin } from '../bulletin/bulletin.js';
import type { IssueFolder } from '../folder/found.js';
import { identityOf, isSameIdentity } from '../issue/identity.js';
import { issueTitle } from '../issue/number.js';
import type { IssueSheet } from '../issue/sheet.js';
import { sheetOf } from '../issue/sheet-of.js';

/** A title that no other issue of an office has: 2026年第1期; of two that by mistake have one number each bears its folder's
 * name too, and one whose number is not known has nothing else. */
export function titleOf(
  directory: string,
  bulletin: Bulletin | undefined,
  sheet: IssueSheet | undefined,
  others: readonly IssueFolder[],
): string {
  if (!bulletin || !sheet) return basename(directory);
  const title = issueTitle(bulletin, sheet);
  const isTwin = others.some(({ sheet: file }) => {
    const other = file && sheetOf(file);
    return other !== undefined && isSameIdentity(identityOf(other), identityOf(sheet));
  });
  return isTwin ? `${title}（${basename(directory)}）` : title;
}
