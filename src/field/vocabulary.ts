import type { Vocabulary } from '../yaml/vocabulary.js';
import { type FieldTable, keysOf, proseKeysOf } from './field-table.js';
import type { JsonSchema } from './shape.js';
import { otherNames } from './unknown-key.js';

/** The words that a field table brings to the reading of a file. */
export function vocabularyOf(table: FieldTable, hasSeparators: boolean): Vocabulary {
  const fields = Object.values(table);
  const body = fields.find(({ shape, required }) => required && shape.isProse)?.key;
  return {
    keys: new Set(fields.flatMap(({ key, shape }) => [key, ...keysIn(shape.schema)])),
    outermost: new Set(keysOf(table)),
    prose: new Set(proseKeysOf(table)),
    otherNames: new Set(otherNames().keys()),
    ...(body === undefined ? {} : { body }),
    hasSeparators,
  };
}

/** The keys that a schema names, at any depth. */
function* keysIn(schema: JsonSchema): Generator<string> {
  for (const [keyword, value] of Object.entries(schema)) {
    if (typeof value !== 'object' || value === null) continue;
    if (keyword === 'properties') yield* Object.keys(value);
    yield* keysIn(value as JsonSchema);
  }
}
