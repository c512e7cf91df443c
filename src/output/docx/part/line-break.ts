import { type TextParagraph, textOf } from '../../../document/paragraph.js';
import { standIn } from '../../../style/stand-in.js';
import type { Style } from '../../../style/style.js';
import { characterAt, characterClass } from '../../../typography/character.js';
import {
  libreOffice,
  type Program,
  type SetCharacter,
  type Steering,
  word,
} from '../../../typography/program.js';
import { characterSpacing, characterWidth, pageMeasures, twip } from '../style/measure.js';
import { withTightMarks } from './mark-spacing.js';
import type { SpacedStretch } from './spaced-stretch.js';
import { type SteeredLine, steeringFor } from './steering.js';

/** A paragraph as a layout has set it. */
export interface SetParagraph {
  readonly source: TextParagraph;
  /** Where its lines begin and end, in characters from the edges of the type area; if not where those of the text do. */
  readonly indents?: { readonly first: number; readonly others: number; readonly right: number };
  readonly lines: readonly { readonly atoms: readonly SetCharacter[] }[];
}

/** The spacing that ends lines where the layout ends them, for the paragraphs of a document that need it. */
export type BreakSpacings = ReadonlyMap<TextParagraph, readonly SpacedStretch[]>;

/** How paragraphs are to be spaced so that they break where a layout of the same document has broken them. */
export function breakSpacings(set: readonly SetParagraph[], style: Style): BreakSpacings {
  const found = new Map<TextParagraph, readonly SpacedStretch[]>();
  for (const paragraph of set) {
    const text = textOf(paragraph.source);
    const stretches = withTightMarks(text, breakSpacing(text, paragraph, style), style);
    if (stretches) found.set(paragraph.source, stretches);
  }
  return found;
}

/** Word, WPS and LibreOffice part a number from its measure word, and break each line as full as they can. Where the layout ends a line
 * otherwise than they would, some of its characters get so much more or less space that they end it there too; the line is
 * justified, so it looks the same. Where no slight spacing does that, the line is left as it is. Undefined where the style's
 * spacing serves the whole paragraph, or where the lines are not its text's. */
export function breakSpacing(
  text: string,
  { lines, indents }: SetParagraph,
  style: Style,
): readonly SpacedStretch[] | undefined {
  const base = characterSpacing(style);
  const characters = lines.flatMap(({ atoms }) => atoms);
  const places = placesIn(text, lines);
  if (!places) return undefined;
  const stretches: SpacedStretch[] = [];
  // LibreOffice closes no marks up: where they close up it breaks otherwise by more than a slight spacing.
  let programs: readonly Program[] = style.punctuationCompression ? [word] : [word, libreOffice];
  let start = 0;
  for (const [i, { atoms }] of lines.slice(0, -1).entries()) {
    const line: SteeredLine = {
      characters,
      start,
      end: start + atoms.length,
      room: roomOf(i, style, indents),
      spacing: base / 20,
      compress: style.punctuationCompression,
    };
    const found = steered(line, programs);
    programs = found.programs;
    if (found.steering) {
      const { start: from, end: to, more } = found.steering;
      stretches.push({ end: places[start + from] ?? 0, spacing: undefined });
      stretches.push({ end: places[start + to] ?? 0, spacing: twip(base + more * 20) });
    }
    start += atoms.length;
  }
  if (stretches.length === 0) return undefined;
  return [...stretches, { end: text.length, spacing: undefined }];
}

/** The steering of a line that serves all programs, else the first of them, and the programs that end it there: those that don't
 * have another text on the next line. */
function steered(
  line: SteeredLine,
  programs: readonly Program[],
): { readonly steering?: Steering; readonly programs: readonly Program[] } {
  for (const served of [programs, programs.slice(0, 1), programs.slice(1)]) {
    if (served.length === 0) continue;
    const steering = steeringFor(line, served);
    if (steering === 'none') return { programs: served };
    if (steering) return { steering, programs: served };
  }
  return { programs: [] };
}

/** Where each of the lines' characters begins in the text, blanks passed over that a layout leaves out at a line's end; undefined if one
 * of them is not there. A stand-in stands for whatever comes next, a tab or what nobody sees too. */
function placesIn(text: string, lines: SetParagraph['lines']): readonly number[] | undefined {
  const places: number[] = [];
  let at = 0;
  for (const { atoms } of lines) {
    at = behindBlanks(text, at);
    for (const { char } of atoms) {
      places.push(at);
      const end = endOf(char, text, at);
      if (end === undefined) return undefined;
      at = end;
    }
  }
  return places;
}

function behindBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charAt(at))) at++;
  return at;
}

/** A blank of any width, such as the half and the tenth of an em behind a headline that runs in. */
function isBlank(char: string): boolean {
  const kind = char === '' ? undefined : characterClass(char);
  return kind === 'space' || kind === 'fullSpace';
}

/** Where a character ends that a layout has set next, in a text from an offset on. */
function endOf(char: string, text: string, at: number): number | undefined {
  if (text.startsWith(char, at)) return at + char.length;
  if (char === standIn) return at + characterAt(text, at).length;
  const found = text.indexOf(char, at);
  return found < 0 ? undefined : found + char.length;
}

/** Width of a line in pt. */
function roomOf(line: number, style: Style, indents: SetParagraph['indents']): number {
  const { first, others, right } = indents ?? { first: style.firstLineIndent, others: 0, right: 0 };
  const indent = ((line === 0 ? first : others) + right) * characterWidth(style);
  return (pageMeasures(style).area - indent) / 20;
}
