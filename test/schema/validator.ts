import { Ajv, type ValidateFunction } from 'ajv';
import { parseAllDocuments } from 'yaml';
import { type ReadBulletin, readBulletin } from '../../src/bulletin/read-bulletin.js';
import type { Registers } from '../../src/bulletin/register.js';
import type { SchemaKind } from '../../src/schema/schema-file.js';
import { schemaFor } from '../../src/schema/schema-for.js';

/** A schema as a program that knows nothing of editors takes it: their annotations are passed over. */
export function validator(kind: SchemaKind, registers: Registers): ValidateFunction {
  return new Ajv({ strict: false, allErrors: true }).compile(schemaFor(kind, registers));
}

/** The documents of a file as editors type them, by the core schema of YAML 1.2. */
export function typed(text: string): readonly unknown[] {
  const documents = parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent' });
  return Array.isArray(documents) ? documents.map((document): unknown => document.toJS()) : [];
}

/** Complaints of the schema on a file: a line each, empty if nothing. */
export function faults(validate: ValidateFunction, text: string): readonly string[] {
  return typed(text).flatMap((document) =>
    validate(document)
      ? []
      : (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`),
  );
}

export function bulletinOf(text: string): ReadBulletin {
  return readBulletin({ path: 'bulletin.yaml', text });
}
