import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { PlacedFile } from '../host/host.js';
import { reasonOf } from '../refusal/reason.js';
import { Refused } from '../refusal/refusal.js';
import { decodeUtf8 } from '../source/decode.js';
import type { SourceFile } from '../source/file.js';
import { type WriterOf, writeFiles } from './write-outputs.js';

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** A mended text for an input file. */
export interface Rewriting {
  /** Absolute; it may be a link, and several may lead to one file. */
  readonly path: string;
  /** As it was read. */
  readonly before: SourceFile;
  readonly text: string;
}

/** Writes mended texts into input files, all or none. Byte order marks stay, and as the files are written into, so do their
 * owners, rights, attributes and other names. If one file has changed since it was read, or may not be written, none is
 * touched. */
export function rewriteFiles(rewritings: readonly Rewriting[], by: WriterOf): void {
  const rewrite = (): readonly PlacedFile[] => {
    const files = rewritings.map((each) =>
      attempt(each.path, () => {
        const target = realpathSync(each.path);
        return [target, rewritten(target, each)] as const;
      }),
    );
    return [...new Map(files).values()];
  };
  // Once more when nobody else writes there any more.
  writeFiles(rewrite(), by, rewrite);
}

function rewritten(target: string, { path, before, text }: Rewriting): PlacedFile {
  const { mode } = statSync(target);
  // Renaming would go past the mark by which somebody protects a file.
  if ((mode & 0o222) === 0) throw new Refused({ kind: 'notWritten', path, reason: { kind: 'readOnly' } });
  accessSync(target, constants.W_OK);
  const bytes = readFileSync(target);
  const hasMark = bytes.subarray(0, 3).equals(byteOrderMark);
  if (decodeUtf8(bytes).text !== before.text) throw new Refused({ kind: 'changedBeforeMending', path });
  const written = Buffer.from(text, 'utf8');
  return {
    folder: dirname(target),
    name: basename(target),
    bytes: hasMark ? Buffer.concat([byteOrderMark, written]) : written,
    inPlace: true,
  };
}

/** Does something with a file; what the system says against it becomes a refusal. */
function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused({ kind: 'notWritten', path, reason: reasonOf(error) });
  }
}
