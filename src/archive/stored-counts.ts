import type { SectionForm } from '../bulletin/fields.js';
import type { IssueFacts } from '../issue/facts.js';
import { type IssueIdentity, recordedIdentity } from '../issue/identity.js';
import type { Contribution, PrintedInstruction } from '../ledger/contribution.js';
import { seal, unseal } from '../product/sealed.js';
import { type Fields, isFields, isNumber, isText, listOf, parseJson } from '../record/fields.js';
import { folderIn, isCount, isInside, type StampedFile, type StampedFolder } from './stored-issue.js';

/** The contributions to an issue that is not released, and the state of its files in which they were counted. */
export interface StoredCount {
  /** From the office's folder, `/` between folders; `.` for the office itself. */
  readonly folder: string;
  readonly facts: IssueFacts;
  readonly sheet: Pick<StampedFile, 'size' | 'changed'>;
  /** Its own, as `.`, and those below, from its own. */
  readonly folders: readonly StampedFolder[];
  readonly files: readonly StampedFile[];
  readonly contributions: readonly Contribution[];
  /** How many submissions lack something and are not among them. */
  readonly leftOut: number;
}

/** A number, raised whenever the same files would be counted otherwise. `test/archive/edition.test.ts` shows when. */
export const countsEdition = 1;

/** Writes counts as bytes. `key` says by which settings they were made. */
export function writeCounts(counts: readonly StoredCount[], key: string): Uint8Array {
  const value = { edition: countsEdition, key, counts: counts.map(countValue) };
  return new TextEncoder().encode(seal(JSON.stringify(value)));
}

/** Reads counts; undefined if the bytes are none, are damaged, or were written by other settings or another edition. */
export function readCounts(bytes: Uint8Array, key: string): readonly StoredCount[] | undefined {
  const value = parseJson(unseal(bytes) ?? '');
  if (!isFields(value) || value.edition !== countsEdition || value.key !== key) return undefined;
  return listOf(value.counts, countIn);
}

function countValue({ facts, files, folders, sheet, contributions, ...rest }: StoredCount): Fields {
  return {
    ...rest,
    ...facts,
    sheet: [sheet.size, sheet.changed],
    folders: folders.map(({ path, changed }) => [path, changed]),
    files: files.map(({ path, size, changed }) => [path, size, changed]),
    items: contributions.flatMap(({ item, date: _, isReleased: __, ...each }) =>
      item.kind === 'issue' ? [{ ...each, path: item.path, index: item.index, headline: item.headline }] : [],
    ),
  };
}

function countIn(value: unknown): StoredCount | undefined {
  if (!isFields(value)) return undefined;
  const { folder, leftOut } = value;
  const facts = factsIn(value);
  const sheet = stampIn(value.sheet);
  const folders = listOf(value.folders, folderIn);
  const files = listOf(value.files, fileIn);
  if (!isInside(folder) || !isCount(leftOut) || !facts || !sheet || !folders || !files) return undefined;
  const issue = recordedIdentity(facts);
  const contributions = listOf(value.items, (each) => contributionIn(each, issue, facts.date));
  return contributions && { folder, facts, sheet, folders, files, contributions, leftOut };
}

function factsIn({ series, number, date, serial }: Fields): IssueFacts | undefined {
  if ((series !== 'issue' && series !== 'supplement') || !isCount(number)) return undefined;
  if (!isText(date) || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(date)) return undefined;
  return { series, number, date, ...(isCount(serial) ? { serial } : {}) };
}

function stampIn(value: unknown): StoredCount['sheet'] | undefined {
  const [size, changed] = Array.isArray(value) ? value : [];
  return isNumber(size) && isNumber(changed) ? { size, changed } : undefined;
}

function fileIn(value: unknown): StampedFile | undefined {
  const [path, ...stamp] = Array.isArray(value) ? value : [];
  const found = stampIn(stamp);
  return found && isInside(path) ? { path, ...found } : undefined;
}

const forms: readonly SectionForm[] = ['entries', 'briefs', 'articles'];

function contributionIn(value: unknown, issue: IssueIdentity, date: string): Contribution | undefined {
  if (!isFields(value)) return undefined;
  const { path, index, headline, section, subsection, isUsed, pictures } = value;
  const units = listOf(value.units, (each) => (isText(each) ? each : undefined));
  const instructions = listOf(value.instructions, instructionIn);
  const form = forms.find((each) => each === value.form);
  if (!isText(path) || !isCount(index) || !isText(headline) || !isCount(pictures)) return undefined;
  if (typeof isUsed !== 'boolean' || !units || !instructions) return undefined;
  return {
    item: { kind: 'issue', issue, path, index, headline },
    date,
    units,
    ...(isText(section) ? { section } : {}),
    ...(isText(subsection) ? { subsection } : {}),
    ...(form ? { form } : {}),
    isUsed,
    isReleased: false,
    pictures,
    instructions,
  };
}

function instructionIn(value: unknown): PrintedInstruction | undefined {
  if (!isFields(value)) return undefined;
  const { leader, date } = value;
  return isText(leader) ? { leader, ...(isText(date) ? { date } : {}) } : undefined;
}
