import { hexChecksum } from './checksum.js';
import { DamagedProduct } from './damaged.js';

/** A text that the build writes, behind a line with its checksum. */
export function seal(text: string): string {
  return `${hexChecksum(Buffer.from(text, 'utf8'))}\n${text}`;
}

/** The text in a sealed file's bytes; undefined if they are not what was sealed. */
export function unseal(bytes: Uint8Array): string | undefined {
  const end = bytes.indexOf(0x0a);
  const rest = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(end + 1);
  const noted = Buffer.from(bytes.buffer, bytes.byteOffset, Math.max(end, 0)).toString('latin1');
  return noted === hexChecksum(rest) ? rest.toString('utf8') : undefined;
}

/** The text in a sealed file that comes with kuaibao, which `read` gives; throws DamagedProduct. */
export function openSealed(path: string, read: (path: string) => Uint8Array): string {
  let text: string | undefined;
  try {
    text = unseal(read(path));
  } catch {
    // A file that is gone is as bad as one that was changed.
  }
  if (text === undefined) throw new DamagedProduct(path);
  return text;
}
