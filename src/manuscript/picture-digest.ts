import { createHash } from 'node:crypto';
import type { Picture } from '../document/document.js';
import { keptBytes } from '../picture/picture.js';

/** The digest of a picture's bytes as the DOCX holds them: SHA-256, hexadecimal. */
export function pictureDigest({ bytes, facts }: Picture): string {
  return digestOf(keptBytes(bytes, facts));
}

/** The digest of a picture that a DOCX holds. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
