import { conceal } from '../diagnostic/conceal.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { isForeign } from '../field/foreign.js';
import { emptyFile } from '../field/single.js';
import { vocabularyOf } from '../field/vocabulary.js';
import { type Asset, noAssets } from '../source/asset.js';
import type { SourceFile } from '../source/file.js';
import { parseYaml } from '../yaml/parse.js';
import { submissionShape, submissionTable } from './fields.js';
import { splitSubmissions } from './split.js';
import type { Submission, SubmissionPart } from './submission.js';

/** The submissions of one file and what is wrong in it. */
export interface SubmissionFile {
  readonly submissions: readonly Submission[];
  /** Those that could not be read as a whole. */
  readonly parts: readonly SubmissionPart[];
  readonly diagnostics: readonly Diagnostic[];
}

const vocabulary = vocabularyOf(submissionTable, true);

/** Reads a file of one or several submissions; `path` is from the folder, `assets` are the files that it names. */
export function readSubmissions(
  file: SourceFile,
  path: string,
  assets: readonly Asset[] = noAssets,
): SubmissionFile {
  const { roots, diagnostics } = parseYaml(file, vocabulary);
  const findings: Diagnostic[] = [...diagnostics];
  const submissions: Submission[] = [];
  const parts: SubmissionPart[] = [];
  const split = roots.map(splitSubmissions);
  findings.push(...split.flatMap((each) => each.diagnostics));
  for (const [i, root] of split.flatMap((each) => each.roots).entries()) {
    const reading = submissionShape.readPart(root, (finding) => findings.push(finding));
    const origin = { file, path, index: i + 1, assets };
    if (reading?.whole) submissions.push({ ...origin, ...printed(reading.whole) });
    else if (reading) parts.push({ ...origin, ...printed(reading.part) });
  }
  if (roots.length === 0 && findings.length === 0) findings.push(emptyFile(file));
  if (isForeign(file, roots, vocabulary))
    return { submissions: [], parts: [], diagnostics: conceal(file, findings) };
  return { submissions, parts, diagnostics: findings };
}

/** Without what is written for the office's own use. */
function printed<T extends object>(
  written: T & { sender?: unknown; reviewer?: unknown; phone?: unknown; remark?: unknown },
) {
  const { sender: _, reviewer: __, phone: ___, remark: ____, ...rest } = written;
  return rest;
}
