import type { Document, Labelled } from '../document/document.js';
import { particularsIn } from '../issue/distribution.js';
import { factsOf, type IssueFacts } from '../issue/facts.js';
import type { Issue } from '../issue/issue.js';
import { contributionsOf } from '../ledger/of-issue.js';
import type { ContributionRecord } from '../record/contribution-record.js';

/** An issue as registers tell of it. */
export interface RegisteredIssue extends IssueFacts {
  /** As printed: 第12期. */
  readonly issueNumber: string;
  /** 岚浦县工作快报第12期 */
  readonly title: string;
  readonly issuingOffice: string;
  readonly classification?: string;
  /** 编辑, 校对, 核签 and what else signs it, as printed. */
  readonly signOff: readonly Labelled[];
  readonly printRun?: number;
  /** Of its PDF; absent if there is none. */
  readonly pages?: number;
  readonly isReleased: boolean;
  /** Its items that are printed, in order. */
  readonly items: readonly RegisteredItem[];
}

export interface RegisteredItem {
  readonly section: string;
  /** Of a brief the beginning of its text. */
  readonly headline: string;
  readonly units: readonly string[];
  /** On which it begins, where that is known. */
  readonly page?: number;
}

/** The making of an issue, as far as its record and its PDF tell. */
export interface MadeOf {
  readonly isReleased: boolean;
  readonly pages?: number;
  readonly records: readonly ContributionRecord[];
}

/** Registers an issue by its plan and the document composed of it. */
export function registeredIssue(
  issue: Issue,
  document: Pick<Document, 'metadata' | 'colophon'>,
  { isReleased, pages, records }: MadeOf,
): RegisteredIssue {
  const { bulletin, sheet, issueNumber } = issue;
  const { classification } = particularsIn(bulletin, sheet);
  const printRun = sheet.printRun ?? bulletin.printRun;
  const { title, issuingOffice } = document.metadata;
  return {
    ...factsOf(sheet),
    issueNumber,
    title,
    issuingOffice,
    ...(classification ? { classification: classification.text } : {}),
    signOff: document.colophon.signOff,
    ...(printRun === undefined ? {} : { printRun }),
    ...(pages === undefined ? {} : { pages }),
    isReleased,
    items: contributionsOf(issue, isReleased).flatMap((each): readonly RegisteredItem[] => {
      const { item, units, section = '', form, isUsed } = each;
      if (!isUsed || item.kind !== 'issue') return [];
      const page = records.find(
        (record) =>
          record.path === item.path && record.index === item.index && record.headline === item.headline,
      )?.page;
      const headline = form === 'briefs' ? `${item.headline}……` : item.headline;
      return [{ section, headline, units, ...(page === undefined ? {} : { page }) }];
    }),
  };
}

/** Who signs an issue under a label whose last two characters these are: 编辑 of 责任编辑 too. */
export function signedBy(
  { signOff }: Pick<RegisteredIssue, 'signOff'>,
  ...labels: readonly string[]
): string {
  const own = signOff.find(({ label }) => labels.some((each) => label.replace(/\s/gu, '').endsWith(each)));
  return own?.text ?? '';
}
