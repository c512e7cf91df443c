import { join } from 'node:path';
import { registeredUnit } from '../bulletin/register.js';
import { waitingFolder } from '../folder/apart.js';
import { sheetName } from '../folder/find-bulletin.js';
import { readInput } from '../folder/read-input.js';
import { issueTitle } from '../issue/number.js';
import { sheetOf } from '../issue/sheet-of.js';
import type { Contribution } from '../ledger/contribution.js';
import { isWithin } from '../ledger/period.js';
import { contributionWords } from '../ledger/trace.js';
import { limitsFrom } from './limits.js';
import type { ReadingSurroundings } from './surroundings.js';
import type { CountedIssue, OfficeTally } from './tally-office.js';
import { headlineOf, type ItemFeedback, sectionWords } from './unit-feedback.js';
import { unissuedSubmissions } from './waiting-contributions.js';

/** An item that no issue has, and the units that sent it. */
export interface UnusedItem {
  readonly units: readonly string[];
  readonly item: ItemFeedback;
}

/** Everything sent in a tally's period that no issue has: what was taken out of one and waits, what waits and was never in one (by its day; without one, while the period
 * is that of the newest issue), what only the ledger tells of. */
export function unusedItems(tally: OfficeTally, surroundings: ReadingSurroundings): readonly UnusedItem[] {
  const { period, score } = tally;
  const fromIssues = tally.issues.flatMap((counted) => heldFromIssue(counted, tally, surroundings));
  const told = score.units.flatMap(({ items }) => items.map(({ contribution }) => contribution));
  const inLedger = [...new Map(told.map((each) => [each.item, each])).values()].filter(
    ({ item, date }) => item.kind === 'ledger' && isWithin(date, period),
  );
  return [
    ...fromIssues,
    ...neverInIssue(tally, surroundings),
    ...inLedger.map(
      (each): UnusedItem => ({
        units: each.units,
        item: { ...plainItem(each, period.year), fate: 'unissued', date: each.date },
      }),
    ),
  ];
}

function plainItem(contribution: Contribution, year: number) {
  const { item, section = '', subsection } = contribution;
  return {
    headline: item.headline,
    section: subsection === undefined ? section : `${section}/${subsection}`,
    findings: new Map<string, number>(),
    words: contributionWords(contribution, year),
  };
}

function heldFromIssue(
  { contributions, folder, date }: CountedIssue,
  { office, bulletin, period }: OfficeTally,
  surroundings: ReadingSurroundings,
): readonly UnusedItem[] {
  const waiting = contributions.filter(
    ({ item, isUsed }) => !isUsed && item.kind === 'issue' && isWaitingPath(item.path),
  );
  if (waiting.length === 0) return [];
  const { host, workingDirectory } = surroundings;
  const path = join(office, folder, sheetName);
  const sheet = sheetOf(readInput(host, path, workingDirectory, limitsFrom(surroundings)).file);
  return waiting.map(
    (each): UnusedItem => ({
      units: each.units,
      item: {
        ...plainItem(each, period.year),
        fate: 'waiting',
        ...(sheet ? { issue: issueTitle(bulletin, sheet) } : {}),
        date,
        ...(each.item.kind === 'issue' ? waitsFor(each.item.path) : {}),
      },
    }),
  );
}

function neverInIssue(
  { office, bulletin, period, newest }: OfficeTally,
  surroundings: ReadingSurroundings,
): readonly UnusedItem[] {
  return unissuedSubmissions(office, surroundings).flatMap((submission): readonly UnusedItem[] => {
    const day = submission.date?.value.iso;
    if (!isWithin(day ?? newest, period)) return [];
    return [
      {
        units: submission.contributors.map(({ text }) => registeredUnit(bulletin, text)?.name ?? text),
        item: {
          headline: headlineOf(submission),
          section: sectionWords(submission),
          fate: 'waiting',
          ...waitsFor(submission.path),
          findings: new Map(),
        },
      },
    ];
  });
}

function isWaitingPath(path: string): boolean {
  return path.startsWith(`${waitingFolder}/`);
}

/** 第130期 of 待用/第130期/…. */
function waitsFor(path: string): Pick<ItemFeedback, 'waitsFor'> {
  const [, name] = /^[^/]+\/(第[0-9]+期)\//u.exec(path) ?? [];
  return name === undefined ? {} : { waitsFor: name };
}
