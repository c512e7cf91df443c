import { isAbsolute, join } from 'node:path';
import { journalName } from '../host/journal-name.js';
import { diskReading } from './disk-reading.js';

/** The changes that a set of files makes in one folder, written down before the first takes its place. Each folder of a set has one; the
 * set stands when the one that counts is taken away, and goes back as long as that is there. */
export interface Journal {
  readonly version: 1;
  /** Where the one that counts lies, from this folder; empty in that one itself. */
  readonly main: string;
  /** In the one that counts: the set's other folders, from its own. */
  readonly folders: readonly string[];
  readonly files: readonly JournalFile[];
}

/** A file's SHA-256, in hexadecimal, before and after. */
export interface JournalFile {
  readonly name: string;
  /** Absent if there is no file before. */
  readonly before?: string;
  /** Absent if there is no file after. */
  readonly after?: string;
  /** It is written into, not replaced. */
  readonly inPlace: boolean;
}

/** A set has at most some thousand files. */
const mostBytes = 4 << 20;

export function formatJournal(journal: Journal): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(journal)}\n`);
}

/** A writer's journal in a folder; undefined if there is none, or none that was written whole: then nothing was put in place. */
export function readJournal(folder: string, writerName: string): Journal | undefined {
  const read = diskReading.read(join(folder, journalName(writerName)), mostBytes);
  if (read.kind !== 'bytes') return undefined;
  try {
    const found: unknown = JSON.parse(new TextDecoder().decode(read.bytes));
    return isJournal(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** It may come from anywhere: it tells of files in its own folder alone. */
function isJournal(found: unknown): found is Journal {
  if (typeof found !== 'object' || found === null) return false;
  const { version, main, folders, files } = found as Record<string, unknown>;
  return version === 1 && isWay(main) && isAll(folders, isWay) && isAll(files, isFile);
}

function isAll(found: unknown, is: (each: unknown) => boolean): boolean {
  return Array.isArray(found) && found.every(is);
}

function isWay(found: unknown): boolean {
  return typeof found === 'string' && !isAbsolute(found) && !found.includes('\0');
}

function isFile(found: unknown): boolean {
  if (typeof found !== 'object' || found === null) return false;
  const { name, before, after, inPlace } = found as Record<string, unknown>;
  const isName = typeof name === 'string' && /^[^/\\\0]+$/u.test(name) && name !== '.' && name !== '..';
  const isDigest = (each: unknown) => typeof each === 'string' && /^[0-9a-f]{64}$/u.test(each);
  return (
    isName &&
    (before === undefined || isDigest(before)) &&
    (isDigest(after) || (after === undefined && before !== undefined)) &&
    typeof inPlace === 'boolean'
  );
}
