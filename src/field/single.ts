import { conceal } from '../diagnostic/conceal.js';
import type { Diagnostic, ReadResult } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';
import { type SourceFile, spanOf } from '../source/file.js';
import { parseYaml } from '../yaml/parse.js';
import type { FieldTable } from './field-table.js';
import { isForeign } from './foreign.js';
import { reportInvisible } from './invisible.js';
import { type MappingOf, type MappingOptions, mapping, type PartOf } from './mapping.js';
import { vocabularyOf } from './vocabulary.js';

/** The value of a file of one document, and the part of it that could be read if that is not all. */
export interface SingleResult<T extends FieldTable> extends ReadResult<MappingOf<T>> {
  readonly part?: PartOf<T>;
}

export interface SingleOptions extends MappingOptions {
  /** Keys whose values the rules of prose see. */
  readonly proofread?: readonly string[];
}

/** Reads a file of exactly one document by a field table. Finds `structure/empty-file`, `several-documents`,
 * `invisible-character`, and what the table finds. */
export function readSingle<T extends FieldTable>(
  file: SourceFile,
  table: T,
  { proofread, ...options }: SingleOptions = {},
): SingleResult<T> {
  const vocabulary = vocabularyOf(table, false);
  const { roots, diagnostics } = parseYaml(file, vocabulary);
  const [root, second] = roots;
  const findings: Diagnostic[] = [...diagnostics];
  if (!root) {
    if (findings.length === 0) return { diagnostics: [emptyFile(file)] };
    return { diagnostics: isForeign(file, roots, vocabulary) ? conceal(file, findings) : findings };
  }
  if (second) {
    findings.push({
      ...coded('structure/several-documents'),
      message: '出现了第二份内容，这个文件里只能有一份',
      span: second.span,
      hint: '请删去“---”及其后的内容',
    });
  }
  reportInvisible(root, (finding) => findings.push(finding), proofread);
  const reading = mapping(table, options).readPart(root, (finding) => findings.push(finding));
  if (isForeign(file, roots, vocabulary)) return { diagnostics: conceal(file, findings) };
  return {
    ...(reading?.whole ? { value: reading.whole } : {}),
    ...(reading ? { part: reading.part } : {}),
    diagnostics: findings,
  };
}

/** The finding of a file in which nothing stands. */
export function emptyFile(file: SourceFile): Diagnostic {
  return {
    ...coded('structure/empty-file'),
    message: '文件是空的',
    span: spanOf(file, 0),
    hint: '请写上内容，或删去这个文件',
  };
}
