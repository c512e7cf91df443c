import type { JsonSchema } from '../field/shape.js';

/** A mapping's schema with more said of some of its keys. What says how a text is written gives way where the new
 * fragment says it another way. */
export function withProperties(schema: JsonSchema, more: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const refined = partsOf(schema.properties).map(([key, property]): readonly [string, JsonSchema] => {
    const fragment = more[key];
    if (!fragment) return [key, property];
    const { anyOf, allOf, ...kept } = property;
    const says = fragment.anyOf ?? fragment.enum ?? fragment.type;
    return [key, says === undefined ? { ...property, ...fragment } : { ...kept, ...fragment }];
  });
  return { ...schema, properties: Object.fromEntries(refined) };
}

/** A schema with further conditions. */
export function extend(schema: JsonSchema, conditions: readonly JsonSchema[]): JsonSchema {
  const before = Array.isArray(schema.allOf) ? schema.allOf : [];
  return { ...schema, allOf: [...before, ...conditions] };
}

/** A condition that must hold where another does. */
export function conditional(condition: JsonSchema, consequence: JsonSchema): JsonSchema {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  return { if: condition, then: consequence };
}

/** The schemas of a mapping's keys, each with its key. */
function partsOf(properties: unknown): readonly (readonly [string, JsonSchema])[] {
  if (!isSchema(properties)) return [];
  return Object.entries(properties).flatMap(([key, part]) => (isSchema(part) ? [[key, part] as const] : []));
}

/** Whether a value is a schema, and no list, text or number. */
export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
