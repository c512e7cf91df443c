import { basename } from 'node:path';
import type { AcceptedPlace, LeftPlace, WrittenAnswer } from '../accept/accepted.js';
import type { Answer } from '../accept/answer.js';
import { bulletinWritings } from '../accept/bulletin-writings.js';
import { commentWritings } from '../accept/comment-writings.js';
import { type AnsweredFile, writeAnswers } from '../accept/write-answers.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { bulletinName, sheetName } from '../folder/find-bulletin.js';
import { documentsOf, vocabularies } from '../receive/written-documents.js';
import type { SourceFile } from '../source/file.js';

/** An answer to a finding at a place. */
export interface GivenAnswer {
  readonly place: AcceptedPlace;
  readonly finding: Diagnostic;
  readonly answer: Answer;
  /** The office's configuration. */
  readonly bulletin: SourceFile;
}

/** A file as it is and as it will be. */
export interface RewrittenFile {
  readonly before: SourceFile;
  readonly text: string;
}

/** Answers written, in texts that a check has proved. */
export interface ProvedAnswers {
  readonly files: readonly RewrittenFile[];
  readonly written: readonly WrittenAnswer[];
  readonly refused: readonly LeftPlace[];
}

/** Writes answers into the texts of their files, and leaves out those after which a check still has the finding; all, if it has an error that was not
 * there before. `check` judges as if files had these texts. */
export async function provedAnswers(
  given: readonly GivenAnswer[],
  before: readonly Diagnostic[],
  check: (files: readonly RewrittenFile[]) => Promise<readonly Diagnostic[]>,
): Promise<ProvedAnswers> {
  const refused: LeftPlace[] = [];
  const refuse = (each: GivenAnswer, kind: 'unwritable' | 'unanswered'): void => {
    refused.push({ place: each.place, finding: each.finding, reason: { kind } });
  };
  let kept = given;
  for (;;) {
    const { files, written } = answersIn(kept);
    const taken = new Set(written.map(({ finding }) => finding));
    for (const each of kept) if (!taken.has(each.finding)) refuse(each, 'unwritable');
    kept = kept.filter(({ finding }) => taken.has(finding));
    if (kept.length === 0) return { files: [], written: [], refused };
    const after = await check(files);
    const asBefore = stillFound(kept, before, after);
    const wrong = asBefore.length > 0 ? asBefore : hasNewError(before, after) ? kept : [];
    if (wrong.length === 0) return { files, written, refused };
    for (const each of wrong) refuse(each, 'unanswered');
    kept = kept.filter((each) => !wrong.includes(each));
  }
}

function answersIn(given: readonly GivenAnswer[]): Pick<ProvedAnswers, 'files' | 'written'> {
  const texts = new Map<string, SourceFile>();
  for (const { answer, finding, bulletin } of given) {
    const file = answer.kind === 'comment' ? finding.span.file : bulletin;
    texts.set(file.path, file);
  }
  const answered = [...texts.values()].map((before) => ({
    before,
    ...answeredFile(
      before,
      given.filter(({ answer, finding, bulletin }) =>
        answer.kind === 'comment' ? finding.span.file.path === before.path : bulletin.path === before.path,
      ),
    ),
  }));
  return {
    files: answered.map(({ before, file }) => ({ before, text: file.text })),
    written: answered.flatMap(({ before, written }) =>
      written.flatMap(({ answer, line }) =>
        given
          .filter((each) => each.answer === answer)
          .map(({ finding }) => ({ finding, answer, path: before.path, line })),
      ),
    ),
  };
}

function answeredFile(file: SourceFile, given: readonly GivenAnswer[]): AnsweredFile {
  const name = basename(file.path);
  const kind = name === bulletinName ? 'bulletin' : name === sheetName ? 'sheet' : 'submission';
  const roots = documentsOf(file, kind).map(({ root }) => root);
  const comments = given.flatMap(({ answer, finding }) =>
    answer.kind === 'comment' ? [{ answer, offset: finding.span.start }] : [],
  );
  const [root] = roots;
  const registers =
    kind === 'bulletin' && root?.kind === 'mapping'
      ? bulletinWritings(
          root,
          given.map(({ answer }) => answer),
        )
      : [];
  return writeAnswers(file, vocabularies[kind], [...registers, ...commentWritings(roots, comments)]);
}

/** The answers to which a finding of the kind is left. */
function stillFound(
  given: readonly GivenAnswer[],
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
): readonly GivenAnswer[] {
  const [were, are] = [countsOf(before), countsOf(after)];
  const answered = countsOf(given.map(({ finding }) => finding));
  return given.filter(({ finding }) => {
    const key = keyOf(finding);
    return (are.get(key) ?? 0) > (were.get(key) ?? 0) - (answered.get(key) ?? 0);
  });
}

function hasNewError(before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  const were = countsOf(before);
  const errors = after.filter(({ severity }) => severity === 'error');
  return [...countsOf(errors)].some(([key, count]) => count > (were.get(key) ?? 0));
}

function countsOf(findings: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of findings) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  return counts;
}

/** A finding wherever it stands in its file: what is written moves lines. */
function keyOf({ code, message, span }: Diagnostic): string {
  return `${code} ${span.file.path} ${message.replace(/第\d+行/gu, '')}`;
}
