import { issuesIn, issuesValue } from './issue-columns.js';
import { bytesOf, type PackedKind, packParts, textIn, unpackParts, wordsIn } from './packed-parts.js';
import { keyCount, type Segment } from './segment.js';
import {
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

/** “KBAR” */
const magic = 0x4b424152;
const kind: PackedKind = { magic, edition, partCount: 4 };

/** Writes an index. Its parts: what is known of the issues, by JSON; the issues' files, likewise, one issue after the other; where the keys' lists
 * begin; the lists. `key` says by which settings the office was read. */
export function writeArchive({ folders, issues, texts }: StoredArchive, key: string): Uint8Array {
  const encoder = new TextEncoder();
  const files = issues.map(({ record }) => encoder.encode(record?.filesText() ?? ''));
  const known = {
    key,
    folders: folders.map(folderValue),
    issues: issuesValue(
      issues,
      files.map(({ length }) => length),
    ),
  };
  return packParts(kind, texts.placeCount, [
    [encoder.encode(JSON.stringify(known))],
    files,
    [bytesOf(texts.starts)],
    [texts.lists],
  ]);
}

/** Reads an index; undefined if the bytes are none, are damaged, or were written by other settings or another edition. */
export function readArchive(bytes: Uint8Array, key: string): StoredArchive | undefined {
  const unpacked = unpackParts(bytes, kind);
  if (!unpacked) return undefined;
  const { number: placeCount, parts } = unpacked;
  const [known, files, starts, lists] = parts;
  if (!known || !files || !lists || starts?.length !== (keyCount + 1) * 4) return undefined;
  const head = headIn(textIn(known), files, key);
  if (!head) return undefined;
  const count = head.issues.reduce((total, { record }) => total + (record?.fileCount ?? 0), 0);
  if (count !== placeCount) return undefined;
  return { ...head, texts: { starts: wordsIn(starts), lists, placeCount } };
}

function headIn(text: string, files: Uint8Array, key: string): Omit<StoredArchive, 'texts'> | undefined {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || !('key' in value) || value.key !== key) return undefined;
  if (!('folders' in value) || !('issues' in value)) return undefined;
  const folders = listOf(value.folders).map(folderIn);
  const issues = issuesIn(value.issues, (from, to) => textIn(files.subarray(from, to)));
  const whole = folders.flatMap((each) => each ?? []);
  return issues && whole.length === folders.length ? { folders: whole, issues } : undefined;
}
