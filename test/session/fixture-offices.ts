import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseNames, readCase } from '../../tools/fixture/cases.mjs';
import { fixtures } from '../project.js';

/** The files of an office by their paths from its folder. */
export type OfficeFiles = ReadonlyMap<string, Uint8Array>;

/** Every office among the fixtures: those that lie there whole, and the seeded faults. */
export function fixtureOffices(): readonly (readonly [name: string, files: OfficeFiles])[] {
  const whole = [
    'office/sample',
    'office/minimal',
    'office/styled',
    'office/classified',
    'office/report',
    'proofreading/clean',
    'proofreading/clean2',
    'proofreading/office',
  ];
  return [
    ...whole.map((name) => [name, filesIn(join(fixtures, name))] as const),
    ...caseNames().map((name) => [`structure/${name}`, readCase(name).files] as const),
  ];
}

/** The office of that name. */
export function fixtureOffice(name: string): OfficeFiles {
  return filesIn(join(fixtures, name));
}

function filesIn(folder: string): OfficeFiles {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]),
  );
}

/** An empty folder on the disk. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'kuaibao-session-'));
}
