import type { Report } from '../diagnostic/diagnostic.js';
import type { Node } from '../yaml/node.js';
import type { JsonSchema, Shape } from './shape.js';

/** One value, or a mapping in its place: a scalar is read by `scalar`, everything else by `mapping`. `about` is what editors say
 * of anything else. */
export function scalarOrMapping<S, M>(scalar: Shape<S>, mapping: Shape<M>, about: string): Shape<S | M> {
  return {
    schema: {
      ...scalar.schema,
      ...mapping.schema,
      type: [...typesOf(scalar.schema), 'object'],
      errorMessage: about,
    },
    read: (node: Node, report: Report, subject?: string): S | M | undefined =>
      node.kind === 'scalar' ? scalar.read(node, report, subject) : mapping.read(node, report, subject),
  };
}

function typesOf({ type }: JsonSchema): readonly unknown[] {
  return Array.isArray(type) ? type : [type];
}
