import { dirname, join } from 'node:path';
import { readBulletin } from '../bulletin/read-bulletin.js';
import { bulletinTemplate, sampleSubmissions, sheetTemplate } from '../bulletin/template.js';
import { bulletinName, sheetName } from '../folder/find-bulletin.js';
import type { WritableHost } from '../host/host.js';
import { type SchemaKind, schemaFolder, schemaKinds } from '../schema/schema-file.js';
import { refreshSchemas, schemaLineIn } from './schema-files.js';
import { writeNewOffice } from './write-new-office.js';

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
  const issue = join('issues', '0001');
  const withLine = (name: string, kind: SchemaKind, text: string): readonly [string, string] => [
    name,
    `${schemaLineIn(dirname(join(folder, name)), folder, kind)}\n${text}`,
  ];
  const files = new Map([
    withLine(bulletinName, 'bulletin', bulletinTemplate),
    withLine(join(issue, sheetName), 'issue', sheetTemplate({ number: 1, date: today, isExplained: true })),
    ...Object.entries(sampleSubmissions).map(([name, text]) =>
      withLine(join(issue, name), 'submission', text),
    ),
  ]);
  return {
    files: writeNewOffice(host, folder, files),
    issue: join(folder, issue),
    writeSchemas: () => {
      const { registers } = readBulletin({ path: bulletinName, text: bulletinTemplate });
      refreshSchemas(host, folder, schemaKinds, registers);
      return join(folder, schemaFolder);
    },
  };
}
