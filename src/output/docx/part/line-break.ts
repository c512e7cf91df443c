import { type TextParagraph, textOf } from '../../../document/paragraph.js';
import type { Twip } from '../../../style/length.js';
import { standIn } from '../../../style/stand-in.js';
import type { Style } from '../../../style/style.js';
import {
  cellOf,
  characterAt,
  characterClass,
  gapSideOf,
  hasBlank,
  isForbiddenAtEnd,
} from '../../../typography/character.js';
import { isKeptByPrograms } from '../../../typography/prohibited.js';
import { hanLatinGap } from '../../../typography/width.js';
import { characterSpacing, characterWidth, pageMeasures, twip } from '../style/measure.js';

/** A character as a layout has set it; lengths in pt. */
export interface SetCharacter {
  readonly char: string;
  readonly size: number;
  /** Width of its cell: a full-width character's is its size. */
  readonly cell: number;
  /** Width in its face, which for “ and — may be less. */
  readonly advance: number;
}

/** A paragraph as a layout has set it. */
export interface SetParagraph {
  readonly source: TextParagraph;
  /** By how much, in pt a character, it is set tighter or looser as a whole. */
  readonly extra: number;
  /** Where its lines begin and end, in characters from the edges of the type area; if not where those of the text do. */
  readonly indents?: { readonly first: number; readonly others: number; readonly right: number };
  readonly lines: readonly { readonly atoms: readonly SetCharacter[] }[];
}

/** Characters of a paragraph's text, and the space after each of them; none: as its style says. */
export interface SpacedStretch {
  /** Where it ends in the text, in UTF-16 units: it begins where the one before ends. */
  readonly end: number;
  readonly spacing: Twip | undefined;
}

/** The spacing that ends lines where the layout ends them, for the paragraphs of a document that need it. */
export type BreakSpacings = ReadonlyMap<TextParagraph, readonly SpacedStretch[]>;

/** How paragraphs are to be spaced so that they break where a layout of the same document has broken them. */
export function breakSpacings(set: readonly SetParagraph[], style: Style): BreakSpacings {
  const found = new Map<TextParagraph, readonly SpacedStretch[]>();
  for (const paragraph of set) {
    const stretches = breakSpacing(textOf(paragraph.source), paragraph, style);
    if (stretches) found.set(paragraph.source, stretches);
  }
  return found;
}

/** Word, WPS and LibreOffice part a number from its measure word, LibreOffice lets — begin a line, and none gives text of
 * one line to the next before a long word. Where the layout ends a line before they would, its characters get so much
 * more space that they end it there too; the line is justified, so it looks the same. Undefined where the style's
 * spacing serves the whole paragraph, or where the lines are not its text's. */
export function breakSpacing(
  text: string,
  { extra, lines, indents }: SetParagraph,
  style: Style,
): readonly SpacedStretch[] | undefined {
  const base = twip(characterSpacing(style) + extra * 20);
  const compress = style.punctuationCompression;
  const whole = base === characterSpacing(style) ? undefined : base;
  const characters = lines.map(({ atoms }) => atoms);
  const ends = lineEnds(text, characters);
  if (!ends) return undefined;
  const stretches = characters.map((line, i): SpacedStretch => {
    const next = characters[i + 1];
    const more =
      next &&
      spacingToBreak(line, [...next, ...(characters[i + 2] ?? [])], {
        room: roomOf(i, style, indents),
        base,
        compress,
      });
    return { end: ends[i] ?? text.length, spacing: more ?? whole };
  });
  return stretches.some(({ spacing }) => spacing !== undefined) ? stretches : undefined;
}

/** Where each line ends in the text, blanks that a layout leaves out at a line's end with it; undefined if a character of
 * the lines is not there. A stand-in stands for whatever comes next, a tab or what nobody sees too. */
function lineEnds(text: string, lines: readonly (readonly SetCharacter[])[]): readonly number[] | undefined {
  const ends: number[] = [];
  let at = 0;
  for (const [i, line] of lines.entries()) {
    at = behindBlanks(text, at);
    if (i > 0) ends.push(at);
    for (const { char } of line) {
      const end = endOf(char, text, at);
      if (end === undefined) return undefined;
      at = end;
    }
  }
  return [...ends, text.length];
}

function behindBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\u3000') at++;
  return at;
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

/** The spacing with which a line ends where it is to end; undefined if it does so anyway. */
function spacingToBreak(
  line: readonly SetCharacter[],
  rest: readonly SetCharacter[],
  { room, base, compress }: { readonly room: number; readonly base: Twip; readonly compress: boolean },
): Twip | undefined {
  const widthBy = (characters: readonly SetCharacter[], measure: Measure): number =>
    width(characters, measure, base) - (compress ? closedUp(characters) : 0);
  const end = nextBreak(rest);
  if (end === undefined) return undefined;
  const longer = [...line, ...rest.slice(0, end + 1)];
  const most = (room - widthBy(line, widest)) / line.length;
  for (const measure of [narrowest, widest]) {
    const least = (room - widthBy(longer, measure)) / longer.length;
    if (least * longer.length < -margin) return undefined;
    if (least < most) return twip(base + (Math.max(least, 0) + most) * 10);
  }
  return undefined;
}

/** How a program may set: the gap between Han and Latin in em, and a character's width. */
interface Measure {
  readonly gap: number;
  readonly of: (character: SetCharacter) => number;
}
/** LibreOffice, which takes a mark for as wide as its face has it. */
const narrowest: Measure = { gap: 0.19, of: ({ cell, advance }) => Math.min(cell, advance) };
/** The layout, and Word with the official faces. */
const widest: Measure = { gap: hanLatinGap, of: ({ cell }) => cell };
/** The excess over its room at which a line is still taken in, in pt. */
const margin = 0.5;

function width(characters: readonly SetCharacter[], measure: Measure, spacing: Twip): number {
  let sum = 0;
  let before: Script | undefined;
  for (const character of characters) {
    const script = scriptOf(character);
    sum += measure.of(character) + (before ? spacing / 20 : 0);
    if (before && before !== script && before !== 'other' && script !== 'other') {
      sum += measure.gap * character.size;
    }
    before = script;
  }
  return sum;
}

/** The blank that adjacent marks give up: two share one and a half cells. */
function closedUp(characters: readonly SetCharacter[]): number {
  let sum = 0;
  let before: ReturnType<typeof hasBlank>;
  for (const { char, size } of characters) {
    const side = hasBlank(characterClass(char));
    if (side && (before === 'right' || (before === 'left' && side === 'left'))) sum += size / 2;
    before = side;
  }
  return sum;
}

/** Where the loosest of the programs may end a line next: none parts a Latin word, none lets these marks begin a line. */
function nextBreak(rest: readonly SetCharacter[]): number | undefined {
  const end = rest.findIndex((character, i) => {
    const next = rest[i + 1];
    if (!next) return false;
    if (isKeptByPrograms(next.char) || isForbiddenAtEnd(character.char)) return false;
    return !(scriptOf(character) === 'latin' && scriptOf(next) === 'latin');
  });
  return end < 0 ? undefined : end;
}

type Script = 'latin' | 'han' | 'other';

/** As the programs have it: all that is no wider than a letter is Latin, marks too. */
function scriptOf({ char }: SetCharacter): Script {
  if (gapSideOf(char) === 'han') return 'han';
  return cellOf(char) === undefined && characterClass(char) !== 'space' ? 'latin' : 'other';
}
