import type { Bulletin, Section } from '../bulletin/bulletin.js';
import { bulletinOn, leaderNames } from '../bulletin/leaders-on.js';
import { registeredUnit } from '../bulletin/register.js';
import { byPlace } from '../submission/by-place.js';
import { isWithheld, type Submission, sectionChoice, submissionId } from '../submission/submission.js';
import { compareEntries, type OrderKey } from './compare.js';
import { factsOf } from './facts.js';
import type { EntryGroup, Issue, PlacedEntry, PlacedSection } from './issue.js';
import { leadersIn } from './leaders.js';
import { fileNameOf, fillPattern, numberPattern } from './number.js';
import { pinPlaces } from './pins.js';
import { reasonFor } from './reason.js';
import type { IssueSheet } from './sheet.js';

/** Puts submissions in print order, by the leaders of the issue's day, those apart that are 停用. A submission whose section is unknown has no place: the checks
 * have said so. The order is total and depends on nothing but what is given; the order of `submissions` does not matter. */
export function arrange(configured: Bulletin, sheet: IssueSheet, submissions: readonly Submission[]): Issue {
  const bulletin = bulletinOn(configured, sheet.date.value.iso);
  const printed = submissions.filter((each) => !isWithheld(each));
  const pins = pinPlaces(sheet.pins, printed);
  const names = bulletin.leaders.map(({ name }) => name);
  const otherNames = leaderNames(bulletin).filter((name) => !names.includes(name));
  const ranks = new Map(bulletin.units.map((unit, i) => [unit, i]));
  const keys = printed.map((submission): OrderKey => {
    const pin = pins.get(submissionId(submission));
    const first = registeredUnit(bulletin, submission.contributors[0]?.text ?? '');
    return {
      submission,
      ...(pin === undefined ? {} : { pin }),
      leaders: leadersIn(submission.headline?.text ?? '', names, otherNames),
      unit: (first && ranks.get(first)) ?? bulletin.units.length,
    };
  });
  const keysBySection = groupBy(keys, ({ submission }) => sectionChoice(submission).section);
  return {
    bulletin,
    sheet,
    issueNumber: fillPattern(numberPattern(bulletin, sheet), sheet),
    fileName: fileNameOf(bulletin, factsOf(sheet)),
    sections: bulletin.sections
      .map((section) => placeSection(section, keysBySection.get(section.name) ?? [], bulletin))
      .filter(({ groups }) => groups.length > 0),
    withheld: submissions
      .filter(isWithheld)
      .sort(byPlace)
      .map((submission) => ({ submission, contributors: contributorsOf(submission, bulletin) })),
  };
}

function placeSection(section: Section, keys: readonly OrderKey[], bulletin: Bulletin): PlacedSection {
  const mine = groupBy(keys, ({ submission }) => sectionChoice(submission).subsection);
  const groups = [undefined, ...section.subsections].map((subsection): EntryGroup => {
    const entries = placeEntries(mine.get(subsection) ?? [], section, bulletin);
    return subsection === undefined ? { entries } : { subsection, entries };
  });
  return { section, groups: groups.filter(({ entries }) => entries.length > 0) };
}

function groupBy<K>(
  keys: readonly OrderKey[],
  groupOf: (key: OrderKey) => K,
): ReadonlyMap<K, readonly OrderKey[]> {
  const groups = new Map<K, OrderKey[]>();
  for (const key of keys) {
    const name = groupOf(key);
    const group = groups.get(name);
    if (group) group.push(key);
    else groups.set(name, [key]);
  }
  return groups;
}

function placeEntries(
  keys: readonly OrderKey[],
  section: Section,
  bulletin: Bulletin,
): readonly PlacedEntry[] {
  const sorted = [...keys].sort((a, b) => compareEntries(a, b, section.order).sign);
  let pinsBefore = 0;
  return sorted.map((key, i): PlacedEntry => {
    if (sorted[i - 1]?.pin !== undefined) pinsBefore++;
    const neighbour = sorted[i - 1] ?? sorted[i + 1];
    const step = neighbour ? compareEntries(neighbour, key, section.order).step : 'alone';
    return {
      submission: key.submission,
      contributors: contributorsOf(key.submission, bulletin),
      step,
      reason: reasonFor(step, key, bulletin, pinsBefore),
    };
  });
}

/** The contributors' registered names, in the order written. */
function contributorsOf({ contributors }: Submission, bulletin: Bulletin): readonly string[] {
  return contributors.map(({ text }) => registeredUnit(bulletin, text)?.name ?? text);
}
