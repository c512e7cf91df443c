import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { countBySeverity } from '../diagnostic/order.js';
import type { Severity } from '../fault/severity.js';
import { lineStarts, lineText, positionAt, type Span } from '../source/file.js';
import { displayWidth } from '../source/width.js';
import { detailsOf } from './details.js';
import { groupBy } from './group.js';
import { startOf } from './place.js';
import type { Paint } from './report.js';
import { countWords, summarize } from './summary.js';
import { clip, visible } from './visible.js';

const severityNames: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', hint: '提示' };

/** How much of a long line is shown, in columns, so that the frame stays within a terminal's eighty. */
const widestExcerpt = 72;

/** No more of the finding's own words is shown, in columns: some of what stands round them belongs to them. */
const widestMarked = 52;

/** Findings for people: what, where, the source line with carets right under the wrong words, and the way out. Where several
 * files have several of them, those of each file follow on a line that names it and counts them. */
export function formatPretty(diagnostics: readonly Diagnostic[], files: number, paint: Paint): string {
  const byPath = groupBy(diagnostics, ({ span }) => span.file.path);
  const isGrouped = byPath.size > 1 && byPath.size < diagnostics.length;
  const blocks = [...byPath].flatMap(([path, found]) => [
    ...(isGrouped ? [headOf(path, found, paint)] : []),
    ...found.map((each) => formatFinding(each, paint)),
  ]);
  return `${[...blocks, summarize(diagnostics, files)].join('\n')}\n`;
}

function headOf(path: string, found: readonly Diagnostic[], paint: Paint): string {
  const counts = countWords(countBySeverity(found));
  return `${paint('──', 'faint')} ${paint(visible(path), 'strong')}　${counts}\n`;
}

/** One finding for people, ending in a line end. */
export function formatFinding(diagnostic: Diagnostic, paint: Paint): string {
  const { severity, code, message, span } = diagnostic;
  const { line, column } = positionAt(span.file, span.start);
  const place = visible(startOf(span));
  const number = String(line);
  const gutter = ' '.repeat(number.length);
  const lines = [
    `${paint(severityNames[severity], severity)} ${paint(visible(clip(message)), 'strong')} ${paint(`[${code}]`, 'faint')}`,
    `${gutter} ${paint('┌', 'faint')} ${place}`,
  ];
  const excerpt = excerptOf(span, line, column);
  if (excerpt.text !== '') {
    const carets = ' '.repeat(excerpt.before) + '^'.repeat(Math.max(excerpt.width, 1));
    lines.push(
      `${paint(number, 'faint')} ${paint('│', 'faint')} ${excerpt.text}`,
      `${gutter} ${paint('│', 'faint')} ${paint(carets, severity)}`,
    );
  }
  const details = detailsOf(diagnostic);
  for (const [i, detail] of details.entries()) {
    lines.push(`${gutter} ${paint(i === details.length - 1 ? '└' : '├', 'faint')} ${visible(clip(detail))}`);
  }
  return `${lines.join('\n')}\n`;
}

interface Excerpt {
  readonly text: string;
  /** Columns before the carets, and under them. */
  readonly before: number;
  readonly width: number;
}

function excerptOf(span: Span, line: number, column: number): Excerpt {
  const { cut, characters } = windowOf(span, line);
  const within = span.file.text.slice(span.start, span.start + Math.min(span.end - span.start, widest));
  const length = Math.max([...(within.split(/[\r\n]/u, 1)[0] ?? '')].length, 1);
  const from = Math.min(column - 1 - cut, characters.length);
  const whole = Math.max(Math.min(from + length, characters.length), from);
  const to = endWithin(characters.slice(0, whole), from, widestMarked);
  const margin = (widestExcerpt - displayWidth(visible(characters.slice(from, to).join('')))) >> 1;
  const start = startWithin(characters, from, margin);
  const end = to < whole ? to : endWithin(characters, to, margin);
  const shown = (a: number, b: number): string => visible(characters.slice(a, b).join(''));
  const lead = start > 0 ? '…' : '';
  const width = displayWidth(shown(from, Math.min(to, end)));
  const before = shown(start, from);
  return {
    text: `${lead}${shown(start, end)}${end < characters.length ? '…' : ''}`.trimEnd(),
    before: displayWidth(lead + (width === 0 && from < to ? withoutLast(before) : before)),
    width,
  };
}

/** Without the last character that takes columns: a combining mark stands on that one. */
function withoutLast(text: string): string {
  return text.replace(/\P{Mn}\p{Mn}*$/u, '');
}

/** No more of a line than this is looked at on either side of a finding, in UTF-16 units. */
const widest = 400;

/** The characters of a line round a finding, and how many before them are left out. */
function windowOf(
  { file, start }: Span,
  line: number,
): { readonly cut: number; readonly characters: readonly string[] } {
  const text = lineText(file, line);
  const at = start - (lineStarts(file)[line - 1] ?? 0);
  let from = Math.max(at - widest, 0);
  if (/[\uDC00-\uDFFF]/u.test(text[from] ?? '')) from++;
  const cut = positionAt(file, start - at + from).column - 1;
  return { cut, characters: [...text.slice(from, at + widest * 2)] };
}

/** The first of the characters before `from` that are shown, within so many columns. */
function startWithin(characters: readonly string[], from: number, margin: number): number {
  let start = from;
  for (let width = 0; start > 0; start--) {
    width += displayWidth(visible(characters[start - 1] ?? ''));
    if (width > margin) break;
  }
  return start;
}

/** The end of the characters from `to` on that are shown, within so many columns. */
function endWithin(characters: readonly string[], to: number, margin: number): number {
  let end = to;
  for (let width = 0; end < characters.length; end++) {
    width += displayWidth(visible(characters[end] ?? ''));
    if (width > margin) break;
  }
  return end;
}
