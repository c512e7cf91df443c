import { dirname, join } from 'node:path';
import type { Bulletin } from '../bulletin/bulletin.js';
import { findBulletin, isThere } from '../folder/find-bulletin.js';
import { refuseOutput } from '../folder/refuse-output.js';
import { setAside } from '../folder/set-aside.js';
import { writeFiles } from '../folder/write-files.js';
import type { Host, WritableHost } from '../host/host.js';
import { officeBulletin } from './new-submission.js';
import type { ReadingSurroundings } from './surroundings.js';

/** The place of a year's volume; the folder is absolute. */
export interface VolumePlace {
  readonly folder: string;
  readonly name: string;
  /** A file that is none of ours lies there. */
  readonly isTaken: boolean;
}

/** A volume that was written; its path is absolute. */
export interface WrittenVolume {
  readonly path: string;
  /** The name under which something else that lay there was kept. */
  readonly kept?: string;
}

/** The title of an office's volume: 岚浦县工作快报2026年合订本. */
export function volumeTitle({ nameplate }: Bulletin, year: number): string {
  return `${nameplate.map(({ text }) => text).join('')}${year}年合订本`;
}

/** Says where a year's volume goes: into a folder, absolute, or into out/ beside the configuration. Asked before the volume is made, since two of
 * them would be in memory. `path`, absolute, lies in the office; refuses where nothing may be written. */
export function volumePlace(
  path: string,
  year: number,
  output: string | undefined,
  surroundings: ReadingSurroundings,
): VolumePlace {
  const { host } = surroundings;
  const office = dirname(findBulletin(host, path));
  const folder = output ?? join(office, 'out');
  refuseOutput(host, folder);
  const title = volumeTitle(officeBulletin(office, surroundings), year);
  const name = `${title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')}.pdf`;
  const there = join(folder, name);
  return { folder, name, isTaken: isThere(host, there) && !isOurs(host, there) };
}

/** Writes a volume into its place; what lies there and is none of ours is kept under another name. */
export function writeVolume(
  host: WritableHost,
  { folder, name, isTaken }: VolumePlace,
  bytes: Uint8Array,
): WrittenVolume {
  const kept = isTaken ? setAside(host, folder, name, '原有') : undefined;
  writeFiles(host, [{ folder, name, bytes }]);
  return { path: join(folder, name), ...(kept === undefined ? {} : { kept }) };
}

/** The words in the metadata of each of our PDFs, which is not compressed. */
const mark = '<xmp:CreatorTool>kuaibao</xmp:CreatorTool>';

function isOurs(host: Host, path: string): boolean {
  const read = host.read(path, Number.POSITIVE_INFINITY);
  if (read.kind !== 'bytes') return false;
  const { buffer, byteOffset, length } = read.bytes;
  return Buffer.from(buffer, byteOffset, length).includes(mark);
}
