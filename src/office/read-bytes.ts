import type { PathKind } from '../host/host.js';
import { diskReading } from './disk-reading.js';

/** Reads a regular file of at most so many bytes. */
export const readBytes = diskReading.read;

/** What stands at a path, or at a link's end, that is neither a file nor a folder, and is not to be replaced by one: a pipe,
 * a device. Undefined if nothing of the kind does. */
export function otherKind(path: string): PathKind | undefined {
  const found = diskReading.stat(path)?.kind;
  return found === undefined || found === 'file' || found === 'folder' ? undefined : found;
}
