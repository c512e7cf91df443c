import * as zlib from 'node:zlib';
import { crc32 } from '../inflate/crc32.js';

/** The CRC-32 of some bytes, `before` being that of what stands before them: it finds what damage does to a file of ours, at several
 * gigabytes a second. A digest would take four times as long, and loading the part of Node that makes one longer still.
 * Node has it from 20.15 on. */
export function checksum(bytes: Uint8Array, before = 0): number {
  const { crc32: native } = zlib as { readonly crc32?: typeof crc32 };
  return native ? native(bytes, before) : crc32(bytes, before);
}

/** In characters, of a checksum in hexadecimal. */
export const checksumLength = 8;

/** The checksum in hexadecimal. */
export function hexChecksum(bytes: Uint8Array): string {
  return checksum(bytes).toString(16).padStart(checksumLength, '0');
}
