import { readJpeg } from './jpeg/read-jpeg.js';
import { fileKind } from './kind.js';
import type { ReadPicture } from './picture.js';
import { readPng } from './png/read-png.js';

const known = new WeakMap<Uint8Array, { readonly mostPixels: number; readonly read: ReadPicture }>();

/** Reads a picture of at most so many pixels; the same bytes but once. */
export function readPicture(bytes: Uint8Array, mostPixels: number): ReadPicture {
  const before = known.get(bytes);
  if (before?.mostPixels === mostPixels) return before.read;
  const read = readKind(bytes, mostPixels);
  known.set(bytes, { mostPixels, read });
  return read;
}

function readKind(bytes: Uint8Array, mostPixels: number): ReadPicture {
  const kind = fileKind(bytes);
  if (kind.kind === 'jpeg') return readJpeg(bytes, mostPixels);
  if (kind.kind === 'png') return readPng(bytes, mostPixels);
  const { found } = kind;
  return { kind: 'fault', fault: { kind: 'otherKind', ...(found === undefined ? {} : { found }) } };
}
