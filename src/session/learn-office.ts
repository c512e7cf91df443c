import { dirname, join } from 'node:path';
import { readBulletin } from '../bulletin/read-bulletin.js';
import { bulletinName, sheetName } from '../folder/find-bulletin.js';
import type { SentFile } from '../folder/sent-files.js';
import type { LearnFinding } from '../learn/finding.js';
import type { Learned } from '../learn/learn.js';
import { schemaKinds } from '../schema/schema-file.js';
import { readOldFiles } from './read-old-files.js';
import { recompiled } from './recompiled.js';
import { refreshSchemas, schemaLineIn } from './schema-files.js';
import type { WritingSurroundings } from './surroundings.js';
import { type OfficeFiles, refuseOffice, writeNewOffice } from './write-new-office.js';

export type { Learned } from '../learn/learn.js';

/** An office learnt from old issues. */
export interface LearnedOffice {
  readonly learned: Learned;
  /** Of the files, of what is learnt of them, and of how the issues compile. */
  readonly findings: readonly LearnFinding[];
  /** The office's files by their paths from its folder. */
  readonly files: OfficeFiles;
  /** The paths, absolute, of what was written; none in a trial. */
  readonly written: readonly string[];
}

/** Learns an office from the files of old issues, and writes it into a folder, absolute, unless it is a trial. Nothing that is
 * there is overwritten: refuses a folder that is an office's, or lies in one, and files none of which is an issue. */
export async function learnOffice(
  sent: readonly SentFile[],
  folder: string,
  { isTrial }: { readonly isTrial: boolean },
  { host }: Pick<WritingSurroundings, 'host'>,
): Promise<LearnedOffice> {
  if (!isTrial) refuseOffice(host, folder, [bulletinName]);
  const { learn } = await import('../learn/learn.js');
  const read = await readOldFiles(sent);
  const learned = learn(read.originals);
  const files = filesOf(learned, folder);
  const found = [...read.findings, ...learned.findings];
  if (learned.issues.length === 0) return { learned, findings: found, files: new Map(), written: [] };
  const findings = [...found, ...recompiled(learned, files)];
  const written = isTrial ? [] : writeNewOffice(host, folder, files);
  if (!isTrial) {
    const { registers } = readBulletin({ path: bulletinName, text: learned.bulletin });
    refreshSchemas(host, folder, schemaKinds, registers);
  }
  return { learned, findings, files, written };
}

/** The files of an office, each with the line by which editors find what may stand in it. */
function filesOf({ bulletin, issues }: Learned, office: string): OfficeFiles {
  const line = (path: string, kind: Parameters<typeof schemaLineIn>[2]): string =>
    schemaLineIn(dirname(join(office, path)), office, kind);
  return new Map<string, string | Uint8Array>([
    [bulletinName, `${line(bulletinName, 'bulletin')}\n${bulletin}`],
    ...issues.flatMap(
      ({ folder, sheet, submissions, files }): readonly (readonly [string, string | Uint8Array])[] => {
        const inside = (name: string): string => ['issues', folder, name].join('/');
        return [
          [inside(sheetName), `${line(inside(sheetName), 'issue')}\n${sheet}`],
          ...submissions.map(({ name, text }) => {
            const path = inside(name);
            return [path, `${line(path, 'submission')}\n${text}`] as const;
          }),
          ...files.map(({ name, bytes }) => [inside(name), bytes] as const),
        ];
      },
    ),
  ]);
}
