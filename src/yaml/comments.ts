import { Lexer } from 'yaml';
import { type SourceFile, type Span, spanOf } from '../source/file.js';

/** The lexer's marks that are no part of the text: a document's start, a scalar to follow, a flow's end by force. */
const isMark = (token: string): boolean => token === '\u0002' || token === '\u001f' || token === '\u0018';

/** The comments of a YAML file, each from its # to the end of its line; a # inside a value's text is none. */
export function commentsIn(file: SourceFile): readonly Span[] {
  if (!file.text.includes('#')) return [];
  const comments: Span[] = [];
  let at = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(file.text)) {
    if (isMark(token)) {
      isScalar = token === '\u001f';
      continue;
    }
    if (!isScalar && token.startsWith('#')) comments.push(spanOf(file, at, at + token.trimEnd().length));
    isScalar = false;
    at += token.length;
  }
  return comments;
}
