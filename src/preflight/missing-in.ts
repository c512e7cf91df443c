import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { compose } from '../document/compose.js';
import { type PrintedText, printedTexts } from '../document/printed-texts.js';
import { embeddedCoverage } from '../glyph/coverage.js';
import { drawnAs } from '../glyph/drawn.js';
import { scriptOf } from '../glyph/script.js';
import { arrange } from '../issue/arrange.js';
import type { SourceFile, Span } from '../source/file.js';
import { isOrdinary } from '../source/ordinary.js';
import { spanWithin } from '../source/text.js';
import { resolveStyle } from '../style/style.js';
import { paragraphsOf } from '../submission/block.js';
import { type Submission, titleTexts } from '../submission/submission.js';
import { tablesIn, textsOfTable } from '../submission/tables.js';
import { textsAround } from '../submission/texts-around.js';
import { charactersOf } from '../typography/character.js';
import { missingGlyph, missingVariant } from './missing-glyph.js';
import type { FacesAsked, PrintMaterial } from './print-material.js';
import { printedValues, whereWritten } from './where-written.js';

/** The characters of faces beside the embedded ones: whether one serves a code point, and whether the embedded ones lack the variant form
 * that a character's selector asks for. */
export interface OtherFaces {
  readonly serve: (code: number) => boolean;
  readonly lackVariant: (char: string) => boolean;
}

/** The characters of what is printed that no face has, each once for each text that holds it. */
export function missingIn(
  material: PrintMaterial,
  asked: FacesAsked,
  others: OtherFaces,
): readonly Diagnostic[] {
  const { bulletin, sheet } = material;
  const embedded = embeddedCoverage();
  const isServed = (code: number): boolean =>
    embedded(code) || scriptOf(code)?.bases.some(embedded) === true || others.serve(code);
  const known = new Map<string, boolean>();
  const isMissing = (char: string): boolean => {
    const before = known.get(char);
    if (before !== undefined) return before;
    const drawn = drawnAs(char.codePointAt(0) ?? 0);
    const found = drawn === undefined || !isServed(drawn);
    known.set(char, found);
    return found;
  };
  // What is missing is told once for each text that holds it.
  const texts = textsOf(material).filter(({ text }) => !isOrdinary(text));
  const findings = texts.flatMap(({ text, source }) =>
    [...new Set(charactersOf(text))].flatMap((char) => {
      const isGone = isMissing(char);
      if (!isGone && !others.lackVariant(char)) return [];
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

function valuesOf(submission: Submission) {
  const { attendees, body } = submission;
  const paragraphs = paragraphsOf(body).map(({ text }) => text);
  const cells = tablesIn(submission).flatMap(textsOfTable);
  return [...titleTexts(submission), attendees, ...paragraphs, ...cells, ...textsAround(submission)].filter(
    (text) => text !== undefined,
  );
}
