import {
  Composer,
  type CST,
  Lexer,
  LineCounter,
  type ParsedNode,
  Parser,
  type parseAllDocuments,
} from 'yaml';
import type { Limits } from '../source/limits.js';

type Documents = ReturnType<typeof parseAllDocuments<ParsedNode>>;
/** The library's documents of a text. */
export type Parsed = readonly Extract<Documents, readonly unknown[]>[number][];

/** The room left in a file: shared by the documents of one file. */
export interface Budget {
  readonly limits: Limits;
  keys: number;
}

/** The documents of a text; or the limit that was met, and where. */
export type ParseResult =
  | { readonly kind: 'parsed'; readonly documents: Parsed }
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
  return { kind: 'parsed', documents: [...composer.compose(tokens)] as unknown as Parsed };
}
