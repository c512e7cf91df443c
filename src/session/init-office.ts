import { basename, dirname, join } from 'node:path';
import { readBulletin } from '../bulletin/read-bulletin.js';
import {
  attributesName,
  bulletinTemplate,
  sampleSubmissions,
  sheetTemplate,
  versionAttributes,
} from '../bulletin/template.js';
import { bulletinName, exists, sheetName } from '../folder/find-bulletin.js';
import { tidyFolder, writeFiles } from '../folder/write-files.js';
import type { WritableHost } from '../host/host.js';
import { emitters } from '../output/outputs.js';
import { Refused } from '../refusal/refusal.js';
import { type SchemaKind, schemaFolder, schemaKinds } from '../schema/schema-file.js';
import { refreshSchemas, schemaLineIn } from './schema-files.js';

/** The files of a new office; paths are absolute. */
export interface NewOffice {
  readonly files: readonly string[];
  /** Its first issue's folder. */
  readonly issue: string;
  /** Writes what editors are told into a folder of the office, and gives that. */
  readonly writeSchemas: () => string;
}

/** Makes a new office in a folder, absolute, with a first issue of the day `today` (2026-03-14) that compiles. Nothing that is
 * there is overwritten: refuses what is taken, and an office inside another. */
export function initOffice(host: WritableHost, folder: string, today: string): NewOffice {
  const withLine = (place: string, kind: SchemaKind, text: string): string =>
    `${schemaLineIn(place, folder, kind)}\n${text}`;
  const issue = join('issues', '0001');
  const packed = emitters.filter(({ isText }) => !isText).map(({ ending }) => ending);
  // What a run that was stopped had begun is nobody's yet.
  for (const place of [folder, join(folder, issue)]) tidyFolder(host, place);
  const files: Readonly<Record<string, string>> = {
    [bulletinName]: withLine(folder, 'bulletin', bulletinTemplate),
    [join(issue, sheetName)]: withLine(join(folder, issue), 'issue', sheetTemplate(today)),
    ...Object.fromEntries(
      Object.entries(sampleSubmissions).map(([name, text]) => [
        join(issue, name),
        withLine(join(folder, issue), 'submission', text),
      ]),
    ),
    // Where there is one, people have told their version control already.
    ...(exists(host, join(folder, attributesName)) ? {} : { [attributesName]: versionAttributes(packed) }),
  };
  for (let above = dirname(folder); ; above = dirname(above)) {
    if (exists(host, join(above, bulletinName))) {
      throw new Refused({ kind: 'insideOffice', office: above });
    }
    if (dirname(above) === above) break;
  }
  const placed = Object.entries(files).map(([name, text]) => {
    const path = join(folder, name);
    return { folder: dirname(path), name: basename(path), bytes: new TextEncoder().encode(text) };
  });
  const refuseTaken = (): void => {
    const taken = Object.keys(files).find((name) => exists(host, join(folder, name)));
    if (taken !== undefined) throw new Refused({ kind: 'taken', path: join(folder, taken) });
  };
  refuseTaken();
  writeFiles(host, placed, refuseTaken);
  return {
    files: placed.map(({ folder: place, name }) => join(place, name)),
    issue: join(folder, issue),
    writeSchemas: () => {
      const { registers } = readBulletin({ path: bulletinName, text: bulletinTemplate });
      refreshSchemas(host, folder, schemaKinds, registers);
      return join(folder, schemaFolder);
    },
  };
}
