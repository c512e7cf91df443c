import { type Level, type LevelOrdinal, levelOrdinals } from '../submission/level-ordinals.js';
import { type Article, isSpared, type Passage } from './passage.js';

/** An ordinal of a level at the start of a paragraph or of a sentence. */
export interface LevelMark extends LevelOrdinal {
  readonly passage: Passage;
  readonly isAtLine: boolean;
}

/** The ordinals of levels in an article's paragraphs, in reading order. */
export function levelMarks({ passages }: Article): readonly LevelMark[] {
  return passages
    .filter(({ role }) => role === 'paragraph' || role === 'note')
    .flatMap((passage) =>
      levelOrdinals(passage.text)
        .filter(({ start, end }) => !isSpared(passage, start, end))
        .map((ordinal) => ({ ...ordinal, passage, isAtLine: ordinal.start === 0 })),
    );
}

/** The ordinals of levels that are no chance: another number of the same level stands in the article. */
export function sureMarks(article: Article): readonly LevelMark[] {
  const marks = levelMarks(article);
  const numbers = new Map<Level, Set<number>>();
  for (const { level, number } of marks)
    numbers.set(level, (numbers.get(level) ?? new Set<number>()).add(number));
  return marks.filter(({ level }) => (numbers.get(level)?.size ?? 0) > 1);
}
