import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Issue } from '../issue/issue.js';
import type { Span } from '../source/file.js';
import { isWithheld, type SubmissionPart, submissionId } from '../submission/submission.js';

/** A thing that was sent and can't be placed: a submission that lacks something, one of an unknown section, a file that can't be read. */
export interface LeftOut {
  /** For those who approve the issue: 县水利局的“标题”. */
  readonly name: string;
  /** The path of its file, as shown. */
  readonly path: string;
  /** Where it stands in its file, if it is not all of it. */
  readonly place?: Pick<Span, 'start' | 'end'>;
}

/** The content of an issue's folder as read. */
export interface FolderContent {
  readonly submissions: readonly SubmissionPart[];
  /** Submissions that could not be read as a whole. */
  readonly parts: readonly SubmissionPart[];
  /** Paths, from the issue's folder, of files that could not be read as a whole. */
  readonly unreadable: readonly string[];
}

/** The submissions that should have a place in an issue and have none, in the order in which they were read. */
export function lostParts(
  { sections }: Issue,
  { submissions, parts }: Pick<FolderContent, 'submissions' | 'parts'>,
): readonly SubmissionPart[] {
  const entries = sections.flatMap(({ groups }) => groups.flatMap((group) => group.entries));
  const placed = new Set(entries.map(({ submission }) => submissionId(submission)));
  return [...submissions, ...parts].filter((each) => !placed.has(submissionId(each)) && !isWithheld(each));
}

/** Everything sent that should have a place in an issue and has none, in the order in which it was read. */
export function leftOutOf(issue: Issue, content: FolderContent): readonly LeftOut[] {
  const { sheet } = issue;
  const { submissions, parts, unreadable } = content;
  const lost = lostParts(issue, content);
  const read = new Set([...submissions, ...parts].map(({ path }) => path));
  const folder = sheet.place.span.file.path.replace(/[^/]*$/u, '');
  return [
    ...lost.map((each) => ({ name: nameOf(each), path: each.file.path, place: each.place.span })),
    ...unreadable
      .filter((path) => !read.has(path))
      .map((path) => ({ name: `“${stemOf(path)}”`, path: `${folder}${path}` })),
  ];
}

/** Files that were surely sent as submissions and were not read, for their names. */
export function unreadFiles(findings: readonly Diagnostic[]): readonly LeftOut[] {
  return findings
    .filter(({ code, severity }) => code === 'structure/not-a-submission' && severity === 'error')
    .map(({ span: { file } }) => ({ name: `“${stemOf(file.path)}”`, path: file.path }));
}

/** Whether a place is in what was left out. */
export function isIn({ path, place }: Pick<LeftOut, 'path' | 'place'>, { file, start }: Span): boolean {
  return file.path === path && (!place || (start >= place.start && start <= place.end));
}

/** Findings without those in submissions that are 停用: none of them is in what is approved. */
export function withoutWithheld(
  findings: readonly Diagnostic[],
  { withheld }: Pick<Issue, 'withheld'>,
): readonly Diagnostic[] {
  if (withheld.length === 0) return findings;
  const places = withheld.map(({ submission: { file, place } }) => ({ path: file.path, place: place.span }));
  return findings.filter(({ span }) => !places.some((place) => isIn(place, span)));
}

function nameOf({ contributors = [], headline, path }: SubmissionPart): string {
  const units = contributors.map(({ text }) => text).join('、');
  return `${units === '' ? `“${stemOf(path)}”里` : units}的${headline ? `“${headline.text}”` : '一篇'}`;
}

function stemOf(path: string): string {
  return path.replace(/^.*\//u, '').replace(/\.(?:ya?ml|txt)(?:\.txt)?$/iu, '');
}
