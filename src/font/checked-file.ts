import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checksum, checksumLength, hexChecksum } from '../product/checksum.js';
import { DamagedProduct } from '../product/damaged.js';
import { openSealed } from '../product/sealed.js';
import { type FontFile, heldFontFile } from './sfnt/font-file.js';

/** So much of a face is summed as one, in bytes: a face is read in parts, and only those are looked at. A dozen outlines of 汉字. */
const chunkLength = 0x2000;

/** Beside the embedded faces: for each its name, its length and the checksums of its chunks, a line. Sealed. */
export const checksumsFile = 'checksums.txt';

/** A face's line in that file. */
export function checksumsLine(name: string, bytes: Uint8Array): string {
  const sums: string[] = [];
  for (let at = 0; at < bytes.length; at += chunkLength)
    sums.push(hexChecksum(bytes.subarray(at, at + chunkLength)));
  return [name, bytes.length, sums.join('')].join(' ');
}

/** One of the faces that come with kuaibao: each chunk of it is compared with its checksum when something of it is read.
 * Throws DamagedProduct, then and if there is no such face. */
export function checkedFontFile(path: string): FontFile {
  const [noted = '', sums = ''] = linesIn(dirname(path)).get(basename(path)) ?? [];
  const length = Number(noted);
  if (sums.length !== Math.ceil(length / chunkLength) * checksumLength || length === 0)
    throw new DamagedProduct(path);
  const file = heldFontFile(path, length, chunkLength);
  const isSound = (chunk: number, bytes: Uint8Array): boolean =>
    checksum(bytes) === Number.parseInt(sums.slice(chunk * checksumLength, (chunk + 1) * checksumLength), 16);
  /** All of some chunks. */
  const readChunks = (first: number, end: number, into?: Uint8Array): Uint8Array => {
    const bytes = file.read(first * chunkLength, (end - first) * chunkLength, into);
    for (let chunk = first; chunk < end; chunk++) {
      const at = (chunk - first) * chunkLength;
      if (!isSound(chunk, bytes.subarray(at, at + chunkLength))) throw new DamagedProduct(path);
    }
    return bytes;
  };
  const read: FontFile['read'] = (offset, wanted, into) => {
    const end = Math.max(offset, Math.min(offset + wanted, length));
    const first = Math.floor(offset / chunkLength);
    const skipped = offset - first * chunkLength;
    const chunks = readChunks(first, Math.ceil(end / chunkLength), skipped === 0 ? into : undefined);
    return chunks.subarray(skipped, skipped + end - offset);
  };
  return { ...file, read };
}

const known = new Map<string, ReadonlyMap<string, readonly string[]>>();

/** The notes on the faces in a folder, by their names; read once. */
function linesIn(folder: string): ReadonlyMap<string, readonly string[]> {
  const found = known.get(folder);
  if (found) return found;
  const text = openSealed(join(folder, checksumsFile), readFileSync);
  const lines = text.split('\n').map((line) => line.split(' '));
  const read = new Map(lines.map(([name = '', ...rest]) => [name, rest]));
  known.set(folder, read);
  return read;
}
