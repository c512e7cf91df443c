import type { WritableHost } from '../host/host.js';
import { Refused } from '../refusal/refusal.js';
import { orRefuse } from './write-files.js';

/** Creates a text file, absolute, whole or not at all, and never in the place of another. */
export function createFile(host: WritableHost, path: string, text: string): void {
  if (orRefuse(path, () => host.create(path, new TextEncoder().encode(text)))) return;
  throw new Refused({ kind: 'notWritten', path, reason: { kind: 'system', code: 'EEXIST' } });
}
