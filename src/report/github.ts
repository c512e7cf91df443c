import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { countBySeverity } from '../diagnostic/order.js';
import type { Severity } from '../fault/severity.js';
import { detailsOf } from './details.js';
import { formatLine } from './line.js';
import { placeOf } from './place.js';
import type { ReportContext } from './report.js';
import { countWords, summarize } from './summary.js';
import { visible } from './visible.js';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'notice' };

/** GitHub shows at most so many annotations of each kind a step and drops the others without a word. */
const shownPerKind = 10;

/** Findings as commands of GitHub Actions, which marks their lines in the change under review: errors first, at most
 * ten of each kind; the others follow as lines in a folded group of the log, counted in a last notice. Columns count
 * code points, as in all formats (GitHub keeps them and marks whole lines), and the end is the last place inside. Paths
 * go from the working folder, which must be the repository's. Characters that a terminal must not get are named. */
export function formatGithub(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const { annotated, others } = choose(diagnostics);
  return [
    ...annotated.map((each) => annotate(each, context)),
    ...(others.length === 0 ? [] : [noticeOf(others), ...grouped(others)]),
    summarize(diagnostics, context.files.length),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function choose(diagnostics: readonly Diagnostic[]) {
  const kinds = (['error', 'warning', 'hint'] as const).map((severity) =>
    diagnostics.filter((each) => each.severity === severity),
  );
  const isMore = kinds.some(({ length }) => length > shownPerKind);
  // The notice that tells of the others is one of the ten itself.
  const shown = kinds.map((kind, i) => kind.slice(0, isMore && i === 2 ? shownPerKind - 1 : shownPerKind));
  const annotated = shown.flat();
  const known = new Set(annotated);
  return { annotated, others: diagnostics.filter((each) => !known.has(each)) };
}

function annotate(diagnostic: Diagnostic, { describe }: ReportContext): string {
  const { code, severity, message, span } = diagnostic;
  const { line, column, endLine, endColumn } = placeOf(span);
  // A stretch that ends where a line begins does not reach into that line.
  const lastLine = endColumn === 1 && endLine > line ? endLine - 1 : endLine;
  const title = describe?.(code)?.title;
  const properties: readonly (readonly [string, string | number])[] = [
    ['file', span.file.path],
    ['line', line],
    // The runner takes columns only on one line.
    ...(lastLine === line ? ([['col', column]] as const) : []),
    ['endLine', lastLine],
    ...(endLine === line ? ([['endColumn', Math.max(endColumn - 1, column)]] as const) : []),
    ['title', title === undefined ? code : `${title}（${code}）`],
  ];
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(visible(String(value)))}`);
  return `::${commands[severity]} ${written.join(',')}::${escapeLines([message, ...detailsOf(diagnostic)])}`;
}

function noticeOf(others: readonly Diagnostic[]): string {
  return `::notice::另有 ${countWords(countBySeverity(others))}没有标出，全部见这一步的日志`;
}

/** Lines of a folded group in which the runner looks for no commands: it would find some anywhere in a line. The word
 * that ends this is a digest of the lines, so none of them can hold it. */
function grouped(others: readonly Diagnostic[]): readonly string[] {
  const lines = others.map(formatLine);
  const token = createHash('sha256').update(lines.join('\n')).digest('hex');
  return ['::group::其余的问题', `::stop-commands::${token}`, ...lines, `::${token}::`, '::endgroup::'];
}

function escapeLines(lines: readonly string[]): string {
  return lines
    .flatMap((line) => line.split(/\r\n|\r|\n/u))
    .map((line) => escapeData(visible(line)))
    .join('%0A');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
