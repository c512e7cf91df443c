import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { emitters } from '../output/outputs.js';
import type { Manifest, OutputRecord } from '../record/manifest.js';
import { recordedName } from '../record/manifest.js';
import { parseManifest } from '../record/parse-manifest.js';
import { digest, withPlainEnds } from './input-files.js';
import { leftoversIn, namesIn } from './leftovers.js';
import type { Maker } from './maker.js';
import { readBytes } from './read-bytes.js';

/** The record of an issue of a thousand submissions is a hundredth of it. */
const mostBytes = 16 << 20;

/** A record that lies in a folder of outputs. */
export interface FoundManifest {
  /** The outputs' name: 第876期 */
  readonly name: string;
  readonly manifest: Manifest;
}

/** The records in a folder of outputs that can be read, by name; none if there is no such folder. */
export function manifestsIn(folder: string): readonly FoundManifest[] {
  return namesIn(folder).flatMap((found) => {
    const name = recordedName(found);
    const manifest = name === undefined ? undefined : readManifest(join(folder, found));
    return name !== undefined && manifest ? [{ name, manifest }] : [];
  });
}

/** A record; undefined if there is none or it cannot be read. */
export function readManifest(path: string): Manifest | undefined {
  try {
    const read = readBytes(path, mostBytes);
    return read.kind === 'bytes' ? parseManifest(new TextDecoder().decode(read.bytes)) : undefined;
  } catch {
    return undefined;
  }
}

/** The records that stopped runs have left in a folder: what such a run had put in place is as kuaibao made it, though no
 * record in place tells of it yet or any more. */
export function leftManifests(folder: string, maker: Maker): readonly Manifest[] {
  return leftoversIn(folder, maker).flatMap(({ name, path }) =>
    recordedName(name) === undefined ? [] : (readManifest(path) ?? []),
  );
}

function isText(name: string): boolean {
  return emitters.some((each) => each.isText && name.endsWith(`.${each.ending}`));
}

/** Finds outputs in a folder as they are now; of one with another size than expected the hash is not taken. A text's line
 * ends are taken as they were written: version control may turn them. */
export function outputsIn(
  folder: string,
): (name: string, expected?: number) => Pick<OutputRecord, 'sha256' | 'size'> | undefined {
  return (name, expected) => {
    const path = join(folder, name);
    try {
      if (!statSync(path).isFile()) return undefined;
      if (isText(name)) {
        const bytes = withPlainEnds(readFileSync(path));
        return { size: bytes.length, sha256: digest(bytes) };
      }
      const { size } = statSync(path);
      return { size, sha256: expected === undefined || size === expected ? digest(readFileSync(path)) : '' };
    } catch {
      return undefined;
    }
  };
}
