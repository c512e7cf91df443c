import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { embeddedFolder } from './embedded.js';

const known = new Map<string, string>();

/** The SHA-256 of a font file, in hexadecimal; empty if it cannot be read. Of a face that comes with kuaibao it is what was
 * noted when it was cut: reading 20 MB takes longer than laying out an issue. */
export function fontDigest(path: string): string {
  const found = known.get(path) ?? notedDigest(path) ?? digestOf(path);
  known.set(path, found);
  return found;
}

function notedDigest(path: string): string | undefined {
  if (dirname(path) !== dirname(join(embeddedFolder(), 'index.json'))) return undefined;
  noted ??= readNotes(dirname(path));
  return noted.get(basename(path));
}

let noted: ReadonlyMap<string, string> | undefined;

/** The digests of the embedded faces by their files' names. */
function readNotes(folder: string): ReadonlyMap<string, string> {
  try {
    const index: unknown = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
    const { faces } = index as {
      readonly faces: readonly { readonly file: string; readonly sha256: string }[];
    };
    return new Map(faces.map(({ file, sha256 }) => [file, sha256]));
  } catch {
    return new Map();
  }
}

function digestOf(path: string): string {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    return '';
  }
}
