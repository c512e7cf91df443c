import type { Diagnostic, Edit, Report } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';
import { type Span, spanOf } from '../source/file.js';
import type { Node } from '../yaml/node.js';

/** A value with the place it was written at. */
export interface Placed<T> {
  readonly value: T;
  readonly span: Span;
}

/** A fragment of JSON Schema (draft 7): what an editor is told of a value. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** The shape of a field's value: reads a node, reporting what is wrong with it, and describes itself to editors. */
export interface Shape<T> {
  /** Undefined if the node is no such value; what is wrong has then been reported. `subject` is what the messages call
   * it: “印数”. */
  read(node: Node, report: Report, subject?: string): T | undefined;
  readonly schema: JsonSchema;
  /** The value is running text, a paragraph a line. */
  readonly isProse?: true;
  /** The keys of running text that stand in the value, if it is made of mappings. */
  readonly proseKeys?: readonly string[];
}

/** The name of a value whose key is not known. */
export const unnamed = '这里';

/** A value of another kind than its field wants. */
export interface WrongType {
  readonly span: Span;
  readonly subject: string;
  readonly expected: string;
  readonly found?: string;
  /** The way out. */
  readonly hint: string;
  /** The value most likely meant, and whether it can be nothing else. */
  readonly likely?: string;
  readonly isCertain?: boolean;
}

/** The finding of it. */
export function wrongType({
  span,
  subject,
  expected,
  found,
  hint,
  likely,
  isCertain = false,
}: WrongType): Diagnostic {
  const finding = {
    ...coded('structure/wrong-type'),
    message: `${subject}应为${expected}${found === undefined ? '' : `，现为${found}`}`,
    span,
    hint: likely === undefined ? hint : `请写成 ${likely}`,
  } as const;
  return likely === undefined
    ? finding
    : { ...finding, fix: { safe: isCertain, edits: [{ span, text: likely }] } };
}

/** The finding that an item is nothing but a comment. */
export function emptyItem(comment: Span): Diagnostic {
  const { hint, ...finding } = emptyValue(comment, '这一项', comment);
  return { ...finding, hint: `是内容时写成：- ${quotedComment(comment).text}` };
}

/** The finding that a key has nothing behind it; `comment` is what stands there and is not read. */
export function emptyValue(span: Span, key: string, comment?: Span): Diagnostic {
  const finding = { ...coded('structure/empty-value'), span } as const;
  if (!comment) {
    const hint = '请补上内容；不需要这一项时，把整行删去';
    return { ...finding, message: `“${key}”后面没有内容`, hint };
  }
  const quoted = quotedComment(comment);
  return {
    ...finding,
    message: `“${key}”后面没有内容：“#”以后是注释，不会印出；是内容时请给整个值加上单引号`,
    hint: `是内容时写成：${key}: ${quoted.text}`,
    fix: { safe: false, edits: [quoted] },
  };
}

function quotedComment({ file, start, end }: Span): Edit {
  const written = file.text.slice(start, end).trimEnd();
  return {
    span: spanOf(file, start, start + written.length),
    text: `'${written.replaceAll("'", "''")}'`,
  };
}
