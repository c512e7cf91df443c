import { dirname, join, resolve } from 'node:path';
import type { Bulletin } from '../bulletin/bulletin.js';
import { checkBulletinFile } from '../check.js';
import { bulletinName, findBulletin } from '../folder/find-bulletin.js';
import { readInput } from '../folder/read-input.js';
import { approvalSlip } from '../paperwork/approval-slip.js';
import { archiveList } from '../paperwork/archive-list.js';
import { issueRegister } from '../paperwork/issue-register.js';
import { noticeOf } from '../paperwork/notice.js';
import type { Paper } from '../paperwork/paper.js';
import type { RegisteredIssue } from '../paperwork/registered-issue.js';
import { silentUnits } from '../paperwork/silent-units.js';
import { yearlyContents } from '../paperwork/yearly-contents.js';
import { Refused } from '../refusal/refusal.js';
import { limitsFrom } from './limits.js';
import { issueFolder } from './open-issue.js';
import { printedDay } from './printed-day.js';
import { readRegistered, registeredIssues } from './registered-issues.js';
import type { ReadingSurroundings } from './surroundings.js';
import { heldTable, type OfficeTally } from './tally-office.js';

/** The papers that are made of a year's issues: 期号登记簿, 年度总目录, 归档文件目录. */
export type YearlyPaper = 'register' | 'contents' | 'archive';
/** The papers that are made of a period's result: 采用情况通报, 零报送名单. */
export type PeriodPaper = 'notice' | 'silent';

/** A paper, and the office that makes it. */
export interface MadePaper {
  readonly paper: Paper;
  /** Absolute. */
  readonly office: string;
  readonly bulletin: Bulletin;
}

/** A paper of a year's issues, and what is not in it. */
export interface MadeYearly extends MadePaper {
  /** The folders, named from the office, of issues that it does not tell of. */
  readonly missing: readonly string[];
  /** Likewise of those that were released and whose records are gone. */
  readonly unrecorded: readonly string[];
  /** The issues, as printed, whose pages are not known: there is no PDF of them. */
  readonly pageless: readonly string[];
}

/** Makes a paper of a year's issues; without `year` of that of the newest. `path` lies in the office, and goes from the working directory. Refuses
 * where there is no issue. */
export function makeYearly(
  kind: YearlyPaper,
  path: string,
  year: number | undefined,
  surroundings: ReadingSurroundings,
): MadeYearly {
  const { host, workingDirectory } = surroundings;
  const office = dirname(findBulletin(host, resolve(workingDirectory, path)));
  const bulletin = bulletinOf(office, surroundings);
  const found = registeredIssues(office, year, surroundings);
  if (!found) throw new Refused({ kind: 'noIssue', folder: office });
  const { issues, missing, unrecorded } = found;
  const pageless = issues.filter(({ pages }) => pages === undefined).map(({ issueNumber }) => issueNumber);
  return {
    paper: yearlyPaper(kind, found.year, issues, bulletin),
    office,
    bulletin,
    missing,
    unrecorded,
    pageless,
  };
}

function yearlyPaper(
  kind: YearlyPaper,
  year: number,
  issues: readonly RegisteredIssue[],
  { sections }: Bulletin,
): Paper {
  switch (kind) {
    case 'register':
      return issueRegister(year, issues);
    case 'archive':
      return archiveList(year, issues);
    case 'contents':
      return yearlyContents(
        year,
        issues,
        sections.map(({ name }) => name),
      );
  }
}

/** Makes the 送审单 of the issue that a path or a number stands for. Refuses where it cannot be read. */
export function makeSlip(path: string, surroundings: ReadingSurroundings): MadePaper {
  const { host, workingDirectory } = surroundings;
  const directory = issueFolder(host, path, workingDirectory);
  const office = dirname(findBulletin(host, directory));
  const bulletin = bulletinOf(office, surroundings);
  const issue = readRegistered(office, directory, surroundings);
  if (!issue) throw new Refused({ kind: 'noSheet', folder: directory });
  return { paper: approvalSlip(issue, printedDay(issue.date, bulletin)), office, bulletin };
}

/** Makes a paper of a period's result; `today`: the day on which it is signed, 2026-04-02. */
export function makeOfPeriod(kind: PeriodPaper, found: OfficeTally, today: string): MadePaper {
  const { office, bulletin, score, isScored } = found;
  const table = heldTable(found);
  if (kind === 'silent') return { paper: silentUnits(table), office, bulletin };
  const { sections, issuingOffice } = bulletin;
  const order = {
    sections: sections.map(({ name }) => name),
    levels: score.rules.higher?.levels.map(({ level }) => level.text) ?? [],
  };
  const date = printedDay(today, bulletin);
  const paper = noticeOf({ table, score, isScored, order, issuingOffice: issuingOffice.text, date });
  return { paper, office, bulletin };
}

function bulletinOf(office: string, surroundings: ReadingSurroundings): Bulletin {
  const { host, workingDirectory } = surroundings;
  const path = join(office, bulletinName);
  const { file, diagnostic } = readInput(host, path, workingDirectory, limitsFrom(surroundings));
  const bulletin = diagnostic ? undefined : checkBulletinFile(file).value;
  if (!bulletin) throw new Refused({ kind: 'faultyBulletin', path });
  return bulletin;
}
