import { isFields, isNumber, isText, listOf } from './fields.js';

/** An item of an issue, as its record keeps it: who contributed it, and where it stands. */
export interface ContributionRecord {
  /** Of its file, from the folder, with its ending, `/` between folders. */
  readonly path: string;
  /** Its place in the file, from 1. */
  readonly index: number;
  /** The name that hangs on what it says: sixteen hexadecimal digits. */
  readonly fingerprint: string;
  /** The registered names of that time, in the order written. */
  readonly units: readonly string[];
  readonly section?: string;
  readonly subsection?: string;
  /** The section's form: entries, briefs, articles. */
  readonly form?: string;
  /** Of a brief the beginning of its text. */
  readonly headline: string;
  /** On which it begins, from 1, where that is known. */
  readonly page?: number;
  /** 停用: it was sent, and is not printed. */
  readonly withheld?: true;
  /** How many pictures are printed with it, if any. */
  readonly pictures?: number;
  /** The leaders' words that are printed with it, if any. */
  readonly instructions?: readonly InstructionRecord[];
}

export interface InstructionRecord {
  /** As written: 县委书记 程望舒. */
  readonly leader: string;
  /** 2026-03-11 */
  readonly date?: string;
}

/** Reads an item of a record; undefined if it is none. */
export function contributionRecordOf(value: unknown): ContributionRecord | undefined {
  if (!isFields(value)) return undefined;
  const { path, index, fingerprint, section, subsection, form, headline, page, withheld, pictures } = value;
  const units = listOf(value.units, textOf);
  const instructions = value.instructions === undefined ? [] : listOf(value.instructions, instructionOf);
  const isWhole =
    isText(path) &&
    isNumber(index) &&
    isText(fingerprint) &&
    isText(headline) &&
    isTextOrNone(section) &&
    isTextOrNone(subsection) &&
    isTextOrNone(form);
  if (!isWhole || !units || !instructions) return undefined;
  return {
    path,
    index,
    fingerprint,
    units,
    ...(section === undefined ? {} : { section }),
    ...(subsection === undefined ? {} : { subsection }),
    ...(form === undefined ? {} : { form }),
    headline,
    ...(isNumber(page) ? { page } : {}),
    ...(withheld === true ? { withheld } : {}),
    ...(isNumber(pictures) ? { pictures } : {}),
    ...(instructions.length > 0 ? { instructions } : {}),
  };
}

function instructionOf(value: unknown): InstructionRecord | undefined {
  if (!isFields(value)) return undefined;
  const { leader, date } = value;
  if (!isText(leader) || !isTextOrNone(date)) return undefined;
  return { leader, ...(date === undefined ? {} : { date }) };
}

function textOf(value: unknown): string | undefined {
  return isText(value) ? value : undefined;
}

function isTextOrNone(value: unknown): value is string | undefined {
  return value === undefined || isText(value);
}
