import { dirname } from 'node:path';
import { readBulletin } from '../bulletin/read-bulletin.js';
import type { Registers } from '../bulletin/register.js';
import { bulletinAbove, findBulletin } from '../folder/find-bulletin.js';
import { readInput } from '../folder/read-input.js';
import { Refused } from '../refusal/refusal.js';
import { type SchemaKind, schemaKinds } from '../schema/schema-file.js';
import { schemaText as textOf } from '../schema/schema-for.js';
import { limitsFrom } from './limits.js';
import { ruleCodes } from './rule-codes.js';
import { refreshSchemas } from './schema-files.js';
import type { ReadingSurroundings, WritingSurroundings } from './surroundings.js';

/** A schema as text, with the units and sections of the office that the working folder lies in, if it lies in one. */
export function officeSchemaText(kind: SchemaKind, surroundings: ReadingSurroundings): string {
  const path = bulletinAbove(surroundings.host, surroundings.workingDirectory);
  return textOf(kind, path === undefined ? {} : registersOf(path, surroundings), ruleCodes);
}

/** Writes the schemas beside that office's `bulletin.yaml`; gives the paths, absolute, of those that were not up to date. */
export function writeSchemas(
  kind: SchemaKind | undefined,
  surroundings: WritingSurroundings,
): readonly string[] {
  const { host, workingDirectory } = surroundings;
  const path = findBulletin(host, workingDirectory);
  const kinds = kind === undefined ? schemaKinds : [kind];
  return refreshSchemas(host, dirname(path), kinds, registersOf(path, surroundings));
}

function registersOf(path: string, surroundings: ReadingSurroundings): Registers {
  const { host, workingDirectory } = surroundings;
  const { file, diagnostic } = readInput(host, path, workingDirectory, limitsFrom(surroundings));
  if (diagnostic) throw new Refused({ kind: 'faultyBulletin', path });
  return readBulletin(file).registers;
}
