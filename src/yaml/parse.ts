import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseAllDocuments,
  type YAMLError,
  type Scalar as YamlScalar,
} from 'yaml';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { positionAt, type SourceFile, spanOf } from '../source/file.js';
import type { SourceText } from '../source/text.js';
import { alignFlow, alignLiteral } from './align.js';
import { findLookAlikes } from './look-alike.js';
import type { Node, Pair } from './node.js';
import { findOpenMark } from './open-mark.js';
import { syntaxHint, syntaxMessage } from './syntax-message.js';

/** The documents of a file. One that does not parse, or is empty, has no root. */
export interface YamlFile {
  /** Roots of the documents that hold something and parse, in order. */
  readonly roots: readonly Node[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads YAML into nodes with places; every scalar is text. `knownKeys` help to tell a full-width colon from text.
 * Finds `structure/yaml-syntax`, `structure/yaml-feature` and what `findLookAlikes` does. Never throws on bad input. */
export function parseYaml(file: SourceFile, knownKeys: ReadonlySet<string>): YamlFile {
  const diagnostics: Diagnostic[] = [];
  const roots: Node[] = [];
  let documents: ReturnType<typeof parseAllDocuments<ParsedNode>>;
  try {
    documents = parseAllDocuments<ParsedNode>(file.text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
      stringKeys: false,
      lineCounter: new LineCounter(),
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { roots, diagnostics: [syntaxError(file, 0, 0, 'IMPOSSIBLE', '层次太深，请减少缩进的层数')] };
  }
  if (!Array.isArray(documents)) return { roots, diagnostics };
  for (const document of documents) {
    const [start, , end] = document.range;
    const lookAlikes = findLookAlikes(file, start, end, knownKeys);
    const isBare = document.contents !== null && !isMap(document.contents);
    if (document.errors.length > 0 || (isBare && lookAlikes.length > 0)) {
      diagnostics.push(...lookAlikes);
      const error = document.errors.find(({ pos }) => !isExplained(file, pos[0], lookAlikes));
      if (error) diagnostics.push(toFinding(file, error));
      continue;
    }
    const root = document.contents === null ? undefined : convert(file, document.contents, diagnostics);
    if (root) roots.push(root);
  }
  return { roots, diagnostics };
}

/** An error at the place where it was made, which is not always where the parser noticed. */
function toFinding(file: SourceFile, { code, pos }: YAMLError): Diagnostic {
  const open = code === 'MISSING_CHAR' || code === 'BAD_INDENT' ? findOpenMark(file.text, pos[0]) : undefined;
  return open === undefined
    ? syntaxError(file, pos[0], pos[1], code)
    : syntaxError(file, open, open + 1, 'MISSING_CHAR');
}

/** What the parser says from the line before the first look-alike on is the look-alike's doing. */
function isExplained(file: SourceFile, offset: number, lookAlikes: readonly Diagnostic[]): boolean {
  const first = lookAlikes[0];
  if (!first) return false;
  return positionAt(file, offset).line >= positionAt(file, first.span.start).line - 1;
}

function syntaxError(
  file: SourceFile,
  start: number,
  end: number,
  code: string,
  message?: string,
): Diagnostic {
  return {
    code: 'structure/yaml-syntax',
    severity: 'error',
    message: message ?? syntaxMessage(code),
    span: spanOf(file, start, end),
    hint: syntaxHint(code),
  };
}

function feature(file: SourceFile, node: ParsedNode, what: string): Diagnostic {
  return {
    code: 'structure/yaml-feature',
    severity: 'error',
    message: `出现${what}，应为普通文字`,
    span: spanOf(file, node.range[0], node.range[1]),
    hint: '请给整个值加上单引号',
  };
}

function convert(file: SourceFile, node: ParsedNode, diagnostics: Diagnostic[]): Node | undefined {
  const span = spanOf(file, node.range[0], node.range[1]);
  if (isAlias(node)) {
    diagnostics.push(feature(file, node, `引用记号“*${node.source}”`));
    return undefined;
  }
  if (node.anchor !== undefined) diagnostics.push(feature(file, node, `引用记号“&${node.anchor}”`));
  if (node.tag !== undefined && !isDefaultTag(node.tag)) {
    diagnostics.push(feature(file, node, `类型标记“${node.tag}”`));
  }
  if (isScalar(node)) {
    const value = scalarText(file, node);
    return value.text === '' && node.range[0] === node.range[1] ? undefined : { kind: 'scalar', value, span };
  }
  if (isSeq(node)) {
    return { kind: 'list', items: node.items.map((item) => convert(file, item, diagnostics)), span };
  }
  const pairs: Pair[] = [];
  for (const { key, value } of node.items) {
    const keyNode = convert(file, key, diagnostics);
    if (keyNode?.kind === 'scalar') {
      const valueNode = value === null ? undefined : convert(file, value, diagnostics);
      pairs.push({ key: keyNode.value, value: valueNode });
    } else diagnostics.push(syntaxError(file, key.range[0], key.range[1], 'NON_STRING_KEY'));
  }
  return { kind: 'mapping', pairs, span };
}

function isDefaultTag(tag: string): boolean {
  return /^tag:yaml\.org,2002:(?:str|map|seq)$/u.test(tag);
}

function scalarText(file: SourceFile, node: YamlScalar.Parsed): SourceText {
  const text = String(node.value ?? '');
  const [start, end] = node.range;
  const raw = file.text.slice(start, end);
  const segments =
    node.type === 'BLOCK_LITERAL'
      ? alignLiteral(text, raw, start)
      : alignFlow(text, skipHeader(node.type, raw), start);
  return { text, span: spanOf(file, start, end), segments };
}

/** A folded block's header line (`>-`) blanked out, so that offsets stay. */
function skipHeader(type: string | undefined, raw: string): string {
  return type === 'BLOCK_FOLDED' ? raw.replace(/^[^\n]*/u, (header) => ' '.repeat(header.length)) : raw;
}
