import { cellOf, characterClass, gapSideOf, hasBlank, isForbiddenAtEnd } from './character.js';
import { isKeptByPrograms } from './prohibited.js';
import { isCommonHan } from './traits.js';
import { hanLatinGap } from './width.js';

/** A character as a layout has set it; lengths in pt. */
export interface SetCharacter {
  readonly char: string;
  readonly size: number;
  /** Width of its cell: a full-width character's is its size, that of a mark which ends a pair as ？！ half of it. */
  readonly cell: number;
  /** Width in its face, which for “ and — may be less. */
  readonly advance: number;
  /** How it is drawn; the characters of a run that are drawn alike have one and the same. */
  readonly look?: object;
}

/** Measures of a program that breaks the lines of a DOCX, as far as they are known. */
export interface Program {
  /** Between Han and Latin, in em. */
  readonly gap: number;
  /** The width of a character's cell, in pt. */
  readonly cellOf: (character: SetCharacter) => number;
  /** Whether it leaves out the character spacing behind the last of characters that are alike: of one run, one script, one
   * spacing. */
  readonly dropsSpacing: boolean;
  /** Whether it closes marks up where the document says so. */
  readonly closesUp: boolean;
  /** Whether it ends lines between two characters. */
  readonly mayPart: (before: SetCharacter, after: SetCharacter) => boolean;
}

/** As the layout sets: Word and WPS, with its faces or with the official ones. */
export const word: Program = {
  gap: hanLatinGap,
  cellOf: ({ cell }) => cell,
  dropsSpacing: false,
  closesUp: true,
  mayPart,
};

/** LibreOffice 7.4, by the lines that it was made to leave ragged: it takes a mark for as wide as its face has it, and ends no line between a
 * mark and the letter or digit that it stands close to (，|3, 3|（), but behind ；：？！. */
export const libreOffice: Program = {
  gap: 0.2,
  cellOf: ({ char, cell, advance }) => (characterClass(char) === 'fullSpace' ? cell : advance),
  dropsSpacing: true,
  closesUp: false,
  mayPart: (before, after) => mayPart(before, after) && !isCloseToLatin(before, after),
};

/** The most that a character is set wider or tighter so that a line ends where it is to end, in pt: more would be seen once the
 * text is edited. */
export const mostSteering = 0.3;
/** By how much a program's widths may differ from what is known of them, in pt. */
export const steeringMargin = 0.15;

/** A character spacing as OOXML has it, in whole twips: the next smaller, so that a line holds what it is to hold. In pt. */
export function twipsOf(spacing: number): number {
  return Math.floor(spacing * 20 + 1e-6) / 20;
}

/** How a document has its text set. */
export interface TextSetting {
  /** Behind every character, in pt. */
  readonly spacing: number;
  /** Whether marks close up. */
  readonly compress: boolean;
}

/** Characters that are set tighter or wider than the others, by their places; `end` exclusive, `more` in pt a character. */
export interface Steering {
  readonly start: number;
  readonly end: number;
  readonly more: number;
}

const unsteered: Steering = { start: 0, end: 0, more: 0 };

/** How far the next character begins behind each in a program, in pt; behind the last, its cell. */
export function advancesIn(
  program: Program,
  characters: readonly SetCharacter[],
  { spacing, compress }: TextSetting,
  { start, end, more }: Steering = unsteered,
): readonly number[] {
  const advances: number[] = [];
  let script: Script = 'han';
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i];
    if (!character) break;
    script = scriptOf(character.char, script);
    const next = characters[i + 1];
    let advance = program.cellOf(character);
    if (next && !program.dropsSpacing && isCommonHan(character.char) && isCommonHan(next.char)) {
      advance += spacing + (i >= start && i < end ? more : 0);
    } else if (next) {
      const isEdge = start < end && (i + 1 === start || i + 1 === end);
      const isAlike = scriptOf(next.char, script) === script && character.look === next.look && !isEdge;
      if (isAlike || !program.dropsSpacing) advance += spacing + (i >= start && i < end ? more : 0);
      if (standApart(character, next)) advance += program.gap * Math.min(character.size, next.size);
      if (compress && program.closesUp) {
        if (closeUp(character, next)) advance -= next.size / 2;
        advance -= dotBlank(character) + dotBlank(next);
      }
    }
    advances.push(advance);
  }
  return advances;
}

