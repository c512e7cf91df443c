import { type PhraseTable, startCount } from '../prose/phrase/phrase-table.js';
import { bytesOf, type PackedKind, packParts, textIn, unpackParts, wordsIn } from './packed-parts.js';
import type { CountedText } from './printed-phrases.js';
import { isCount, isInside, isNumber, listOf, parsed } from './stored-issue.js';

/** An issue of which the phrases are counted, and the state of its files in which it was read. */
export interface StoredText extends CountedText {
  /** From the office's folder, `/` between folders; `.` for the office itself. */
  readonly folder: string;
  /** The files of its submissions as JSON (`filesText`). */
  readonly files: string;
  /** When the last of these changed. */
  readonly changed: number;
}

/** The phrases counted of an office's newest issues, as they are kept between runs. */
export interface StoredPhrases {
  /** The counts of all these issues together. */
  readonly table: PhraseTable;
  /** Each of them as it was counted, so that it can be taken out. */
  readonly issues: readonly StoredText[];
}

/** A number, raised whenever the same files would give other counts. `test/archive/edition.test.ts` shows when. */
export const phrasesEdition = 1;

/** “KBPH” */
const magic = 0x4b425048;
const kind: PackedKind = { magic, edition: phrasesEdition, partCount: 5 };

/** The settings, the counts that are too high for the table, and the issues in columns: each has an element an issue. */
interface Head {
  readonly key: string;
  readonly highs: readonly (readonly [number: number, count: number])[];
  readonly folder: readonly string[];
  readonly files: readonly string[];
  readonly changed: readonly number[];
  readonly size: readonly number[];
  /** The bytes of the texts. */
  readonly length: readonly number[];
}

/** Writes counts as bytes. The parts: what is known of the issues, by JSON; their texts, likewise, one issue after the other; the table's three.
 * `key` says by which settings the office was read. */
export function writePhrases({ table, issues }: StoredPhrases, key: string): Uint8Array {
  const encoder = new TextEncoder();
  const texts = issues.map((each) => encoder.encode(JSON.stringify(each.texts())));
  const head: Head = {
    key,
    highs: [...table.highs],
    folder: issues.map(({ folder }) => folder),
    files: issues.map(({ files }) => files),
    changed: issues.map(({ changed }) => changed),
    size: issues.map(({ size }) => size),
    length: texts.map(({ length }) => length),
  };
  return packParts(kind, table.size, [
    [encoder.encode(JSON.stringify(head))],
    texts,
    [bytesOf(table.starts)],
    [bytesOf(table.lows)],
    [table.counts],
  ]);
}

/** Reads counts; undefined if the bytes are none, are damaged, or were written by other settings or another edition. */
export function readPhrases(bytes: Uint8Array, key: string): StoredPhrases | undefined {
  const unpacked = unpackParts(bytes, kind);
  if (!unpacked) return undefined;
  const [known, texts, starts, lows, counts] = unpacked.parts;
  if (!known || !texts || !lows || !counts || starts?.length !== startCount * 4) return undefined;
  const head = headIn(parsed(textIn(known)));
  if (head?.key !== key || lows.length !== counts.length * 2) return undefined;
  const table = {
    size: unpacked.number,
    starts: wordsIn(starts),
    lows: new Uint16Array(lows.buffer, lows.byteOffset, counts.length),
    counts,
    highs: new Map(head.highs),
  };
  let from = 0;
  const issues = head.folder.map((folder, row) => {
    const at = from;
    from += head.length[row] ?? 0;
    const to = from;
    return {
      folder,
      files: head.files[row] ?? '',
      changed: head.changed[row] ?? 0,
      size: head.size[row] ?? 0,
      texts: () => listOf(parsed(textIn(texts.subarray(at, to)))).filter(isText),
    };
  });
  return from === texts.length ? { table, issues } : undefined;
}

function headIn(value: unknown): Head | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: Partial<Record<keyof Head, unknown>> = value;
  const [folder, files, changed, size, length, highs] = [
    listOf(found.folder),
    listOf(found.files),
    listOf(found.changed),
    listOf(found.size),
    listOf(found.length),
    listOf(found.highs),
  ];
  const areWhole = [files, changed, size, length].every((each) => each.length === folder.length);
  const isWhole =
    areWhole &&
    folder.every(isInside) &&
    files.every(isText) &&
    changed.every(isNumber) &&
    size.every(isCount) &&
    length.every(isCount) &&
    highs.every((each) => Array.isArray(each) && each.length === 2 && each.every(isCount));
  return isWhole && typeof found.key === 'string' ? (value as Head) : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
