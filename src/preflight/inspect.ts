import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { compose } from '../document/compose.js';
import { type PrintedText, printedTexts } from '../document/printed-texts.js';
import { fontFileName } from '../font/file-name.js';
import { type FontResolution, resolveFonts } from '../font/resolve.js';
import { embeddedCoverage } from '../glyph/coverage.js';
import { drawnAs } from '../glyph/drawn.js';
import { arrange } from '../issue/arrange.js';
import { selectorOf } from '../layout/glyph.js';
import { paginate } from '../layout/paginate.js';
import type { SourceFile, Span } from '../source/file.js';
import { isOrdinary } from '../source/ordinary.js';
import { spanWithin } from '../source/text.js';
import { resolveStyle } from '../style/style.js';
import { paragraphsOf } from '../submission/paragraph.js';
import type { Submission } from '../submission/submission.js';
import { charactersOf } from '../typography/character.js';
import { configuredFaceFindings } from './font-problem.js';
import { missingGlyph, missingVariant } from './missing-glyph.js';
import { roomFindings } from './page-findings.js';
import type { FacesAsked, PrintMaterial } from './print-material.js';
import { printedValues, whereWritten } from './where-written.js';

/** What `preflight` finds where it has to look: at the configured face files, at every character, or at the pages. */
export function inspect(
  material: PrintMaterial,
  asked: FacesAsked,
  at: { readonly glyphs: boolean; readonly room: boolean; readonly files: boolean },
): readonly Diagnostic[] {
  const fonts = lazily(() => facesOf(material, asked));
  const { bulletin } = material;
  return [
    ...(at.files && bulletin ? configuredFaceFindings(fonts().problems, bulletin) : []),
    ...(at.glyphs ? missingIn(material, asked, fonts) : []),
    ...(at.room ? crampedIn(material, asked, fonts()) : []),
  ];
}

/** The embedded faces, and the face files that the office names unless only embedded ones are asked. */
function facesOf({ bulletin, office }: PrintMaterial, asked: FacesAsked): FontResolution {
  const files = Object.entries(bulletin?.fonts ?? {}).filter(([, { text }]) => fontFileName(text));
  return resolveFonts({
    configured: Object.fromEntries(files.map(([role, { text }]) => [role, text])),
    baseDirectory: office,
    folders: [],
    embeddedOnly: asked === 'embedded',
  });
}

function missingIn(
  material: PrintMaterial,
  asked: FacesAsked,
  fonts: () => FontResolution,
): readonly Diagnostic[] {
  const { bulletin, sheet } = material;
  const embedded = embeddedCoverage();
  const isServed = (code: number): boolean =>
    embedded(code) || (asked === 'all' && fonts().fonts.serve('fangsong', false, code) !== undefined);
  const known = new Map<string, boolean>();
  const isMissing = (char: string): boolean => {
    const before = known.get(char);
    if (before !== undefined) return before;
    const drawn = drawnAs(char.codePointAt(0) ?? 0);
    const found = drawn === undefined || !isServed(drawn);
    known.set(char, found);
    return found;
  };
  const lacksVariant = (char: string): boolean => asked === 'embedded' && !hasVariant(char, fonts);
  // What is missing is told once for each text that holds it.
  const texts = textsOf(material).filter(({ text }) => !isOrdinary(text));
  const findings = texts.flatMap(({ text, source }) =>
    [...new Set(charactersOf(text))].flatMap((char) => {
      const isGone = isMissing(char);
      if (!isGone && !lacksVariant(char)) return [];
      const at = text.indexOf(char);
      const span = source
        ? spanWithin(source, at, at + char.length)
        : bulletin && whereWritten(char, bulletin, sheet);
      if (!span) return [];
      return [
        isGone ? missingGlyph(char, span, { isSure: asked === 'embedded' }) : missingVariant(char, span),
      ];
    }),
  );
  const isFound = foundIn(material.diagnostics);
  return findings.filter(({ span }) => !isFound(span));
}

/** Whether a face has the variant form that a character's selector asks for, if one does. */
function hasVariant(char: string, fonts: () => FontResolution): boolean {
  const selector = selectorOf(char);
  return (
    selector === undefined ||
    fonts().fonts.serveVariant('fangsong', false, char.codePointAt(0) ?? 0, selector) !== undefined
  );
}

/** Says of a place whether an error of `diagnostics` holds it: a rule may have found what the character is, and how to mend it. */
function foundIn(diagnostics: readonly Diagnostic[]): (place: Span) => boolean {
  const byFile = new Map<SourceFile, Span[]>();
  for (const { code, severity, span } of diagnostics) {
    if (severity !== 'error' || !/^(?:character|structure|layout)\//u.test(code)) continue;
    const known = byFile.get(span.file);
    if (known) known.push(span);
    else byFile.set(span.file, [span]);
  }
  // Of one file no more are listed than a report bears.
  return ({ file, start, end }) =>
    byFile.get(file)?.some((span) => span.start <= start && end <= span.end) ?? false;
}

/** Every text that is printed: of an issue as it will be, of a submission or a configuration by itself what is its own. */
function textsOf({ bulletin, sheet, submissions }: PrintMaterial): readonly PrintedText[] {
  if (bulletin && sheet) {
    const issue = arrange(bulletin, sheet, submissions);
    return printedTexts(compose(issue, resolveStyle(bulletin.deviations)));
  }
  const values =
    submissions.length > 0 ? submissions.flatMap(valuesOf) : bulletin ? printedValues(bulletin) : [];
  return values.map((source) => ({ text: source.text, source }));
}

function valuesOf({ headline, attendees, body }: Submission) {
  const paragraphs = paragraphsOf(body).map(({ text }) => text);
  return [headline, attendees, ...paragraphs].filter((text) => text !== undefined);
}

/** What has no room, on pages set with these faces. */
function crampedIn(
  { bulletin, sheet, submissions }: PrintMaterial,
  asked: FacesAsked,
  fonts: FontResolution,
): readonly Diagnostic[] {
  if (!bulletin || !sheet) return [];
  const issue = arrange(bulletin, sheet, submissions);
  const style = resolveStyle(bulletin.deviations);
  const document = compose(issue, style);
  const latin = fonts.roles.some(({ role }) => role === 'latin');
  const pagination = paginate(document, style, fonts.fonts, { latin });
  // Which text a page holds hangs on the faces: what is only a warning is told where they are certain.
  return roomFindings({ document, pagination }, issue).filter(
    ({ severity }) => asked === 'embedded' || severity === 'error',
  );
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
