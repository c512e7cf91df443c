import { join, relative, sep } from 'node:path';
import type { Registers } from '../bulletin/register.js';
import { refreshFiles } from '../folder/refresh-files.js';
import type { WritableHost } from '../host/host.js';
import { type SchemaKind, schemaFileName, schemaFolder, schemaLine } from '../schema/schema-file.js';
import { schemaText } from '../schema/schema-for.js';
import { ruleCodes } from './rule-codes.js';

/** Writes those schemas beside an office's `bulletin.yaml` that are missing or no longer right, and gives their paths. */
export function refreshSchemas(
  host: WritableHost,
  office: string,
  kinds: readonly SchemaKind[],
  registers: Registers,
): readonly string[] {
  const folder = join(office, schemaFolder);
  const files = kinds.map((kind) => ({
    name: schemaFileName(kind),
    text: schemaText(kind, registers, ruleCodes),
  }));
  return refreshFiles(host, folder, files).map((name) => join(folder, name));
}

/** The line by which an editor finds the schema of a file that is to lie in a folder of an office's. */
export function schemaLineIn(folder: string, office: string, kind: SchemaKind): string {
  const below = relative(office, folder);
  return schemaLine(kind, below === '' ? 0 : below.split(sep).length);
}
