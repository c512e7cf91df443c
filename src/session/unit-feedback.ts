import { join } from 'node:path';
import { registeredUnit } from '../bulletin/register.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { type FolderContent, isIn, lostParts } from '../draft/left-out.js';
import { isStructural } from '../fault/structural.js';
import { overlaid } from '../host/overlay.js';
import type { Issue, WithheldEntry } from '../issue/issue.js';
import { issueTitle } from '../issue/number.js';
import { contributionsOf } from '../ledger/of-issue.js';
import { contributionWords, type TraceLine } from '../ledger/trace.js';
import type { RevisedPiece } from '../revision/revision.js';
import { proofCodes } from '../rule/rules.js';
import type { SourceFile } from '../source/file.js';
import { shownPath } from '../source/shown-path.js';
import { readSubmissions } from '../submission/read-submissions.js';
import {
  type Submission,
  type SubmissionPart,
  sectionChoice,
  submissionId,
} from '../submission/submission.js';
import { comparePrinted } from './compare-printed.js';
import { firstStateOf } from './first-state-of.js';
import { nothingRead, type OfficeRead } from './office-read.js';
import { type SentState, sentStates } from './sent-states.js';
import type { ReadingSurroundings } from './surroundings.js';
import { tryToPlan } from './try-to-plan.js';

/** An item of a unit's, and what became of it. */
export interface ItemFeedback {
  /** 2026年第5期; its day, 2026-03-14. Of one that no issue has, no issue, and the day on which it came, if that is known. */
  readonly issue?: string;
  readonly date?: string;
  /** Of a brief, which has none, the beginning of its text. */
  readonly headline: string;
  /** 工作动态, or 工作动态/乡镇; empty where it is not known. */
  readonly section: string;
  /** Printed in an issue that is out; in its place in one that is not; 停用; not complete, so that it has no place; waiting for a later issue; only
   * entered in the ledger. */
  readonly fate: 'printed' | 'planned' | 'withheld' | 'incomplete' | 'waiting' | 'unissued';
  /** Of one that waits: for which issue, 第130期, if it is not the next. */
  readonly waitsFor?: string;
  /** The first state of it that is left, and what was changed in it since. */
  readonly revised?: { readonly from: SentState['from']; readonly pieces: readonly RevisedPiece[] };
  /** How often the rules found something in that first state, or in the item itself, by their codes. */
  readonly findings: ReadonlyMap<string, number>;
  /** Sentences on things that it lacks, or that are wrong in it, so that it has no place. */
  readonly lacks?: readonly string[];
  /** The words with which lines of points name it; absent where it is not counted. */
  readonly words?: string;
  /** Lines of the points that it gave its unit. */
  readonly points?: readonly TraceLine[];
}

/** An issue as it is printed, or is to be. */
export interface FedBackIssue {
  readonly issue: Issue;
  readonly office: string;
  /** Absolute, and named from the office, as it is called today. */
  readonly directory: string;
  readonly folder: string;
  readonly isReleased: boolean;
  /** All that was sent for it, if it may have no place. */
  readonly content?: FolderContent;
  readonly diagnostics: readonly Diagnostic[];
}

type FedBackEntry = WithheldEntry & { readonly fate: ItemFeedback['fate'] };

/** The items of an issue by their units, in the order of print, those that are 停用 behind them, then those that lack something; a joint item is each
 * unit's. `year`: of the period; `read`: what this run knows of the office's other issues, by their files as they are. */
export async function unitFeedback(
  source: FedBackIssue,
  year: number,
  surroundings: ReadingSurroundings,
  read: OfficeRead,
): Promise<ReadonlyMap<string, readonly ItemFeedback[]>> {
  const { issue, isReleased } = source;
  const printed = issue.sections.flatMap(({ groups }) => groups.flatMap(({ entries }) => entries));
  const entries: readonly FedBackEntry[] = [
    ...printed.map((each) => ({ ...each, fate: isReleased ? ('printed' as const) : ('planned' as const) })),
    ...issue.withheld.map((each) => ({ ...each, fate: 'withheld' as const })),
  ];
  const words = wordsById(issue, year);
  const sent = await sentItems(source, entries, surroundings, read);
  const byUnit = new Map<string, ItemFeedback[]>();
  const give = (units: readonly string[], item: ItemFeedback): void => {
    for (const unit of new Set(units)) byUnit.set(unit, [...(byUnit.get(unit) ?? []), item]);
  };
  const place = { issue: issueTitle(issue.bulletin, issue.sheet), date: issue.sheet.date.value.iso };
  for (const { submission, contributors, fate } of entries) {
    const { state, part } = sent.firstOf(submission);
    const own = words.get(submissionId(submission));
    give(contributors, {
      ...place,
      headline: headlineOf(submission),
      section: sectionWords(submission),
      fate,
      ...(state && part ? { revised: { from: state.from, pieces: comparePrinted(part, submission) } } : {}),
      findings: counted(sent.findingsIn(part ?? submission)),
      ...(own === undefined ? {} : { words: own }),
    });
  }
  for (const part of source.content ? lostParts(issue, source.content) : []) {
    const units =
      part.contributors?.map(({ text }) => registeredUnit(issue.bulletin, text)?.name ?? text) ?? [];
    const wrong = source.diagnostics.filter(
      ({ severity, span }) =>
        severity === 'error' && isIn({ path: part.file.path, place: part.place.span }, span),
    );
    give(units, {
      ...place,
      headline: headlineOf(part),
      section: part.section ? sectionWords({ section: part.section }) : '',
      fate: 'incomplete',
      lacks: [...new Set(wrong.map(({ message }) => message))],
      findings: new Map(),
    });
  }
  return byUnit;
}

