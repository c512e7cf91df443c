import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { orderDiagnostics } from '../diagnostic/order.js';
import type { Document } from '../document/document.js';
import { coded } from '../fault/severity.js';
import type { FontResolution } from '../font/resolve.js';
import { distributionOf, particularsIn } from '../issue/distribution.js';
import type { Issue } from '../issue/issue.js';
import type { MissingGlyph } from '../layout/atom.js';
import type { Pagination } from '../layout/paginate.js';
import type { Span } from '../source/file.js';
import { configuredFaceFindings } from './font-problem.js';
import { missingGlyph, missingVariant } from './missing-glyph.js';
import { whereWritten } from './where-written.js';

/** An issue on its pages, as far as findings hang on it. */
interface PagedIssue {
  readonly pagination: Pick<Pagination, 'missing' | 'fits' | 'mastheadFits' | 'bodyOnFirstPage'>;
  readonly document: Document;
}

/** Problems in finding the faces. */
type Faces = Pick<FontResolution, 'problems' | 'barredWith'>;

/** Findings that only the faces and the pages show: a configured face that cannot serve, a character or its variant that no face
 * has, a masthead or colophon too tall, a first page without body text. */
export function pageFindings(
  laidOut: PagedIssue & { readonly fonts: Faces },
  issue: Issue,
): readonly Diagnostic[] {
  const { fonts, pagination } = laidOut;
  const faces = configuredFaceFindings(fonts.problems, issue.bulletin);
  const missing = glyphFindings(pagination.missing, issue, fonts);
  return orderDiagnostics([...faces, ...missing, ...roomFindings(laidOut, issue)]);
}

/** A character of the contents is one of a headline: it is told where that was written. */
function glyphFindings(
  missing: readonly MissingGlyph[],
  { bulletin, sheet }: Issue,
  { barredWith }: Faces,
): readonly Diagnostic[] {
  const written = new Set(missing.flatMap(({ char, span }) => (span ? [char] : [])));
  const known = { isSure: true, barredWith: onceEach(barredWith) };
  return missing.flatMap(({ char, span, isDrawnUsual }) => {
    if (!span && written.has(char)) return [];
    const place = span ?? whereWritten(char, bulletin, sheet);
    return [isDrawnUsual ? missingVariant(char, place) : missingGlyph(char, place, known)];
  });
}

/** Asks once for each code point: there may be hundreds of faces, and of places. */
function onceEach(find: Faces['barredWith']): Faces['barredWith'] {
  const found = new Map<number, readonly string[]>();
  return (codePoint) => {
    const known = found.get(codePoint) ?? find(codePoint);
    found.set(codePoint, known);
    return known;
  };
}

/** Findings of what has no room on its page: masthead, colophon, or body text on the first one (GB/T 9704—2012 5.1, the standard's own rule). */
export function roomFindings({ pagination, document }: PagedIssue, issue: Issue): readonly Diagnostic[] {
  const { bulletin, sheet } = issue;
  const findings: Diagnostic[] = [];
  if (!pagination.fits) {
    findings.push({
      ...coded('layout/colophon-too-tall'),
      message: '报尾太高，一页里放不下报尾和两行正文',
      span: longestInColophon(issue),
      hint: '请精简“署名”“分发”“联系”和本期的“增发”',
    });
  }
  if (!pagination.mastheadFits) {
    findings.push({
      ...coded('layout/masthead-too-tall'),
      message: '版头太高，一页里放不下',
      span: sheet.place.keys.signatories ?? bulletin.place.keys.signatories ?? bulletin.span,
      hint: '请精简“刊名”“签发人”，或改“版式”里的“每页行数”',
    });
  } else if (!pagination.bodyOnFirstPage) {
    findings.push({
      ...coded('layout/first-page-without-body'),
      message: '首页没有正文，国标规定首页必须显示正文',
      span: sheet.place.keys.contents ?? bulletin.span,
      hint: document.contents
        ? '要目太长时，请在 issue.yaml 里写“要目: 否”'
        : sheet.instructions
          ? '请精简“批示”“编者按”“署名”或“分发”的内容'
          : '请精简“编者按”“署名”或“分发”的内容',
    });
  }
  return findings;
}

/** The text that takes most of the colophon. */
function longestInColophon({ bulletin, sheet }: Issue): Span {
  const { printingOffice } = particularsIn(bulletin, sheet);
  const texts = [
    ...distributionOf(bulletin, sheet),
    ...bulletin.signOff,
    ...sheet.signOff,
    ...bulletin.contact,
  ].map(({ text }) => text);
  const longest = [...texts, sheet.extraDistribution, printingOffice].reduce(
    (most, text) => (text && text.text.length > (most?.text.length ?? 0) ? text : most),
    undefined,
  );
  return longest?.span ?? bulletin.span;
}
