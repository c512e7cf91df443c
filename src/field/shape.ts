import type { Diagnostic, Report } from '../diagnostic/diagnostic.js';
import type { Span } from '../source/file.js';
import type { Node } from '../yaml/node.js';

/** A value with the place it was written at. */
export interface Placed<T> {
  readonly value: T;
  readonly span: Span;
}

/** A fragment of JSON Schema (draft 7): what an editor is told of a value. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** What a field's value may be: reads a node, reporting what is wrong with it, and describes itself to editors. */
export interface Shape<T> {
  /** Undefined if the node is no such value; what is wrong has then been reported. */
  read(node: Node, report: Report): T | undefined;
  readonly schema: JsonSchema;
}

/** The finding that a value is of another kind than its field wants. */
export function wrongType(span: Span, expected: string, hint?: string): Diagnostic {
  const finding = {
    code: 'structure/wrong-type',
    severity: 'error',
    message: `这里应为${expected}`,
    span,
  } as const;
  return hint === undefined ? finding : { ...finding, hint };
}

/** The finding that a key has nothing behind it. */
export function emptyValue(span: Span, key: string): Diagnostic {
  return {
    code: 'structure/empty-value',
    severity: 'error',
    message: `“${key}”后面没有内容`,
    span,
    hint: '请补上内容；不需要这一项时，把整行删去',
  };
}
