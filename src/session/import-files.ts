import { join } from 'node:path';
import { bulletinName, isThere, originalsName } from '../folder/find-bulletin.js';
import type { SentFile } from '../folder/sent-files.js';
import { tidyFolder } from '../folder/write-files.js';
import { overlaid } from '../host/overlay.js';
import type { Imported } from '../import/imported-file.js';
import { shownPath } from '../source/shown-path.js';
import { checkPaths } from './check-paths.js';
import { earlierSections } from './earlier-sections.js';
import { ImportRun } from './import-run.js';
import { limitsFrom } from './limits.js';
import { refreshSubmissionSchema } from './new-submission.js';
import { openForImport } from './open-for-import.js';
import type { WritingSurroundings } from './surroundings.js';

export type { Imported } from '../import/imported-file.js';

/** A request to import files. */
export interface ImportRequest {
  /** The issue that they are imported into, as a path or a number; if none is named, see `openForImport`. */
  readonly issue?: string;
  /** The day of a new issue, as 2024-03-14, where the one that is named is the next and not there yet; without it none is made. */
  readonly today?: string;
  /** Nothing is to be written. */
  readonly isTrial?: boolean;
}

/** Imports files that units have sent: each gives submissions, with its pictures beside them and the file itself kept as it is; what is not sure
 * in them is left open, and a check tells of it. Each file is written whole or not at all; of one that cannot be read nothing is. Refuses what
 * `openForImport` does. */
export async function importFiles(
  sent: readonly SentFile[],
  { issue, today, isTrial = false }: ImportRequest,
  surroundings: WritingSurroundings,
): Promise<Imported> {
  const { host, workingDirectory } = surroundings;
  const opened = openForImport(issue, today, surroundings);
  const { folder, office, bulletin, isChosen, made } = opened;
  const limits = limitsFrom(surroundings);
  // What a run that was stopped has half written is neither imported nor a name that is taken.
  if (!isTrial)
    for (const each of [folder, join(folder, originalsName)]) if (isThere(host, each)) tidyFolder(host, each);
  const past = earlierSections(host, office, bulletin, limits);
  const run = new ImportRun(opened, { past, limits, isTrial }, surroundings);
  const files = [];
  for (const each of sent) files.push(await run.take(each));
  const written = new Set(files.flatMap(({ submissions }) => submissions.map(({ path }) => path)));
  const isAnythingThere = files.some(({ known }) => known !== undefined) || written.size > 0;
  const schemaRefusal = isTrial || !isAnythingThere ? undefined : refreshSubmissionSchema(opened, host);
  const shown = isTrial ? { ...host, ...overlaid(host, run.trial) } : host;
  const checked =
    written.size === 0 || (isTrial && made)
      ? []
      : (await checkPaths([folder], { fonts: 'all', keepsIndex: false }, { ...surroundings, host: shown }))
          .found;
  return {
    issue: shownPath(folder, workingDirectory),
    isChosen,
    ...(made ? { made: { number: made.number, date: made.date } } : {}),
    isTrial,
    files,
    ...(schemaRefusal ? { schemaRefusal } : {}),
    found: checked.filter(
      ({ span, severity }) =>
        written.has(span.file.path) ||
        (severity === 'error' && span.file.path === shownPath(join(office, bulletinName), workingDirectory)),
    ),
  };
}
