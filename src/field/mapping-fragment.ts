import type { FieldTable } from './field-table.js';
import { textFragment } from './fragment.js';
import type { JsonSchema } from './shape.js';

/** The schema of a mapping with a table's keys. Each missing key has a schema of its own, since editors show one message
 * for everything that is wrong by one schema. */
export function mappingFragment(table: FieldTable): JsonSchema {
  const fields = Object.values(table);
  const keys = fields.map(({ key }) => key).join('、');
  const required = fields.filter((field) => field.required);
  return {
    properties: Object.fromEntries(
      fields.map(({ key, shape, about }) => [key, { title: key, description: about, ...shape.schema }]),
    ),
    additionalProperties: false,
    ...(required.length === 0 ? { minProperties: 1 } : {}),
    errorMessage: `这里写“键: 值”，可以写的键有：${keys}`,
    ...(required.length === 0
      ? {}
      : { allOf: required.map(({ key, about }) => requiredFragment(key, about)) }),
  };
}

/** A key that must be there. */
export function requiredFragment(key: string, about: string): JsonSchema {
  return { required: [key], errorMessage: `缺少“${key}”，请补上一行“${key}: …”（${about}）` };
}

/** A mapping with a table's keys, or a text instead. */
export function shorthandFragment(table: FieldTable): JsonSchema {
  return { ...mappingFragment(table), ...textFragment(false, ['object']) };
}
