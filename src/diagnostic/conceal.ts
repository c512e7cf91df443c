import { type SourceFile, type Span, spanOf } from '../source/file.js';
import type { Diagnostic } from './diagnostic.js';

/** So much of a file that is none of ours is shown at a place, in UTF-16 units. */
const most = 20;

/** Findings in a file that is no submission and no configuration, as far as anyone may see it: a link or a slip may have put
 * in its place what must not be read in a log. Of its text no more is left than the first characters of each offending place,
 * and of what is quoted no more than as many. */
export function conceal(file: SourceFile, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const places = diagnostics.map(({ span }) => span).sort((a, b) => a.start - b.start);
  const shown: SourceFile = { ...file, text: masked(file.text, places) };
  return diagnostics.map(({ code, severity, message, span }) => ({
    code,
    severity,
    message: clipQuotes(message),
    span: spanOf(shown, span.start, Math.min(span.end, span.start + most)),
    hint: '这个文件不像稿件或配置，没有“单位: …”这样的键；放错了的请移走，是稿件的请照样例写',
  }));
}

/** A text of which only the beginnings of some places, in order, are left, and its line ends: offsets stay. */
function masked(text: string, places: readonly Span[]): string {
  let result = '';
  for (const { start, end } of places) {
    const from = Math.max(start, result.length);
    const to = Math.min(end, start + most);
    if (to <= from) continue;
    result += blank(text.slice(result.length, from)) + text.slice(from, to);
  }
  return result + blank(text.slice(result.length));
}

/** A text of blanks, with its line ends. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

function clipQuotes(text: string): string {
  return text.replace(/“([^”]*)”?/gu, (quoted, inside: string) =>
    inside.length > most ? `“${inside.slice(0, most)}…”` : quoted,
  );
}
