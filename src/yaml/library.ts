import {
  Composer,
  type CST,
  isAlias,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type ParsedNode,
  Parser,
  type parseAllDocuments,
} from 'yaml';
import type { Limits } from '../source/limits.js';
import type { Tree, TreeDocument, TreeScalar } from './tree.js';

type Documents = ReturnType<typeof parseAllDocuments<ParsedNode>>;
type Parsed = readonly Extract<Documents, readonly unknown[]>[number][];

/** The room left in a file: shared by the documents of one file. */
export interface Budget {
  readonly limits: Limits;
  keys: number;
}

/** The documents of a text; or the limit that was met, and where. */
export type ParseResult =
  | { readonly kind: 'parsed'; readonly documents: readonly TreeDocument[] }
  | { readonly kind: 'limit'; readonly name: 'depth' | 'keys'; readonly offset: number };

/** Reads a text with the library, but no further than the limits allow: the depth is known from the parser's own stack
 * before any of its parts that call themselves is run (deep input would end the process past any catch). */
export function readDocuments(text: string, budget: Budget): ParseResult {
  let met: Extract<ParseResult, { kind: 'limit' }> | undefined;
  const tokens: CST.Token[] = [];
  const lines = new LineCounter();
  const parser = new Parser(lines.addNewLine);
  for (const lexeme of new Lexer().lex(text)) {
    if (/^[:,?-]$/u.test(lexeme)) budget.keys++;
    // On the stack lie the document, a token for each level, and one that is being read.
    if (parser.stack.length > budget.limits.depth + 2)
      met = { kind: 'limit', name: 'depth', offset: parser.offset };
    else if (budget.keys > budget.limits.keys) met = { kind: 'limit', name: 'keys', offset: parser.offset };
    if (met) return met;
    tokens.push(...parser.next(lexeme));
  }
  tokens.push(...parser.end());
  const composer = new Composer<ParsedNode>({
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    stringKeys: false,
    lineCounter: lines,
  });
  const documents = [...composer.compose(tokens)] as unknown as Parsed;
  return { kind: 'parsed', documents: documents.map(documentOf) };
}

function documentOf({ errors, contents }: Parsed[number]): TreeDocument {
  if (errors.length > 0 || contents === null)
    return { errors: errors.map(({ code, pos }) => ({ code, range: pos })) };
  return { errors: [], root: treeOf(contents) };
}

/** The library's tree as ours. */
function treeOf(node: ParsedNode): Tree {
  const [start, end] = node.range;
  const range = [start, end] as const;
  if (isAlias(node)) return { kind: 'alias', name: node.source, range, anchor: node.anchor };
  const branch = { range, anchor: node.anchor, tag: node.tag };
  if (isScalar(node))
    return { ...branch, kind: 'scalar', text: String(node.value ?? ''), style: styles[node.type ?? 'PLAIN'] };
  if (isSeq(node)) return { ...branch, kind: 'list', items: node.items.map(treeOf) };
  const pairs = node.items.map(({ key, value }) => ({
    key: treeOf(key),
    value: value === null ? undefined : treeOf(value),
  }));
  return { ...branch, kind: 'mapping', pairs };
}

const styles = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
} as const satisfies Record<string, TreeScalar['style']>;
