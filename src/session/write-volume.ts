import { join } from 'node:path';
import { isThere } from '../folder/find-bulletin.js';
import { refuseOutput } from '../folder/refuse-output.js';
import { setAside } from '../folder/set-aside.js';
import { writeFiles } from '../folder/write-files.js';
import type { WritableHost } from '../host/host.js';
import type { AnnualVolume } from './annual.js';

/** A volume that was written; its path is absolute. */
export interface WrittenVolume {
  readonly path: string;
  /** The name under which something else that lay there was kept. */
  readonly kept?: string;
}

/** Writes a volume into a folder, absolute, or into out/ beside the configuration; a file there that is none of ours is kept under another name. */
export function writeVolume(
  host: WritableHost,
  { office, title }: AnnualVolume,
  bytes: Uint8Array,
  output: string | undefined,
): WrittenVolume {
  const folder = output ?? join(office, 'out');
  refuseOutput(host, folder);
  const name = `${title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')}.pdf`;
  const isOthers = isThere(host, join(folder, name)) && !isOurs(host, join(folder, name));
  const kept = isOthers ? setAside(host, folder, name, '原有') : undefined;
  writeFiles(host, [{ folder, name, bytes }]);
  return { path: join(folder, name), ...(kept === undefined ? {} : { kept }) };
}

/** The words in the metadata of each of our PDFs, which is not compressed. */
const mark = '<xmp:CreatorTool>kuaibao</xmp:CreatorTool>';

function isOurs(host: WritableHost, path: string): boolean {
  const read = host.read(path, Number.POSITIVE_INFINITY);
  if (read.kind !== 'bytes') return false;
  const { buffer, byteOffset, length } = read.bytes;
  return Buffer.from(buffer, byteOffset, length).includes(mark);
}
