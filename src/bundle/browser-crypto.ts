import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';

/** The part of `node:crypto` that the engine uses, for where there is no Node: SHA-256 of texts and bytes, in hexadecimal. */
export function createHash(_: 'sha256') {
  const hash = sha256.create();
  const made = {
    update: (data: string | Uint8Array) => {
      hash.update(typeof data === 'string' ? new TextEncoder().encode(data) : data);
      return made;
    },
    digest: (_: 'hex') => bytesToHex(hash.digest()),
  };
  return made;
}
