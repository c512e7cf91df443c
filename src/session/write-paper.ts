import { join, resolve } from 'node:path';
import { exists } from '../folder/find-bulletin.js';
import { refuseOutput } from '../folder/refuse-output.js';
import { writeFiles } from '../folder/write-files.js';
import type { WritableHost } from '../host/host.js';
import type { WrittenOutput } from '../record/written.js';
import { Refused } from '../refusal/refusal.js';
import { emitPaper } from './emit-paper.js';
import { findFonts } from './find-fonts.js';
import type { FacesAsked } from './options.js';
import type { PaperFormat } from './paper-format.js';
import type { MadePaper } from './papers.js';
import type { WritingSurroundings } from './surroundings.js';

/** How a paper is written. */
export interface PaperRequest {
  readonly formats: readonly PaperFormat[];
  /** A folder; `out/` of the office if it is not given. */
  readonly output?: string;
  /** Takes the places of files that are there. */
  readonly force?: true;
  readonly fonts: FacesAsked;
  /** 2026-04-02 */
  readonly today: string;
}

/** Writes the files of a paper, all or none. Refuses to write over another's: somebody may have filled it in; one that is the same is none. */
export async function writePaper(
  { paper, office, bulletin }: MadePaper,
  { formats, output, force, fonts, today }: PaperRequest,
  surroundings: WritingSurroundings,
): Promise<readonly WrittenOutput[]> {
  const { host, workingDirectory } = surroundings;
  const folder = output === undefined ? join(office, 'out') : resolve(workingDirectory, output);
  refuseOutput(host, folder);
  const made = await emitPaper(paper, formats, {
    bulletin,
    date: today,
    findFonts: () => findFonts(bulletin, office, fonts, surroundings),
  });
  const taken = made.find(({ name, bytes }) => !force && isOther(host, join(folder, name), bytes));
  if (taken) throw new Refused({ kind: 'paperTaken', path: join(folder, taken.name) });
  writeFiles(
    host,
    made.map(({ name, bytes }) => ({ folder, name, bytes })),
  );
  return made.map(({ name, bytes, pages }) => ({
    path: join(folder, name),
    size: bytes.length,
    ...(pages === undefined ? {} : { pages }),
  }));
}

/** Whether something else than these bytes stands at a path. */
function isOther(host: WritableHost, path: string, bytes: Uint8Array): boolean {
  if (!exists(host, path)) return false;
  const read = host.read(path, Number.POSITIVE_INFINITY);
  return read.kind !== 'bytes' || Buffer.compare(read.bytes, bytes) !== 0;
}
