import type { Edit } from '../../diagnostic/diagnostic.js';
import { type SourceFile, spanOf } from '../../source/file.js';
import { forbiddenIn } from '../../source/forbidden.js';
import type { Mapping } from '../node.js';
import type { Obstacle } from './change.js';
import { isBracketed, lineEnd, lineStart, type Place, pairOf } from './place.js';

/** A text as a line of comment. */
export function commentOf(text: string): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  const forbidden = new Set([...forbiddenIn(line)].map(({ char }) => char));
  return `# ${[...line].filter((char) => !forbidden.has(char)).join('')}`;
}

/** Edits that write a comment above a pair, or above a mapping's first; none if it stands there. */
export function addComment(
  place: Place,
  mapping: Mapping,
  key: string | undefined,
  text: string,
): readonly Edit[] | Obstacle {
  const { file, habit } = place;
  const pair = key === undefined ? mapping.pairs[0] : pairOf(mapping, key);
  if (!pair) return 'gone';
  const isInFlow = place.isInFlow || isBracketed(mapping);
  if (isInFlow && place.anchor === undefined) return 'unusual';
  const start = lineStart(file, isInFlow ? (place.anchor ?? 0) : pair.key.span.start);
  const indent = /^ */u.exec(file.text.slice(start, lineEnd(file, start)))?.[0] ?? '';
  const comment = commentOf(text);
  if (commentsAbove(file, start).includes(comment)) return [];
  return [{ span: spanOf(file, start), text: `${indent}${comment}${habit.lineEnd}` }];
}

/** The lines of comment that stand directly above a line. */
function commentsAbove(file: SourceFile, start: number): readonly string[] {
  const comments: string[] = [];
  for (let at = start; at > 0; ) {
    at = lineStart(file, at - (file.text.startsWith('\r\n', at - 2) ? 2 : 1));
    const line = file.text.slice(at, lineEnd(file, at)).trim();
    if (!line.startsWith('#')) break;
    comments.push(line);
  }
  return comments;
}
