import { lineStarts, type SourceFile } from '../source/file.js';
import { changeValues } from '../yaml/edit/change-values.js';
import type { Vocabulary } from '../yaml/vocabulary.js';
import type { Answer } from './answer.js';
import type { Writing } from './bulletin-writings.js';

/** A file with answers written in it. */
export interface AnsweredFile<A extends Answer = Answer> {
  readonly file: SourceFile;
  /** Those that were, with the line, from 1, on which each stands. */
  readonly written: readonly { readonly answer: A; readonly line: number }[];
}

/** Writes answers into a file and leaves all else as it is. What a file does not take is not written, nor named. */
export function writeAnswers(
  before: SourceFile,
  vocabulary: Vocabulary,
  writings: readonly Writing[],
): AnsweredFile {
  let taken: readonly Writing[] = [];
  let file = before;
  let written: AnsweredFile['written'] = [];
  for (const each of writings) {
    const all = [...taken, each];
    const changed = changeValues(
      before,
      vocabulary,
      all.flatMap(({ changes }) => changes),
    );
    if (changed.refused.length > 0 || each.changes.length === 0) continue;
    const line = firstChanged(file, changed.file);
    const more = lineStarts(changed.file).length - lineStarts(file).length;
    const moved = written.map((one) => (one.line >= line ? { ...one, line: one.line + more } : one));
    written = [...moved, ...each.answers.map((answer) => ({ answer, line }))];
    taken = all;
    file = changed.file;
  }
  return { file, written };
}

/** The first line, from 1, that two texts do not share. */
function firstChanged(one: SourceFile, other: SourceFile): number {
  const [before, after] = [one, other].map(({ text }) => text.split('\n'));
  const line = (after ?? []).findIndex((text, i) => text !== before?.[i]);
  return Math.max(line, 0) + 1;
}
