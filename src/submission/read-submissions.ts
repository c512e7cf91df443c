import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { emptyFile } from '../field/single.js';
import type { SourceFile } from '../source/file.js';
import { parseYaml } from '../yaml/parse.js';
import { submissionKeys, submissionShape } from './fields.js';
import type { Submission } from './submission.js';

/** The submissions of one file and what is wrong in it. */
export interface SubmissionFile {
  readonly submissions: readonly Submission[];
  readonly diagnostics: readonly Diagnostic[];
}

const knownKeys = new Set(submissionKeys);

/** Reads a file of one or several submissions; `path` is from the folder. */
export function readSubmissions(file: SourceFile, path: string): SubmissionFile {
  const { roots, diagnostics } = parseYaml(file, knownKeys);
  const findings: Diagnostic[] = [...diagnostics];
  const submissions: Submission[] = [];
  for (const [i, root] of roots.entries()) {
    const value = submissionShape.read(root, (finding) => findings.push(finding));
    if (!value) continue;
    const { contributors, section, headline, attendees, body, date, place } = value;
    submissions.push({
      file,
      path,
      index: i + 1,
      contributors,
      section,
      ...(headline ? { headline } : {}),
      ...(attendees ? { attendees } : {}),
      body,
      ...(date ? { date } : {}),
      place,
    });
  }
  if (roots.length === 0 && findings.length === 0) findings.push(emptyFile(file));
  return { submissions, diagnostics: findings };
}
