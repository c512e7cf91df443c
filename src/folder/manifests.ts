import { join } from 'node:path';
import type { Host, WritableHost } from '../host/host.js';
import { emitters } from '../output/outputs.js';
import { digest } from '../record/digest.js';
import type { Manifest, OutputRecord } from '../record/manifest.js';
import { recordedName } from '../record/manifest.js';
import { parseManifest } from '../record/parse-manifest.js';
import { withPlainEnds } from './line-ends.js';

/** The record of an issue of a thousand submissions is a hundredth of it. */
const mostBytes = 16 << 20;

/** A record that lies in a folder of outputs. */
export interface FoundManifest {
  /** The outputs' name: 第876期 */
  readonly name: string;
  readonly manifest: Manifest;
}

/** The records in a folder of outputs that can be read, by name; none if there is no such folder. */
export function manifestsIn(host: Host, folder: string): readonly FoundManifest[] {
  const listed = host.list(folder);
  if (listed.kind === 'unreadable') return [];
  return listed.entries.flatMap(({ name: found }) => {
    const name = recordedName(found);
    const manifest = name === undefined ? undefined : readManifest(host, join(folder, found));
    return name !== undefined && manifest ? [{ name, manifest }] : [];
  });
}

/** A record; undefined if there is none or it cannot be read. */
export function readManifest(host: Host, path: string): Manifest | undefined {
  const text = readRecord(host, path);
  return text === undefined ? undefined : parseManifest(text);
}

/** A record's text; undefined if there is none. */
export function readRecord(host: Host, path: string): string | undefined {
  const read = host.read(path, mostBytes);
  return read.kind === 'bytes' ? new TextDecoder().decode(read.bytes) : undefined;
}

/** The records that stopped runs have left in a folder: what such a run had put in place is as kuaibao made it, though no
 * record in place tells of it yet or any more. */
export function leftManifests(host: WritableHost, folder: string): readonly Manifest[] {
  return host
    .unfinished(folder)
    .flatMap(({ name, path }) =>
      recordedName(name) === undefined || path === undefined ? [] : (readManifest(host, path) ?? []),
    );
}

function isText(name: string): boolean {
  return emitters.some((each) => each.isText && name.endsWith(`.${each.ending}`));
}

/** Finds outputs in a folder as they are now; of one with another size than expected the hash is not taken. A text's line
 * ends are taken as they were written: version control may turn them. */
export function outputsIn(
  host: Host,
  folder: string,
): (name: string, expected?: number) => Pick<OutputRecord, 'sha256' | 'size'> | undefined {
  return (name, expected) => {
    const path = join(folder, name);
    const found = host.stat(path);
    if (found?.kind !== 'file') return undefined;
    const isOfLines = isText(name);
    if (!isOfLines && expected !== undefined && found.size !== expected)
      return { size: found.size, sha256: '' };
    const read = host.read(path, Number.POSITIVE_INFINITY);
    if (read.kind !== 'bytes') return undefined;
    const bytes = isOfLines ? withPlainEnds(read.bytes) : read.bytes;
    return { size: bytes.length, sha256: digest(bytes) };
  };
}
