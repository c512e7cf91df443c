import { readBulletin } from '../bulletin/read-bulletin.js';
import type { Original } from '../import/original.js';
import { arrange } from '../issue/arrange.js';
import { readSheet } from '../issue/sheet.js';
import { readSubmissions } from '../submission/read-submissions.js';
import { submissionId } from '../submission/submission.js';
import type { NamedIssue } from './evidence.js';
import type { LearnFinding } from './finding.js';
import { itemsOf } from './leaders.js';
import { leftOpen } from './left-open.js';
import { type LearnedOffice, learnOffice } from './office.js';
import type { OldFile } from './old-issue.js';
import { partIssues } from './part-issues.js';
import { readOldIssue } from './read-old-issue.js';
import { writeBulletin } from './write-bulletin.js';
import { type LearnedFile, writeSheet, writeSubmissions } from './write-issue.js';

/** An office's files, as they were learnt. */
export interface Learned {
  readonly office: LearnedOffice;
  readonly bulletin: string;
  readonly issues: readonly LearnedIssue[];
  readonly findings: readonly LearnFinding[];
}

export interface LearnedIssue {
  readonly named: NamedIssue;
  /** The file that it was read from. */
  readonly original: Original;
  /** Its folder's name: 0127 */
  readonly folder: string;
  readonly sheet: string;
  readonly submissions: readonly LearnedFile[];
  /** Pictures and attachments. */
  readonly files: readonly OldFile[];
}

/** Learns an office and its issues from old issues; the inverse of compiling them. An original without blocks is none. */
export function learn(originals: readonly Original[]): Learned {
  const { parted, findings: ofFiles } = partIssues(originals);
  const subsections = new Set(parted.flatMap((each) => each.subsections));
  const old = parted.map((each) => readOldIssue(each, subsections));
  const office = learnOffice(old);
  const bulletin = writeBulletin(office);
  const folders = foldersOf(office.issues);
  const issues = office.issues.map((named, i): LearnedIssue => {
    const submissions = writeSubmissions(named.issue);
    return {
      named,
      original: named.issue.source,
      folder: folders[i] ?? '',
      sheet: writeSheet(named, office, pinsOf(named, office, bulletin, submissions)),
      submissions,
      files: itemsOf(named.issue.sections).flatMap(({ files }) => files),
    };
  });
  return {
    office,
    bulletin,
    issues,
    findings: [
      ...ofFiles,
      ...old.flatMap((each) => [...each.findings, ...leftOpen(each)]),
      ...office.findings,
    ],
  };
}

/** 0127, 增刊0003; with the year where issues of several years share a number. */
function foldersOf(issues: readonly NamedIssue[]): readonly string[] {
  const plain = issues.map(({ issue: { masthead } }) => {
    const number = String(masthead.issueNumber ?? 0).padStart(4, '0');
    return `${masthead.isSupplement ? '增刊' : ''}${number}`;
  });
  const isShared = new Set(plain).size < plain.length;
  const dated = plain.map((name, i) => {
    const year = issues[i]?.issue.masthead.date?.iso.slice(0, 4);
    return isShared && year !== undefined ? `${year}-${name}` : name;
  });
  return dated.map((name, i) => {
    const before = dated.slice(0, i).filter((each) => each === name).length;
    return before === 0 ? name : `${name}-${before + 1}`;
  });
}

/** The submissions that must be named as first in their sections, so that all stand where they were printed: in each section as many as are
 * needed for the rest to stand so by itself. */
function pinsOf(
  named: NamedIssue,
  office: LearnedOffice,
  bulletinText: string,
  files: readonly LearnedFile[],
): readonly string[] {
  const { value: bulletin } = readBulletin({ path: 'bulletin.yaml', text: bulletinText });
  const { value: sheet } = readSheet({ path: 'issue.yaml', text: writeSheet(named, office, []) });
  if (!bulletin || !sheet) return [];
  const submissions = files.flatMap(
    ({ name, text }) => readSubmissions({ path: name, text }, name).submissions,
  );
  const printed = new Map(
    files.flatMap(({ name, places }) =>
      places.map((place, i) => [submissionId({ path: name, index: i + 1 }), place] as const),
    ),
  );
  const placeOf = (id: string): number => printed.get(id) ?? 0;
  return arrange(bulletin, sheet, submissions).sections.flatMap(({ groups }) =>
    groups.flatMap(({ entries }) => {
      const natural = entries.map(({ submission }) => submissionId(submission));
      const wanted = [...natural].sort((a, b) => placeOf(a) - placeOf(b));
      return wanted.slice(0, pinCount(wanted, natural)).map(pinFor(files));
    }),
  );
}

/** How many from the start must be pinned, so that the rest keeps the natural order. */
function pinCount(wanted: readonly string[], natural: readonly string[]): number {
  const ranks = wanted.map((id) => natural.indexOf(id));
  const last = ranks.findLastIndex((rank, i) => i > 0 && rank < (ranks[i - 1] ?? -1));
  return Math.max(last, 0);
}

/** A pin by file name and, where a file holds several, place. */
function pinFor(files: readonly LearnedFile[]): (id: string) => string {
  return (id) => {
    const [path = '', number = '1'] = id.split('#');
    const name = path.replace(/\.yaml$/u, '');
    const isOnly = files.find((file) => file.name === path)?.places.length === 1;
    return isOnly ? name : `${name}#${number}`;
  };
}