/** The words for the items of an issue, by the submissions' ids. */
function wordsById(issue: Issue, year: number): ReadonlyMap<string, string> {
  return new Map(
    contributionsOf(issue, false).flatMap((each) =>
      each.item.kind === 'issue' ? [[submissionId(each.item), contributionWords(each, year)] as const] : [],
    ),
  );
}

/** So much of a brief's text stands for the headline that it does not have. */
const openingLength = 24;

/** A submission's headline, or the beginning of its text. */
export function headlineOf({ headline, body }: SubmissionPart): string {
  if (headline) return headline.text;
  const characters = [...(body?.text ?? '').replace(/\*\*|\s/gu, '')];
  return `${characters.slice(0, openingLength).join('')}${characters.length > openingLength ? '……' : ''}`;
}

/** 工作动态, or 工作动态/乡镇. */
export function sectionWords(submission: Pick<Submission, 'section'>): string {
  const { section, subsection } = sectionChoice(submission);
  return subsection === undefined ? section : `${section}/${subsection}`;
}

interface SentItems {
  /** The first state of an item, and the item in it, if both are known. */
  readonly firstOf: (submission: Submission) => {
    readonly state?: SentState;
    readonly part?: SubmissionPart;
  };
  /** The findings on an item of a first state, or on one that has none. */
  readonly findingsIn: (item: SubmissionPart) => readonly Diagnostic[];
}

/** Reads the first states of an issue's items, and checks the issue as if nothing in them had been changed since. */
async function sentItems(
  { issue, office, directory, folder }: FedBackIssue,
  entries: readonly WithheldEntry[],
  surroundings: ReadingSurroundings,
  { archives, releases }: OfficeRead,
): Promise<SentItems> {
  const { host, workingDirectory } = surroundings;
  const files = new Map(entries.map(({ submission: { path, file } }) => [path, file] as const));
  const { bulletin } = issue;
  const states = await sentStates({ office, folder, bulletin, files }, surroundings);
  const parts = new Map(
    [...states].map(([path, { text }]) => [path, partsIn(path, text, directory, surroundings)]),
  );
  const encoder = new TextEncoder();
  const texts = [...files].map(([path, file]) => [path, states.get(path)?.text ?? file.text] as const);
  const overlay = new Map(texts.map(([path, text]) => [join(directory, path), encoder.encode(text)]));
  const own = { ...nothingRead(), archives, releases };
  const planned = tryToPlan(directory, { ...surroundings, host: overlaid(host, overlay) }, own);
  const proof = (planned?.diagnostics ?? []).filter(
    ({ code }) => proofCodes.has(code) && !isStructural(code),
  );
  return {
    firstOf: (submission) => {
      const state = states.get(submission.path);
      const part = firstStateOf(submission, parts.get(submission.path) ?? []);
      return state && part ? { state, part } : {};
    },
    findingsIn: (item) => {
      const shown = shownPath(join(directory, item.path), workingDirectory);
      const beside = parts.get(item.path) ?? entries.map(({ submission }) => submission);
      const starts = beside.filter(({ path }) => path === item.path).map(({ place }) => place.span.start);
      const end = Math.min(...starts.filter((start) => start > item.place.span.start));
      return proof.filter(
        ({ span }) =>
          span.file.path === shown &&
          span.start < end &&
          (item.index === 1 || span.start >= item.place.span.start),
      );
    },
  };
}

function partsIn(
  path: string,
  text: string,
  directory: string,
  { workingDirectory }: ReadingSurroundings,
): readonly SubmissionPart[] {
  const file: SourceFile = { path: shownPath(join(directory, path), workingDirectory), text };
  const { submissions, parts } = readSubmissions(file, path);
  return [...submissions, ...parts].sort((a, b) => a.index - b.index);
}

function counted(findings: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code, more = 1 } of findings) counts.set(code, (counts.get(code) ?? 0) + more);
  return counts;
}
