import type { PathKind } from '../host/host.js';
import { diskReading } from './disk-reading.js';

/** Reads a regular file of at most so many bytes. */
export const readBytes = diskReading.read;

/** What stands in a file's place, in the user's words. */
export const kindNames: Readonly<Record<PathKind, string>> = {
  file: '文件',
  folder: '文件夹',
  link: '链接',
  pipe: '管道',
  socket: '套接字',
  device: '设备',
};

/** What stands at a path, or at a link's end, that is neither a file nor a folder, and is not to be replaced by one: a pipe,
 * a device. In the user's words; undefined if nothing of the kind does. */
export function otherKind(path: string): string | undefined {
  const found = diskReading.stat(path)?.kind;
  return found === undefined || found === 'file' || found === 'folder' ? undefined : kindNames[found];
}
