import { digest } from './digest.js';
import type { InputRecord } from './manifest.js';

/** Digest of all that an issue is made of: the SHA-256, in hexadecimal, of its inputs' paths and digests, whatever their order. A line an input,
 * as `sha256sum` writes it. */
export function issueDigest(inputs: readonly InputRecord[]): string {
  const lines = inputs.map(({ path, sha256 }) => `${sha256}  ${path}\n`);
  return digest(new TextEncoder().encode(lines.toSorted().join('')));
}
