import { dirname, join, resolve } from 'node:path';
import type { Bulletin } from '../bulletin/bulletin.js';
import { checkBulletinFile } from '../check.js';
import { printDate } from '../document/date.js';
import { calendarDate } from '../field/calendar.js';
import { bulletinName, findBulletin } from '../folder/find-bulletin.js';
import { readInput } from '../folder/read-input.js';
import { refuseOutput } from '../folder/refuse-output.js';
import { writeFiles } from '../folder/write-files.js';
import { yearOf } from '../ledger/period.js';
import { approvalSlip } from '../paperwork/approval-slip.js';
import { archiveList } from '../paperwork/archive-list.js';
import { issueRegister } from '../paperwork/issue-register.js';
import type { Paper } from '../paperwork/paper.js';
import { yearlyContents } from '../paperwork/yearly-contents.js';
import { Refused } from '../refusal/refusal.js';
import { type EmittedPaper, emitPaper, type PaperFormat } from './emit-paper.js';
import { findFonts } from './find-fonts.js';
import { limitsFrom } from './limits.js';
import { issueFolder } from './open-issue.js';
import type { FacesAsked } from './options.js';
import { readRegistered, registeredIssues } from './registered-issues.js';
import type { ReadingSurroundings, WritingSurroundings } from './surroundings.js';

/** The papers that are made of issues: 期号登记簿, 年度总目录, 归档文件目录, 送审单. */
export const issuePapers = ['register', 'contents', 'archive', 'slip'] as const;
export type IssuePaper = (typeof issuePapers)[number];

/** A paper, what it was made in, and what could not be read for it. */
export interface MadePaper {
  readonly paper: Paper;
  /** Absolute. */
  readonly office: string;
  readonly bulletin: Bulletin;
  /** The folders, named from the office, of issues that it does not tell of. */
  readonly missing: readonly string[];
  /** The issues, as printed, whose pages are not known. */
  readonly pageless: readonly string[];
}

/** Makes a paper of issues. `path`, absolute or a number, lies in the office; of a slip it is the issue. `year`: if not given, that of the newest
 * issue. Refuses where there is no issue. */
export function makePaper(
  kind: IssuePaper,
  path: string,
  year: number | undefined,
  surroundings: ReadingSurroundings,
): MadePaper {
  if (kind === 'slip') return makeSlip(path, surroundings);
  const { host, workingDirectory } = surroundings;
  const office = dirname(findBulletin(host, resolve(workingDirectory, path)));
  const bulletin = bulletinOf(office, surroundings);
  const { issues, missing } = registeredIssues(office, surroundings);
  const newest = issues.at(-1);
  const wanted = year ?? (newest && yearOf(newest.date));
  const own = issues.filter(({ date }) => yearOf(date) === wanted);
  if (wanted === undefined || own.length === 0) throw new Refused({ kind: 'noIssue', folder: office });
  const pageless = own.filter(({ pages }) => pages === undefined).map(({ issueNumber }) => issueNumber);
  return { paper: paperOf(), office, bulletin, missing, pageless };

  function paperOf(): Paper {
    const of = wanted ?? 0;
    switch (kind) {
      case 'register':
        return issueRegister(of, own);
      case 'archive':
        return archiveList(of, own);
      default:
        return yearlyContents(
          of,
          own,
          bulletin.sections.map(({ name }) => name),
        );
    }
  }
}
