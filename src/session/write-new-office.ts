import { basename, dirname, join } from 'node:path';
import { attributesName, versionAttributes } from '../bulletin/template.js';
import { bulletinName, exists } from '../folder/find-bulletin.js';
import { tidyFolder, writeFiles } from '../folder/write-files.js';
import type { Host, WritableHost } from '../host/host.js';
import { emitters } from '../output/outputs.js';
import { Refused } from '../refusal/refusal.js';

/** The files of a new office by their paths from its folder. */
export type OfficeFiles = ReadonlyMap<string, string | Uint8Array>;

/** Writes the files of a new office into a folder, absolute, whole or not at all, with what version control is to know of it. Gives the
 * paths of all. Nothing that is there is overwritten: refuses what is taken, and an office inside another. */
export function writeNewOffice(host: WritableHost, folder: string, files: OfficeFiles): readonly string[] {
  // What a run that was stopped had begun is nobody's yet.
  for (const place of new Set([folder, ...[...files.keys()].map((name) => dirname(join(folder, name)))]))
    tidyFolder(host, place);
  // Where there is one, people have told their version control already.
  const hasAttributes = exists(host, join(folder, attributesName));
  const packed = emitters.filter(({ isText }) => !isText).map(({ ending }) => ending);
  const all = new Map([
    ...files,
    ...(hasAttributes ? [] : [[attributesName, versionAttributes(packed)] as const]),
  ]);
  const placed = [...all].map(([name, content]) => {
    const path = join(folder, name);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return { folder: dirname(path), name: basename(path), bytes };
  });
  const refuse = (): void => refuseOffice(host, folder, all.keys());
  refuse();
  writeFiles(host, placed, refuse);
  return placed.map(({ folder: place, name }) => join(place, name));
}

/** Refuses a folder for a new office: one inside another office, or in which one of its files is there. */
export function refuseOffice(host: Host, folder: string, names: Iterable<string>): void {
  for (let above = dirname(folder); ; above = dirname(above)) {
    if (exists(host, join(above, bulletinName))) throw new Refused({ kind: 'insideOffice', office: above });
    if (dirname(above) === above) break;
  }
  for (const name of names) {
    const path = join(folder, name);
    if (exists(host, path)) throw new Refused({ kind: 'taken', path });
  }
}
