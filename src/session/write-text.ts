import { basename, dirname, resolve } from 'node:path';
import { refuseReportPlace } from '../folder/report-place.js';
import { writeFiles } from '../folder/write-files.js';
import type { WritingSurroundings } from './surroundings.js';

/** Writes a report's text to a path, absolute. Refuses a place where it would destroy something: `inputs` are the files, as shown,
 * that were looked at. */
export function writeReportText(
  path: string,
  text: string,
  inputs: readonly string[],
  { host, workingDirectory }: WritingSurroundings,
): void {
  refuseReportPlace(
    host,
    path,
    inputs.map((each) => resolve(workingDirectory, each)),
  );
  writeFiles(host, [{ folder: dirname(path), name: basename(path), bytes: new TextEncoder().encode(text) }]);
}
