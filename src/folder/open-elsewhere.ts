import { extname, join } from 'node:path';
import type { Host } from '../host/host.js';

/** The file by which a program says that it has a document open, absolute, if there is one: whoever replaced the document now would lose what is not
 * saved, or have it replaced by what is saved next. It stays where the program was stopped. */
export function ownerFileOf(host: Host, folder: string, name: string): string | undefined {
  return ownerNames(name)
    .map((each) => join(folder, each))
    .find((path) => host.linkStat(path) !== undefined);
}

/** Word and WPS put ~$ before a short name, and in place of the first characters of a longer one; WPS also writes .~, LibreOffice .~lock. */
function ownerNames(name: string): readonly string[] {
  const stem = [...name.slice(0, name.length - extname(name).length)].length;
  const replaced = Math.min(Math.max(stem - 6, 0), 2);
  const short = [...name].slice(replaced).join('');
  return [...new Set([`~$${name}`, `~$${short}`, `.~${name}`, `.~lock.${name}#`])];
}
