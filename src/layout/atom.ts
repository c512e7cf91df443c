import type { Run } from '../document/document.js';
import type { Face, FontSet } from '../font/face.js';
import { drawnAs } from '../glyph/drawn.js';
import type { Span } from '../source/file.js';
import { spanWithin } from '../source/text.js';
import type { FaceRole, TextRole } from '../style/role.js';
import { standIn } from '../style/stand-in.js';
import type { TextStyle } from '../style/style.js';
import { type CharacterClass, characterClass, hasBlank, isFullWidth } from './character.js';
import { blankBeside, isCentred } from './glyph-place.js';
import type { ElementId } from './structure.js';

/** How characters are drawn: the same for many of them, and held once. */
export interface Look {
  readonly role: TextRole;
  /** Index into the font set's faces. */
  readonly face: number;
  readonly faceRole: FaceRole;
  /** Drawn bold by a stroke. */
  readonly emboldened: boolean;
  readonly red: boolean;
  readonly pale: boolean;
  /** The part of the structure that they belong to. */
  readonly element?: ElementId;
  /** Where a click on them leads. */
  readonly link?: string;
}

/** One character to be set. Lengths in pt. There is one for every character of an issue, so it holds little. */
export interface Atom {
  readonly char: string;
  readonly kind: CharacterClass;
  /** A 汉字 or kana: between it and Latin a quarter em belongs. */
  readonly ideograph: boolean;
  readonly size: number;
  /** Width of the glyph in its face at this size. */
  readonly advance: number;
  /** Width of its cell: a full-width character's is one em whatever its face says. */
  readonly cell: number;
  /** What compression may take beside its ink, on the side where its kind of mark has a blank. */
  readonly blank: number;
  readonly look: Look;
}

/** A character of a role, and the face that serves it. */
export interface ServedCharacter {
  readonly char: string;
  readonly role: FaceRole;
  /** Index into the font set's faces. */
  readonly face: number;
}

/** What an atom is part of. */
export type AtomPlace = Pick<Look, 'element' | 'link'>;

/** A character that no face has, and where it was written, if it was. */
export interface MissingGlyph {
  readonly char: string;
  readonly span?: Span;
}

/** What turns text into atoms. */
export interface Typesetter {
  readonly text: Readonly<Record<TextRole, TextStyle>>;
  readonly fonts: FontSet;
  /** Whether Latin letters and digits have a face of their own (西文). */
  readonly latin: boolean;
  /** Takes the characters that no face has. */
  readonly missing: (glyph: MissingGlyph) => void;
  /** Whether a sign stands where they should. */
  readonly showsMissing?: boolean;
  /** Takes the characters that another face than their role's own has to serve. */
  readonly substituted: (character: ServedCharacter) => void;
  /** Takes the marks that a face draws in the middle of their cells, where others have a blank half. */
  readonly centred: (mark: ServedCharacter) => void;
  /** Each code point of a role as it was first made an atom, undefined if no face has it: most come again and again. */
  readonly known: Map<TextRole, Map<number, Atom | undefined>>;
  /** The looks that they have. */
  readonly looks: Look[];
}

const standInCode = standIn.codePointAt(0) ?? 0;

/** The atoms of a run of text. */
export function atomsOf(run: Run, typesetter: Typesetter, place: AtomPlace = {}): readonly Atom[] {
  const { text, role, source } = run;
  const atoms: Atom[] = [];
  // One atom serves all of a run's like characters.
  const own = new Map<number, Atom>();
  const looks = new Map<Look, Look>();
  for (let offset = 0; offset < text.length; ) {
    const code = text.codePointAt(offset) ?? 0;
    const length = code > 0xffff ? 2 : 1;
    const atom = own.get(code) ?? placedAtom(knownAtom(code, role, typesetter), place, looks);
    if (atom) {
      own.set(code, atom);
      atoms.push(atom);
    } else {
      const char = String.fromCodePoint(code);
      const span = source && spanWithin(source, offset, offset + length);
      typesetter.missing(span ? { char, span } : { char });
      const mark =
        typesetter.showsMissing && placedAtom(knownAtom(standInCode, role, typesetter), place, looks);
      if (mark) atoms.push(mark);
    }
    offset += length;
  }
  return atoms;
}

/** An atom at its place; `looks` holds what its look becomes there. */
function placedAtom(plain: Atom | undefined, place: AtomPlace, looks: Map<Look, Look>): Atom | undefined {
  if (!plain) return undefined;
  const look = looks.get(plain.look) ?? { ...plain.look, ...place };
  looks.set(plain.look, look);
  const { char, kind, ideograph: isIdeograph, size, advance, cell, blank } = plain;
  return { char, kind, ideograph: isIdeograph, size, advance, cell, blank, look };
}

function knownAtom(code: number, role: TextRole, typesetter: Typesetter): Atom | undefined {
  let known = typesetter.known.get(role);
  if (!known) {
    known = new Map();
    typesetter.known.set(role, known);
  }
  if (known.has(code)) return known.get(code);
  const atom = atomOf(code, role, typesetter.text[role], typesetter);
  known.set(code, atom);
  return atom;
}

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}〇々]/u;

function atomOf(code: number, role: TextRole, style: TextStyle, typesetter: Typesetter): Atom | undefined {
  const char = String.fromCodePoint(code);
  const kind = characterClass(char);
  const full = isFullWidth(kind);
  // 7.5: the page number is in 宋体, whatever face Latin digits have elsewhere.
  const isLatin = typesetter.latin && !full && role !== 'pageNumber';
  const faceRole: FaceRole = isLatin ? 'latin' : style.face;
  const drawn = drawnAs(code);
  const use = drawn === undefined ? undefined : typesetter.fonts.serve(faceRole, style.bold, drawn);
  if (drawn === undefined || !use) return undefined;
  if (use.fallback) typesetter.substituted({ char, role: faceRole, face: use.index });
  const glyph = use.face.glyphOf(drawn);
  const advance = (use.face.advanceOf(glyph) * style.size) / 1000;
  const { index: face, emboldened } = use;
  const { size, red, pale } = style;
  const cell = full ? size * (char === '⸺' ? 2 : 1) : advance;
  const blank = blankOfMark({ kind, size, cell, advance }, use.face, glyph);
  if (isCentred({ kind, blank })) typesetter.centred({ char, role: faceRole, face: use.index });
  return {
    char,
    kind,
    ideograph: kind === 'han' && ideograph.test(char),
    size,
    advance,
    cell,
    blank,
    look: sharedLook({ role, face, faceRole, emboldened, red, pale }, typesetter.looks),
  };
}

function blankOfMark(
  mark: Pick<Atom, 'kind' | 'size' | 'cell' | 'advance'>,
  face: Face,
  glyph: number,
): number {
  if (mark.kind !== 'middleDot' && !hasBlank(mark.kind)) return 0;
  const ink = face.inkOf(glyph);
  const [left, right] = ink ?? [0, 0];
  return blankBeside(mark, ink && [(left * mark.size) / 1000, (right * mark.size) / 1000]);
}

function sharedLook(look: Look, looks: Look[]): Look {
  const known = looks.find((each) => each.faceRole === look.faceRole && isSameLook(each, look));
  if (!known) looks.push(look);
  return known ?? look;
}

/** Whether characters of two looks are drawn alike and belong to the same part of the issue. */
export function isSameLook(one: Look, other: Look): boolean {
  return (
    one === other ||
    (one.role === other.role &&
      one.face === other.face &&
      one.emboldened === other.emboldened &&
      one.red === other.red &&
      one.element === other.element &&
      one.link === other.link)
  );
}
