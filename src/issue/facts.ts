import { type IssueIdentity, identityOf } from './identity.js';
import type { IssueSheet } from './sheet.js';

/** The facts of an issue that others of its office are judged by. */
export interface IssueFacts {
  readonly series: IssueIdentity['series'];
  readonly number: number;
  /** 2026-03-12 */
  readonly date: string;
  /** 总期号 */
  readonly serial?: number;
}

/** The facts that an issue's sheet gives. */
export function factsOf(sheet: IssueSheet): IssueFacts {
  const { series, number } = identityOf(sheet);
  const { date, serialNumber } = sheet;
  return { series, number, date: date.value.iso, ...(serialNumber ? { serial: serialNumber.value } : {}) };
}

/** Facts' date as a number: 20260312. */
export function dayOf({ date }: IssueFacts): number {
  return Number(date.replaceAll('-', ''));
}
