import { join } from 'node:path';
import { waitingFolder } from '../folder/apart.js';
import { isThere, kindOf, originalsName } from '../folder/find-bulletin.js';
import { releaseOf } from '../folder/releases.js';
import { tidyFolder } from '../folder/write-files.js';
import { lastOf } from '../issue/next-number.js';
import { Refused } from '../refusal/refusal.js';
import { issuePlace } from './issue-place.js';
import { type MovedSubmissions, planMove, writeMove } from './move-submissions.js';
import { openForSubmission } from './new-submission.js';
import { pastIssues } from './past-issues.js';
import { type SubmissionPlace, submissionPlace } from './submission-place.js';
import type { WritingSurroundings } from './surroundings.js';

/** The outcome of a move. */
export interface MovedToIssue {
  /** The folder of the issue, or the one where they wait, absolute. */
  readonly folder: string;
  readonly isWaiting: boolean;
  /** The number of the issue that they wait for, if it is not just the next. */
  readonly waitsFor?: number;
  readonly moved: readonly MovedSubmissions[];
}

/** Takes submissions out of their issue, without losing them: into the issue that `to` names, or, where that is to come yet or none is named, to where
 * they wait until it is made. Refuses those of a released issue. */
export function holdSubmissions(
  words: readonly string[],
  to: string | undefined,
  surroundings: WritingSurroundings,
): MovedToIssue {
  const places = placesOf(words, surroundings);
  if (to !== undefined && isIssue(to, surroundings)) return moveTo(places, to, surroundings);
  const office = places[0]?.office ?? '';
  const number = to === undefined ? undefined : comingNumber(to, office, surroundings);
  const waiting = join(office, waitingFolder);
  const folder = number === undefined ? waiting : join(waiting, `第${number}期`);
  return {
    ...make(places, folder, surroundings),
    isWaiting: true,
    ...(number === undefined ? {} : { waitsFor: number }),
  };
}

/** Moves submissions into another issue. Refuses those of a released issue, and a released issue. */
export function moveSubmissions(
  words: readonly string[],
  to: string,
  surroundings: WritingSurroundings,
): MovedToIssue {
  return moveTo(placesOf(words, surroundings), to, surroundings);
}

function moveTo(
  places: readonly SubmissionPlace[],
  to: string,
  surroundings: WritingSurroundings,
): MovedToIssue {
  const { folder, office } = openForSubmission(to, surroundings);
  const foreign = places.find((each) => each.office !== office);
  if (foreign) throw new Refused({ kind: 'otherOffice', path: foreign.path, office });
  return { ...make(places, folder, surroundings), isWaiting: false };
}

function make(
  places: readonly SubmissionPlace[],
  folder: string,
  surroundings: WritingSurroundings,
): { readonly folder: string; readonly moved: readonly MovedSubmissions[] } {
  const { host } = surroundings;
  const there = places.find(({ root }) => root === folder);
  if (there) throw new Refused({ kind: 'alreadyThere', path: there.path, isWaiting: there.isWaiting });
  for (const root of new Set([folder, ...places.map((each) => each.root)]))
    for (const each of [root, join(root, originalsName)]) if (isThere(host, each)) tidyFolder(host, each);
  const plan = planMove(places, folder, surroundings);
  writeMove(plan, [], surroundings);
  return { folder, moved: plan.moved };
}

function placesOf(words: readonly string[], surroundings: WritingSurroundings): readonly SubmissionPlace[] {
  const places = words.map((word) => submissionPlace(word, surroundings));
  for (const { path, office, isWaiting } of places) {
    const release = isWaiting ? undefined : releaseOf(surroundings.host, path, office);
    if (release) throw new Refused({ kind: 'releasedSubmission', path, issue: release.manifest.issue });
  }
  const [first] = places;
  const foreign = places.find(({ office }) => office !== first?.office);
  if (first && foreign) throw new Refused({ kind: 'otherOffice', path: foreign.path, office: first.office });
  return places;
}

function isIssue(word: string, { host, workingDirectory }: WritingSurroundings): boolean {
  return kindOf(host, issuePlace(host, word, workingDirectory)) !== 'nothing';
}

/** The number that a word means of an issue that is to come. */
function comingNumber(word: string, office: string, surroundings: WritingSurroundings): number {
  const [, digits] = /^第?0*([1-9][0-9]{0,6})期?$/u.exec(word) ?? [];
  const last = lastOf(pastIssues(office, surroundings).issues, 'issue')?.number ?? 0;
  const number = Number(digits ?? 0);
  if (number > last) return number;
  throw new Refused({ kind: 'noLaterIssue', word, last });
}
