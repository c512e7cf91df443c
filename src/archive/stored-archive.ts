import { checksum } from '../product/checksum.js';
import { issuesIn, issuesValue } from './issue-columns.js';
import { keyCount, type Segment } from './segment.js';
import {
  filesText,
  folderIn,
  folderValue,
  listOf,
  parsed,
  type StampedFolder,
  type StoredIssue,
} from './stored-issue.js';

/** The index of what an office has printed, as it is kept between runs. */
export interface StoredArchive {
  /** The folders of the office in which issues were looked for, its own among them; not the issues' own. */
  readonly folders: readonly StampedFolder[];
  /** The office's issues, in the order of their folders' paths. */
  readonly issues: readonly StoredIssue[];
  /** The texts of their files: of one issue after the other, of those that have a record. */
  readonly texts: Segment;
}

/** A number, raised whenever the same files would give another index: how texts are sampled, what is known of a sheet, how it is laid out.
 * `test/archive/edition.test.ts` shows when. */
export const edition = 5;

/** “KBAR” in the machine's own order of bytes: a machine of the other order does not know it. */
const magic = 0x4b424152;

/** In words of 32 bits: magic, sum of all behind it, edition, places, and the bytes of the four parts. */
const headSize = 8;

/** Writes an index. Its parts, each filled up to a whole word: what is known of the issues, by JSON; the issues' files, likewise, one
 * issue after the other; where the keys' lists begin; the lists. `key` says by which settings the office was read. */
export function writeArchive({ folders, issues, texts }: StoredArchive, key: string): Uint8Array {
  const encoder = new TextEncoder();
  const files = issues.map(({ record }) => encoder.encode(record ? filesText(record.files()) : ''));
  const known = {
    key,
    folders: folders.map(folderValue),
    issues: issuesValue(
      issues,
      files.map(({ length }) => length),
    ),
  };
  const parts = [
    [encoder.encode(JSON.stringify(known))],
    files,
    [new Uint8Array(texts.starts.buffer, texts.starts.byteOffset, texts.starts.byteLength)],
    [texts.lists],
  ];
  const lengths = parts.map((part) => part.reduce((sum, { length }) => sum + length, 0));
  const words = new Uint32Array(headSize + lengths.reduce((sum, length) => sum + wordsOf(length), 0));
  words.set([magic, 0, edition, texts.placeCount, ...lengths]);
  const bytes = new Uint8Array(words.buffer);
  let from = headSize * 4;
  for (const [i, part] of parts.entries()) {
    let at = from;
    for (const each of part) {
      bytes.set(each, at);
      at += each.length;
    }
    from += wordsOf(lengths[i] ?? 0) * 4;
  }
  words[1] = sumOf(bytes);
  return bytes;
}

/** Reads an index; undefined if the bytes are none, are damaged, or were written by other settings or another edition. */
export function readArchive(given: Uint8Array, key: string): StoredArchive | undefined {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  if (bytes.length % 4 !== 0 || bytes.length < headSize * 4) return undefined;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const [mark, sum, written, placeCount = 0, known = 0, files = 0, starts = 0, lists = 0] = words;
  if (mark !== magic || written !== edition || sum !== sumOf(bytes)) return undefined;
  const filesFrom = headSize + wordsOf(known);
  const startsFrom = filesFrom + wordsOf(files);
  const listsFrom = startsFrom + wordsOf(starts);
  if (listsFrom + wordsOf(lists) !== words.length || starts !== (keyCount + 1) * 4) return undefined;
  const partAt = (from: number, length: number): Uint8Array => bytes.subarray(from * 4, from * 4 + length);
  const head = headIn(textOf(partAt(headSize, known)), partAt(filesFrom, files), key);
  if (!head) return undefined;
  const count = head.issues.reduce((total, { record }) => total + (record?.fileCount ?? 0), 0);
  if (count !== placeCount) return undefined;
  const texts = {
    starts: words.subarray(startsFrom, startsFrom + keyCount + 1),
    lists: partAt(listsFrom, lists),
    placeCount,
  };
  return { ...head, texts };
}

function headIn(text: string, files: Uint8Array, key: string): Omit<StoredArchive, 'texts'> | undefined {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || !('key' in value) || value.key !== key) return undefined;
  if (!('folders' in value) || !('issues' in value)) return undefined;
  const folders = listOf(value.folders).map(folderIn);
  const issues = issuesIn(value.issues, (from, to) => textOf(files.subarray(from, to)));
  const whole = folders.flatMap((each) => each ?? []);
  return issues && whole.length === folders.length ? { folders: whole, issues } : undefined;
}

function wordsOf(bytes: number): number {
  return Math.ceil(bytes / 4);
}

/** A sum of all behind it. */
function sumOf(bytes: Uint8Array): number {
  return checksum(bytes.subarray(8));
}

/** UTF-8; memory that threads share is copied first, which a decoder may refuse. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.slice());
}
