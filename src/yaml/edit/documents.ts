import type { Edit } from '../../diagnostic/diagnostic.js';
import { lineEndOf, type SourceFile, spanOf } from '../../source/file.js';
import type { Node } from '../node.js';
import { separate } from '../separator.js';
import type { Vocabulary } from '../vocabulary.js';
import type { Obstacle } from './change.js';

/** Edits that take a document away, with the line that parts it from the one before. */
export function removeDocument(
  file: SourceFile,
  roots: readonly Node[],
  root: Node,
  vocabulary: Vocabulary,
): readonly Edit[] | Obstacle {
  if (roots.length < 2) return 'nothingLeft';
  const { stretches } = separate(file, vocabulary);
  const index = stretches.findIndex(({ start, end }) => start <= root.span.start && root.span.start < end);
  const own = stretches[index];
  const before = stretches[index - 1];
  const after = stretches[index + 1];
  if (!own) return 'gone';
  if (before) return [{ span: spanOf(file, before.end, own.end), text: '' }];
  const mark = after && /^---[ \t]*(?:\r\n|\n|\r)/u.exec(file.text.slice(after.start, after.end))?.[0];
  return [{ span: spanOf(file, own.start, (after?.start ?? own.end) + (mark?.length ?? 0)), text: '' }];
}

/** Edits that add a document, given as YAML, as the last. */
export function appendDocument(
  file: SourceFile,
  roots: readonly Node[],
  text: string,
  vocabulary: Vocabulary,
): readonly Edit[] | Obstacle {
  if (!vocabulary.hasSeparators && roots.length > 0) return 'unusual';
  const ends = lineEndOf(file);
  const written = text.replace(/^(?:---[ \t]*\r?\n)?/u, '').replace(/\r\n|\r|\n/gu, ends);
  const { end } = spanOf(file, file.text.length);
  const isOpen = file.text !== '' && !/[\r\n]$/u.test(file.text);
  const last = separate(file, vocabulary).stretches.at(-1);
  const isFilled = roots.some(({ span }) => !last || span.start >= last.start);
  const mark = isFilled ? `---${ends}` : '';
  return [{ span: spanOf(file, end), text: `${isOpen ? ends : ''}${mark}${written}` }];
}
