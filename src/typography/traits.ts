import { type EastAsianWidth, eastAsianWidth, type LineBreak, lineBreak } from '../unicode/property.js';
import type { CharacterClass } from './character-class.js';
import { type Exception, exceptionOf, pauses, stops } from './standard-marks.js';

/** All that the setting of lines asks of a character by itself. */
export interface Traits {
  readonly kind: CharacterClass;
  /** Width of its cell in em; undefined if it is as wide as its face has it. */
  readonly cell: number | undefined;
  /** Whether it may begin and end a line (避头、避尾). */
  readonly mayBegin: boolean;
  readonly mayEnd: boolean;
  /** On which side of a Han–Latin gap it stands, if on any. */
  readonly gapSide: 'han' | 'western' | undefined;
  /** The side of a number that it clings to, as its sign or its unit: $, +, ≥, №; %, ℃, ㎡. */
  readonly numberSign: 'prefix' | 'postfix' | undefined;
}

/** A character's properties in Unicode, and the standard's exception for it. */
interface Known {
  readonly char: string;
  readonly width: EastAsianWidth;
  readonly breaks: LineBreak;
  readonly exception: Exception | undefined;
}

const han: Traits = {
  kind: 'han',
  cell: 1,
  mayBegin: true,
  mayEnd: true,
  gapSide: 'han',
  numberSign: undefined,
};

const found = new Map<string, Traits>();

/** The traits of a character, whatever selector follows it: by the standard's exceptions, else by Unicode's East Asian Width (UAX #11), Line_Break (UAX
 * #14), general category, script and NFKC. */
export function traitsOf(char: string): Traits {
  if (isCommonHan(char)) return han;
  const before = found.get(char);
  if (before) return before;
  const traits = traitsBy(char.codePointAt(0) ?? 0);
  found.set(char, traits);
  return traits;
}

/** One of the 汉字 of the block that nearly all of a text lies in: told without a look at its traits. */
export function isCommonHan(char: string): boolean {
  return isCommonHanAt(char, 0) && char.length === 1;
}

/** Whether such a one stands at an offset of a text; none does beyond its end. */
export function isCommonHanAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x4e00 && unit <= 0x9fff;
}

function traitsBy(codePoint: number): Traits {
  const char = String.fromCodePoint(codePoint);
  const known: Known = {
    char,
    width: eastAsianWidth(codePoint),
    breaks: lineBreak(codePoint),
    exception: exceptionOf(char),
  };
  const cell = cellOf(known);
  const kind = known.exception?.kind ?? (cell === undefined ? narrowKind(known) : fullKind(known));
  return {
    kind,
    cell,
    mayBegin: known.exception?.mayBegin ?? mayBegin(known),
    mayEnd: known.exception?.mayEnd ?? mayEnd(known),
    gapSide: gapSideOf(char, kind, cell),
    numberSign: numberSignOf(known),
  };
}

/** Classes of Line_Break whose members are narrow where Unicode leaves the width open: signs of numbers, hyphens, quotation marks of
 * other languages. */
const narrow: ReadonlySet<LineBreak> = new Set(['PR', 'PO', 'QU', 'HH', 'BA', 'BB', 'GL', 'CM']);

function cellOf({ width, breaks, exception }: Known): number | undefined {
  if (exception?.cell !== undefined) return exception.cell === 'face' ? undefined : exception.cell;
  if (width === 'W' || width === 'F') return 1;
  return width === 'A' && !narrow.has(breaks) ? 1 : undefined;
}

function fullKind({ char, width, breaks }: Known): CharacterClass {
  if (char === '\u3000') return 'fullSpace';
  if (breaks === 'OP') return 'opening';
  if (breaks === 'IN') return 'ellipsis';
  const plain = char.normalize('NFKC');
  if (width === 'F' && /[0-9]/u.test(plain)) return 'digit';
  if (width === 'F' && /[A-Za-z]/u.test(plain)) return 'latin';
  if (endMarks.has(breaks) && pauses.test(plain)) return 'pause';
  if (endMarks.has(breaks) && stops.test(plain)) return 'stop';
  return breaks === 'CL' || breaks === 'CP' ? 'closing' : 'han';
}

const endMarks: ReadonlySet<LineBreak> = new Set(['CL', 'NS', 'EX']);

function narrowKind({ char, breaks }: Known): CharacterClass {
  // The engine takes its time over the letters of all scripts: ASCII is told without.
  if (char <= '~') return char === ' ' ? 'space' : asciiKind(char);
  if (breaks === 'BA' && /\p{Zs}/u.test(char)) return 'space';
  if (cellLike.has(breaks)) return 'han';
  if (/\p{Nd}/u.test(char)) return 'digit';
  return /[\p{L}\p{M}]/u.test(char) ? 'latin' : 'sign';
}

function asciiKind(char: string): CharacterClass {
  if (char >= '0' && char <= '9') return 'digit';
  return /[A-Za-z]/u.test(char) ? 'latin' : 'sign';
}

/** Classes of Line_Break of what a line may end before and behind, wide or not: 汉字, kana and pictures. */
const cellLike: ReadonlySet<LineBreak> = new Set(['ID', 'CJ', 'EB', 'EM', 'H2', 'JL', 'JV', 'JT']);

/** Classes of Line_Break that Unicode lets no line begin with. */
const neverFirst: ReadonlySet<LineBreak> = new Set([
  ...(['CL', 'CP', 'EX', 'IS', 'SY', 'NS', 'PO', 'IN', 'BA', 'HH', 'GL', 'WJ'] as const),
  ...(['ZW', 'CM', 'ZWJ', 'EM', 'VI', 'VF'] as const),
]);
/** Those that it lets none end with. */
const neverLast: ReadonlySet<LineBreak> = new Set(['OP', 'BB', 'GL', 'WJ', 'ZWJ']);

function mayBegin(known: Known): boolean {
  const { char, breaks } = known;
  if (breaks === 'BA' && /\p{Zs}/u.test(char)) return true;
  return !neverFirst.has(breaks) && !(breaks === 'QU' && /\p{Pf}/u.test(char)) && !isSquaredUnit(known);
}

function mayEnd({ char, breaks }: Known): boolean {
  if (breaks === 'PR') return !/[\p{Sc}\p{So}]/u.test(char);
  return !neverLast.has(breaks) && !(breaks === 'QU' && /\p{Pi}/u.test(char));
}

function numberSignOf(known: Known): Traits['numberSign'] {
  if (known.breaks === 'PR' || isOperator(known.char)) return 'prefix';
  return known.breaks === 'PO' || isSquaredUnit(known) ? 'postfix' : undefined;
}

/** A sign of arithmetic, full-width ones too; |, ~ and the like stand between things, and so does an arrow. */
function isOperator(char: string): boolean {
  return /\p{Sm}/u.test(char) && !/[|~⋯∼｜～\u2190-\u21ff]/u.test(char);
}

/** A unit whose letters stand in one cell: ㎡, ㎞, ㏄. */
function isSquaredUnit({ char, width }: Known): boolean {
  if (width !== 'W' || char < '\u32cc' || char > '\u33ff') return false;
  return /^[0-9A-Za-zΩμ∕]+$/u.test(char.normalize('NFKC'));
}

function gapSideOf(char: string, kind: CharacterClass, cell: number | undefined): Traits['gapSide'] {
  if (kind === 'han')
    return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u.test(char)
      ? 'han'
      : undefined;
  return cell === undefined && (kind === 'latin' || kind === 'digit') ? 'western' : undefined;
}