/** By how much a line is narrower than its characters' advances in a program, in pt, for the empty halves of the marks at its edges. */
export function edgeTrim(
  program: Program,
  { compress }: TextSetting,
  first: SetCharacter | undefined,
  last: SetCharacter | undefined,
): number {
  if (!compress || !program.closesUp) return 0;
  const isOpening = first && hasBlank(characterClass(first.char)) === 'left';
  return (isOpening ? first.size / 2 : 0) + (last ? endTrim(last) : 0);
}

function endTrim(last: SetCharacter): number {
  const isClosing = !isHalved(last) && hasBlank(characterClass(last.char)) === 'right';
  return isClosing ? last.size / 2 : dotBlank(last);
}

/** The width that Word takes from a line by itself to hold it, in pt: the blanks of marks inside that have not closed up, half of Han–Latin
 * gaps. */
export function squeezableIn(characters: readonly SetCharacter[]): number {
  let width = 0;
  for (const [i, character] of characters.entries()) {
    const [before, next] = [characters[i - 1], characters[i + 1]];
    if (!before) continue;
    if (standApart(before, character)) width += (word.gap / 2) * Math.min(before.size, character.size);
    if (next && givesBlank(before, character, next)) width += character.size / 2;
  }
  return width;
}

/** Whether a mark has a blank that no neighbour has taken; ？ and ！ keep theirs (GB/T 15834 5.1.2). */
function givesBlank(before: SetCharacter, mark: SetCharacter, next: SetCharacter): boolean {
  if (mark.char === '？' || mark.char === '！') return false;
  const side = hasBlank(characterClass(mark.char));
  return side === 'left' ? !closeUp(before, mark) : side === 'right' && !closeUp(mark, next);
}

/** Whether a Han–Latin gap stands between two characters. */
function standApart(before: SetCharacter, after: SetCharacter): boolean {
  const [one, other] = [gapSideOf(before.char), gapSideOf(after.char)];
  return one !== undefined && other !== undefined && one !== other;
}

/** The blank that a middle dot gives up on either side, in pt: the DOCX takes it away, for no program does by itself. */
function dotBlank({ char, size }: SetCharacter): number {
  return characterClass(char) === 'middleDot' ? size / 4 : 0;
}

/** Whether two marks share one and a half cells. */
function closeUp(before: SetCharacter, after: SetCharacter): boolean {
  const side = hasBlank(characterClass(after.char));
  if (!side || isHalved(before)) return false;
  const sideBefore = hasBlank(characterClass(before.char));
  return sideBefore === 'right' || (sideBefore === 'left' && side === 'left');
}

/** Whether a mark ends a pair as ？！, whose cell it has to share. */
function isHalved({ char, cell, size }: SetCharacter): boolean {
  return cell < size && (char === '？' || char === '！');
}

type Script = 'latin' | 'han';

/** As LibreOffice sees it: marks of both scripts belong to the character before them. */
function scriptOf(char: string, before: Script): Script {
  if (char >= '\u2e80') return 'han';
  return gapSideOf(char) === 'western' || char === '·' ? 'latin' : before;
}

/** Whether Word and WPS end lines between two characters: no Latin word but behind a hyphen or slash, nothing before the common marks. */
function mayPart(before: SetCharacter, after: SetCharacter): boolean {
  if (isCommonHan(before.char) && isCommonHan(after.char)) return true;
  if (isKeptByPrograms(after.char) || isForbiddenAtEnd(before.char)) return false;
  if (!isNarrow(before) || !isNarrow(after)) return true;
  return /[-/?]/u.test(before.char);
}

function isCloseToLatin(before: SetCharacter, after: SetCharacter): boolean {
  if (isNarrow(after)) return closesAsUnicode(before.char);
  return isNarrow(before) && characterClass(after.char) === 'opening';
}

/** Whether a full-width mark is of class CL or QU in Unicode's Line_Break. */
function closesAsUnicode(char: string): boolean {
  return characterClass(char) === 'closing' || /[、。，．]/u.test(char);
}

function isNarrow({ char }: SetCharacter): boolean {
  return cellOf(char) === undefined && characterClass(char) !== 'space';
}
