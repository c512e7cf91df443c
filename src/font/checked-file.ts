import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DamagedProduct } from '../product/damaged.js';
import { openSealed } from '../product/sealed.js';
import { type FontFile, reopeningFontFile } from './sfnt/font-file.js';

/** So much of a face is hashed as one, in bytes: a face is read in parts, and only those are looked at. */
const chunkLength = 0x10000;
const digestLength = 16;

/** Beside the embedded faces: for each its name, its length and the digests of its chunks, a line. Sealed. */
export const digestsFile = 'digests.txt';

/** A face's line in that file. */
export function digestsLine(name: string, bytes: Uint8Array): string {
  const digests: string[] = [];
  for (let at = 0; at < bytes.length; at += chunkLength)
    digests.push(chunkDigest(bytes.subarray(at, at + chunkLength)));
  return [name, bytes.length, ...digests].join(' ');
}

/** One of the faces that come with kuaibao: each chunk of it is compared with its digest when something of it is first read.
 * Throws DamagedProduct, then and if there is no such face. */
export function checkedFontFile(path: string): FontFile {
  const [length = '', ...digests] = linesIn(dirname(path)).get(basename(path)) ?? [];
  const file = reopeningFontFile(path, Number(length));
  if (digests.length === 0) throw new DamagedProduct(path);
  const isSound = new Uint8Array(digests.length);
  const check = (chunk: number): void => {
    const bytes = file.read(chunk * chunkLength, chunkLength, memory);
    if (chunkDigest(bytes) !== digests[chunk]) throw new DamagedProduct(path);
    isSound[chunk] = 1;
  };
  const read: FontFile['read'] = (offset, wanted, into) => {
    const end = Math.min(offset + wanted, file.length);
    for (let chunk = Math.floor(offset / chunkLength); chunk * chunkLength < end; chunk++)
      if (isSound[chunk] === 0) check(chunk);
    return file.read(offset, wanted, into);
  };
  return { path, length: file.length, read };
}

/** Touched once, for all chunks. */
const memory = new Uint8Array(chunkLength);

const known = new Map<string, ReadonlyMap<string, readonly string[]>>();

/** The notes on the faces in a folder, by their names; read once. */
function linesIn(folder: string): ReadonlyMap<string, readonly string[]> {
  const found = known.get(folder);
  if (found) return found;
  const text = openSealed(join(folder, digestsFile), readFileSync);
  const lines = text.split('\n').map((line) => line.split(' '));
  const read = new Map(lines.map(([name = '', ...rest]) => [name, rest]));
  known.set(folder, read);
  return read;
}

function chunkDigest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, digestLength);
}
