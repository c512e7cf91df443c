import { dirname } from 'node:path';
import { compose } from '../document/compose.js';
import type { Document } from '../document/document.js';
import { findBulletin } from '../folder/find-bulletin.js';
import type { SentFile } from '../folder/sent-files.js';
import type { Issue } from '../issue/issue.js';
import type { Manuscript } from '../manuscript/manuscript.js';
import { manuscriptOf } from '../manuscript/of-document.js';
import { Refused } from '../refusal/refusal.js';
import type { Origin } from '../returned/returned.js';
import { compareManuscripts } from '../revision/compare.js';
import { accepted } from '../revision/marked/accepted.js';
import { markDocument } from '../revision/marked/mark-document.js';
import { shownPath } from '../source/shown-path.js';
import { resolveStyle, type Style } from '../style/style.js';
import { issueFolder } from './open-issue.js';
import { openPast, type PastWanted } from './past-issue.js';
import { type PlannedIssue, planIssue } from './plan-issue.js';
import { readReturnedFile, returnedFolder } from './returned-file.js';
import type { ReadingSurroundings } from './surroundings.js';

/** A draft of an issue that is to be compared: a DOCX, or an issue as it is today, was when a DOCX was last made of it, or was released. */
export type DraftAsked =
  | { readonly kind: 'file'; readonly file: SentFile }
  | { readonly kind: 'issue'; readonly path: string; readonly state: DraftState };

/** A state of an issue; `number`: of several releases the one of this number, from 1. */
export type DraftState =
  | { readonly kind: 'today' }
  | { readonly kind: 'sent' }
  | { readonly kind: 'released'; readonly number?: number };

/** A draft as it reads; of an issue also what it is composed of. */
export interface Draft {
  /** 第127期（送审稿）, or the DOCX's name. */
  readonly title: string;
  readonly manuscript: Manuscript;
  readonly composed?: ComposedDraft;
  /** The issue's folder, absolute, if it is known. */
  readonly directory?: string;
  /** Of a DOCX. */
  readonly origin?: Origin;
}

export interface ComposedDraft {
  readonly issue: Issue;
  readonly document: Document;
  readonly style: Style;
  /** The folder that holds `bulletin.yaml`, absolute. */
  readonly office: string;
}

/** Opens a draft. Refuses one that is not there or cannot be read. */
export async function openDraft(asked: DraftAsked, surroundings: ReadingSurroundings): Promise<Draft> {
  if (asked.kind === 'file') return docxDraft(asked.file, surroundings);
  const { host, workingDirectory } = surroundings;
  const directory = issueFolder(host, asked.path, workingDirectory);
  const found = draftOf(directory, asked.state, surroundings);
  if (found) return found;
  throw new Refused({
    kind: 'nothingToCompare',
    path: directory,
    fault: asked.state.kind === 'released' ? 'notReleased' : 'notSent',
  });
}

/** A state of the issue in a folder; undefined if nothing is kept of it. Refuses one that cannot be read. */
export function draftOf(
  directory: string,
  state: DraftState,
  surroundings: ReadingSurroundings,
): Draft | undefined {
  if (state.kind === 'today') return composedDraft(planIssue(directory, surroundings), '', directory);
  const { office, folder } = placeOf(directory, surroundings);
  return pastDraft(office, { ...state, folder }, wordOf(state), directory, surroundings);
}

/** The state of an issue that a DOCX was made of, if that is known. */
export function draftSent(
  { origin, directory }: Draft,
  surroundings: ReadingSurroundings,
): Draft | undefined {
  if (directory === undefined) return undefined;
  const { office, folder } = placeOf(directory, surroundings);
  const { digest } = origin ?? {};
  const wanted: PastWanted =
    digest === undefined ? { kind: 'sent', folder } : { kind: 'digest', digest, folder };
  return pastDraft(office, wanted, sentWord, directory, surroundings);
}

function wordOf(state: DraftState): string {
  if (state.kind !== 'released') return sentWord;
  return state.number === undefined ? '定稿' : `第${state.number}次定稿`;
}

const sentWord = '送审稿';

function placeOf(
  directory: string,
  { host }: ReadingSurroundings,
): { readonly office: string; readonly folder: string } {
  const office = dirname(findBulletin(host, directory));
  return { office, folder: shownPath(directory, office) };
}

function pastDraft(
  office: string,
  wanted: PastWanted,
  word: string,
  directory: string,
  surroundings: ReadingSurroundings,
): Draft | undefined {
  const past = openPast(office, wanted, surroundings);
  if (past.kind === 'opened') return composedDraft(past.planned, `（${word}）`, directory);
  if (past.kind === 'damaged')
    throw new Refused({ kind: 'nothingToCompare', path: past.path, fault: 'damaged' });
  return undefined;
}

function composedDraft({ issue, diagnostics, office }: PlannedIssue, word: string, directory: string): Draft {
  if (!issue) {
    const finding = diagnostics.find(({ severity }) => severity === 'error');
    throw new Refused(finding ? { kind: 'unreadable', finding } : { kind: 'noSheet', folder: directory });
  }
  const style = resolveStyle(issue.bulletin.deviations);
  const document = compose(issue, style);
  return {
    title: `${issue.issueNumber}${word}`,
    manuscript: manuscriptOf(document, style),
    composed: { issue, document, style, office },
    directory,
  };
}

async function docxDraft(file: SentFile, surroundings: ReadingSurroundings): Promise<Draft> {
  const returned = await readReturnedFile(file, surroundings);
  const directory = returnedFolder(file, returned.origin, surroundings);
  const { manuscript, origin } = returned;
  return { title: file.name, manuscript, origin, ...(directory === undefined ? {} : { directory }) };
}

/** A DOCX's draft as a composed one: the draft that it was made of, with what was changed in it. The other as it is, if that is not known. */
export function composedAlike(draft: Draft, surroundings: ReadingSurroundings): Draft {
  const sent = draft.composed ? undefined : draftSent(draft, surroundings);
  if (!sent?.composed) return draft;
  const revision = compareManuscripts(sent.manuscript, draft.manuscript);
  const marked = markDocument({
    revision,
    before: sent.manuscript.parts,
    documents: { before: sent.composed.document },
    unknown: { author: '' },
  });
  if (!marked) return draft;
  const document = accepted(marked);
  const manuscript = manuscriptOf(document, sent.composed.style);
  return { ...draft, manuscript, composed: { ...sent.composed, document } };
}
