import type { Diagnostic, Report } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';
import type { SourceFile, Span } from '../source/file.js';
import { spanOf } from '../source/file.js';
import { forbiddenIn, forbiddenInFile, forbiddenName } from '../source/forbidden.js';
import { type SourceText, spanWithin } from '../source/text.js';

/** So many places of a file are named one by one; a file with more of them is no text at all. */
const mostPlaces = 100;

/** Reports the characters of a file that no text may hold, wherever they stand (comments too): several on end once. */
export function reportForbidden(file: SourceFile, report: Report): void {
  let places = 0;
  let run: { readonly char: string; readonly start: number; end: number } | undefined;
  const close = (): void => {
    if (!run) return;
    places++;
    if (places <= mostPlaces) report(finding(run.char, spanOf(file, run.start, run.end)));
  };
  for (const { char, at } of forbiddenInFile(file.text)) {
    if (run && run.end === at) run.end = at + char.length;
    else {
      close();
      run = { char, start: at, end: at + char.length };
    }
  }
  close();
  if (!run || places <= mostPlaces) return;
  const message = `这样的字符还有${places - mostPlaces}处，这个文件很可能不是文字`;
  report({ ...finding(run.char, spanOf(file, run.start, run.end)), message });
}

/** Reports those that stand in a double-quoted value as escapes: "\\u0007". */
export function reportEscaped(value: SourceText, report: Report): void {
  for (const { char, at } of forbiddenIn(value.text)) {
    const { file, start } = spanWithin(value, at, at + char.length);
    const written = /^\\(?:x..|u.{4}|U.{8}|.)/su.exec(file.text.slice(start, start + 10))?.[0];
    if (written !== undefined) report(finding(char, spanOf(file, start, start + written.length)));
  }
}

function finding(char: string, span: Span): Diagnostic {
  return {
    ...coded('structure/forbidden-character'),
    message: `出现${forbiddenName(char)}，文件里不能有这种字符`,
    span,
    hint: '请删去；看不见时，把这一行重新打一遍',
    // Nobody sees it, and it means nothing but at a file's start.
    ...(char === '\ufeff' ? { fix: { safe: true, edits: [{ span, text: '' }] } } : {}),
  };
}
