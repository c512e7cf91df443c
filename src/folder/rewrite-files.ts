import { basename, dirname } from 'node:path';
import type { PlacedFile, WritableHost } from '../host/host.js';
import { type Reason, reasonOf } from '../refusal/reason.js';
import { Refused } from '../refusal/refusal.js';
import { decodeUtf8 } from '../source/decode.js';
import type { SourceFile } from '../source/file.js';
import { hasMark, withMark } from './byte-order-mark.js';
import { writeFiles } from './write-files.js';

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
export function rewriteFiles(host: WritableHost, rewritings: readonly Rewriting[]): void {
  const rewrite = (): readonly PlacedFile[] => {
    const files = rewritings.map((each) => {
      const target = host.realPath(each.path) ?? each.path;
      return [target, rewritten(host, target, each)] as const;
    });
    return [...new Map(files).values()];
  };
  // Once more when nobody else writes there any more.
  writeFiles(host, rewrite(), rewrite);
}

function rewritten(host: WritableHost, target: string, { path, before, text }: Rewriting): PlacedFile {
  const refuse = (reason: Reason): Refused => new Refused({ kind: 'notWritten', path, reason });
  const may = host.writability(target);
  // Renaming would go past the mark by which somebody protects a file.
  if (may.kind === 'readOnly') throw refuse(may);
  if (may.kind === 'refused') throw refuse(reasonOf(may.error));
  const read = host.read(target, Number.POSITIVE_INFINITY);
  if (read.kind === 'unreadable') throw refuse(reasonOf(read.error));
  if (read.kind === 'notAFile') throw refuse(read);
  if (read.kind === 'tooLarge' || decodeUtf8(read.bytes).text !== before.text)
    throw new Refused({ kind: 'changedBeforeMending', path });
  const written = new TextEncoder().encode(text);
  return {
    folder: dirname(target),
    name: basename(target),
    bytes: hasMark(read.bytes) ? withMark(written) : written,
    inPlace: true,
  };
}
