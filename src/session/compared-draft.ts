import { dirname, join } from 'node:path';
import { compose } from '../document/compose.js';
import type { Document } from '../document/document.js';
import { bulletinAbove, findBulletin, isThere, sheetName } from '../folder/find-bulletin.js';
import { type SentFile, unreadReason } from '../folder/sent-files.js';
import type { Issue } from '../issue/issue.js';
import type { Manuscript } from '../manuscript/manuscript.js';
import { manuscriptOf } from '../manuscript/of-document.js';
import { Refused } from '../refusal/refusal.js';
import type { Origin } from '../returned/returned.js';
import { spanOf } from '../source/file.js';
import { sizeText } from '../source/limits.js';
import { shownPath } from '../source/shown-path.js';
import { resolveStyle, type Style } from '../style/style.js';
import { issueFolder } from './open-issue.js';
import { openPast, type PastWanted } from './past-issue.js';
import { type PlannedIssue, planIssue } from './plan-issue.js';
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

/** The most bytes that a DOCX may have: photographs with it. */
const mostBytes = 64 << 20;

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
  const { workingDirectory } = surroundings;
  const path = file.path === undefined ? file.name : shownPath(file.path, workingDirectory);
  const refuse = (message: string, hint?: string): Refused => {
    const span = spanOf({ path, text: '' }, 0);
    const finding = { code: 'import/unreadable', severity: 'error', message, span } as const;
    return new Refused({ kind: 'unreadable', finding: hint === undefined ? finding : { ...finding, hint } });
  };
  const read = file.read(mostBytes);
  if (read.kind === 'tooLarge')
    throw refuse(`这个文件有 ${sizeText(read.size)}，超过上限 ${sizeText(mostBytes)}`);
  if (read.kind !== 'bytes') throw refuse(`这个文件读不出来：${unreadReason(read)}`);
  const { readReturned } = await import('../returned/read-returned.js');
  const returned = readReturned(read.bytes);
  if (returned.kind !== 'returned') throw refuse(returned.message, returned.hint);
  const { manuscript, origin } = returned;
  const directory = directoryOf(file, origin, surroundings);
  return { title: file.name, manuscript, origin, ...(directory === undefined ? {} : { directory }) };
}

/** The folder of the issue that a DOCX says it is of. */
function directoryOf(
  file: SentFile,
  { folder }: Origin,
  { host, workingDirectory }: ReadingSurroundings,
): string | undefined {
  if (folder === undefined) return undefined;
  const starts = [workingDirectory, ...(file.path === undefined ? [] : [dirname(file.path)])];
  for (const start of starts) {
    const bulletin = bulletinAbove(host, start);
    if (bulletin === undefined) continue;
    const directory = join(dirname(bulletin), folder);
    if (isThere(host, join(directory, sheetName))) return directory;
  }
  return undefined;
}
