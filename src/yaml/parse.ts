import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type ParsedNode,
  parseAllDocuments,
  visit,
} from 'yaml';
import type { Diagnostic, Report } from '../diagnostic/diagnostic.js';
import { positionAt, type SourceFile, spanOf } from '../source/file.js';
import { convert, isDefaultTag } from './convert.js';
import { type Mended, mend } from './mend.js';
import type { Node } from './node.js';
import { findOpenMark } from './open-mark.js';
import { scan } from './scan.js';
import { type Stretch, separate } from './separator.js';
import type { Slip } from './slip.js';
import { syntaxError } from './syntax-message.js';
import type { Vocabulary } from './vocabulary.js';

type Documents = ReturnType<typeof parseAllDocuments<ParsedNode>>;
type Parsed = readonly Extract<Documents, readonly unknown[]>[number][];

/** The documents of a file. One that cannot be read, or is empty, has no root. */
export interface YamlFile {
  /** Roots of the documents that hold something and can be read, slips of the keyboard mended, in order. */
  readonly roots: readonly Node[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads YAML into nodes with places; every scalar is text. A document that does not parse is searched line by line
 * for slips (`structure/fullwidth-colon`, `tab-indent`, `fullwidth-space-indent`, `space-after-colon`, and more as
 * `structure/yaml-syntax`) and read with them mended. Finds `structure/yaml-feature` too. Never throws on bad input. */
export function parseYaml(file: SourceFile, vocabulary: Vocabulary): YamlFile {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const { stretches, slips } = separate(file, vocabulary.hasSeparators);
  diagnostics.push(...slips.map(({ diagnostic }) => diagnostic));
  const roots = stretches.flatMap((stretch) => readStretch(file, stretch, slips, vocabulary, report));
  return { roots, diagnostics };
}

function readStretch(
  file: SourceFile,
  stretch: Stretch,
  separators: readonly Slip[],
  vocabulary: Vocabulary,
  report: Report,
): readonly Node[] {
  const own = separators.filter(
    ({ diagnostic: { span } }) => span.start >= stretch.start && span.start < stretch.end,
  );
  const edits = own.flatMap((slip) => slip.edits);
  const mended = mend(file, stretch, edits);
  const parsed = parse(mended);
  if (!parsed) {
    report(syntaxError(spanOf(file, stretch.start), 'IMPOSSIBLE', '层次太深，请减少缩进的层数'));
    return [];
  }
  const slips = isSound(parsed) ? [] : scan(file, stretch, vocabulary);
  for (const { diagnostic } of slips) report(diagnostic);
  if (slips.length === 0) return rootsOf(file, mended, parsed, [], report);
  const better = mend(file, stretch, [...edits, ...slips.flatMap((slip) => slip.edits)]);
  return rootsOf(file, better, parse(better) ?? [], slips, report);
}

/** The documents of a text; undefined if they lie too deep for the library. */
function parse({ text }: Mended): Parsed | undefined {
  try {
    const documents = parseAllDocuments<ParsedNode>(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
      stringKeys: false,
      lineCounter: new LineCounter(),
    });
    return Array.isArray(documents) ? documents : [];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Whether there is nothing that a slip may be behind: no error, text at the root, key with full-width spaces before it,
 * or mark of YAML's own. */
function isSound(parsed: Parsed): boolean {
  return parsed.every((document) => {
    const { contents, errors } = document;
    if (errors.length > 0 || (contents !== null && !isMap(contents))) return false;
    let isPlain = true;
    visit(document, (_, node) => {
      if (!isNode(node)) return;
      if (
        isMap(node) &&
        node.items.some(({ key }) => isScalar(key) && /^[\u3000\u00a0]/u.test(String(key.value)))
      ) {
        isPlain = false;
      }
      if (isAlias(node) || node.anchor !== undefined) isPlain = false;
      if (node.tag !== undefined && !isDefaultTag(node.tag)) isPlain = false;
    });
    return isPlain;
  });
}

function rootsOf(
  file: SourceFile,
  mended: Mended,
  parsed: Parsed,
  slips: readonly Slip[],
  report: Report,
): readonly Node[] {
  return parsed.flatMap(({ errors, contents }) => {
    const error = errors[0];
    if (error) {
      const finding = toFinding(file, mended, error.code, error.pos);
      if (!isExplained(finding, slips)) report(finding);
      return [];
    }
    const root = contents === null ? undefined : convert({ file, mended, slips }, contents, report);
    return root ? [root] : [];
  });
}

/** An error at the place where it was made, which is not always where the parser noticed. */
function toFinding(
  file: SourceFile,
  mended: Mended,
  code: string,
  [start, end]: readonly [number, number],
): Diagnostic {
  const open =
    code === 'MISSING_CHAR' || code === 'BAD_INDENT' ? findOpenMark(mended.text, start) : undefined;
  if (open !== undefined)
    return syntaxError(spanOf(file, mended.toSource(open), mended.toSource(open) + 1), 'MISSING_CHAR');
  return syntaxError(spanOf(file, mended.toSource(start), mended.toSource(end)), code);
}

/** What the parser says of a line with a slip, or of the next, is the slip's doing. */
function isExplained({ span }: Diagnostic, slips: readonly Slip[]): boolean {
  const { line } = positionAt(span.file, span.start);
  return slips.some(({ diagnostic, edits }) =>
    [diagnostic.span, ...edits.map((edit) => edit.span)].some(({ file, start }) => {
      const slip = positionAt(file, start).line;
      return line === slip || line === slip + 1;
    }),
  );
}
