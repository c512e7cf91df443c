import { stretchesOf } from '../document/changed-run.js';
import type { Run } from '../document/document.js';
import type { TrackedChange } from '../document/tracked-change.js';
import type { Face, FontSet } from '../font/face.js';
import type { ScriptPosition } from '../glyph/script.js';
import type { Span } from '../source/file.js';
import { spanWithin } from '../source/text.js';
import type { FaceRole, TextRole } from '../style/role.js';
import { standIn } from '../style/stand-in.js';
import type { TextStyle } from '../style/style.js';
import {
  type CharacterClass,
  cellOf,
  characterClass,
  charactersOf,
  gapSideOf,
  hasBlank,
} from '../typography/character.js';
import { isInLatin } from '../typography/in-latin.js';
import { endsMarkPair } from '../typography/mark-pair.js';
import { isCommonHanAt } from '../typography/traits.js';
import { glyphOfCharacter, selectorOf } from './glyph.js';
import { blankBeside, isCentred } from './glyph-place.js';
import { scriptScale } from './script-form.js';
import { servedGlyph } from './served-glyph.js';
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
  /** Made small figures, as a superscript or subscript. */
  readonly script?: ScriptPosition;
  /** The part of the structure that they belong to. */
  readonly element?: ElementId;
  /** Where a click on them leads. */
  readonly link?: string;
  /** 花脸稿: they were added, or taken away. */
  readonly change?: TrackedChange;
}

/** One character to be set, with the selector of its variant form if it has one. Lengths in pt. There is one for every character of an issue, so it holds little. */
export interface Atom {
  readonly char: string;
  readonly kind: CharacterClass;
  /** On which side of a Han–Latin gap it stands: between them a quarter em belongs. */
  readonly gapSide: 'han' | 'western' | undefined;
  readonly size: number;
  /** Width of the glyph in its face at this size. */
  readonly advance: number;
  /** Width of its cell: a full-width character's is one em whatever its face says, that of a mark which ends a pair as ？！ what the other
   * leaves. */
  readonly cell: number;
  /** The blank that compression may take beside its ink, on the side where its kind of mark has a blank. */
  readonly blank: number;
  /** Of a dash, how far its ink reaches from its origin, left and right: dashes that follow one another are one stroke. */
  readonly ink: readonly [left: number, right: number] | undefined;
  readonly look: Look;
}

/** A character of a role, and the face that serves it. */
export interface ServedCharacter {
  readonly char: string;
  readonly role: FaceRole;
  /** Index into the font set's faces. */
  readonly face: number;
}

/** The element of structure and the link that an atom is part of. */
export type AtomPlace = Pick<Look, 'element' | 'link' | 'change'>;

/** A character that no face has, and where it was written, if it was. */
export interface MissingGlyph {
  readonly char: string;
  readonly span?: Span;
  /** The character is there, but not in the variant form that its selector asks for: its usual form is printed. */
  readonly isDrawnUsual?: boolean;
}

/** The context in which text becomes atoms. */
export interface Typesetter {
  readonly text: Readonly<Record<TextRole, TextStyle>>;
  readonly fonts: FontSet;
  /** Whether Latin letters and digits have a face of their own (西文). */
  readonly latin: boolean;
  /** Whether marks give up their blanks, so that ？！ share a cell. */
  readonly closesUp: boolean;
  /** Takes the characters that no face has. */
  readonly missing: (glyph: MissingGlyph) => void;
  /** Whether a sign stands where they should. */
  readonly showsMissing?: boolean;
  /** Takes the characters that another face than their role's own has to serve. */
  readonly substituted: (character: ServedCharacter) => void;
  /** Takes the marks that a face draws in the middle of their cells, where others have a blank half. */
  readonly centred: (mark: ServedCharacter) => void;
  /** The place of what was changed, within that of the text around it. */
  readonly changed?: (text: string, change: TrackedChange, place: AtomPlace) => AtomPlace;
  /** The characters of each role that have been made atoms: most come again and again. */
  readonly known: Map<TextRole, KnownCharacters>;
}

/** Characters of a role as atoms, undefined if no face has them: those of the issue at hand, and all that its font set has set in this role. */
interface KnownCharacters {
  readonly own: Map<string, Atom | undefined>;
  readonly all: Map<string, PlainAtom>;
}

/** A character as an atom, and what is told of it in each issue. */
interface PlainAtom {
  readonly atom: Atom | undefined;
  readonly substituted?: ServedCharacter;
  readonly centred?: ServedCharacter;
}

/** The atoms of a run of text. */
export function atomsOf(run: Run, typesetter: Typesetter, around: AtomPlace = {}): readonly Atom[] {
  if (run.changes) return stretchesOf(run).flatMap((each) => atomsOf(each, typesetter, around));
  const { text, role, source, change } = run;
  const place = (change && typesetter.changed?.(text, change, around)) ?? around;
  const atoms: Atom[] = [];
  const known = knownOf(role, typesetter);
  // One atom serves all of a run's like characters.
  const own = new Map<string, Atom>();
  const looks = new Map<Look, Look>();
  let offset = 0;
  for (const char of charactersOf(text)) {
    const form = isCommonHanAt(text, offset) ? char : formAt(text, offset, char, typesetter.closesUp);
    let atom = own.get(form);
    if (!atom) {
      atom = placedAtom(knownAtom(form, role, known, typesetter), place, looks);
      if (atom) own.set(form, atom);
    }
    if (!atom || (char.length > 1 && !hasVariant(atom, typesetter.fonts))) {
      const span = source && spanWithin(source, offset, offset + char.length);
      typesetter.missing({ char, ...(span ? { span } : {}), ...(atom ? { isDrawnUsual: true } : {}) });
    }
    const shown =
      atom ??
      (typesetter.showsMissing
        ? placedAtom(knownAtom(standIn, role, known, typesetter), place, looks)
        : undefined);
    if (shown) atoms.push(shown);
    offset += char.length;
  }
  return atoms;
}

/** Whether an atom's face has the variant form that its selector asks for. */
function hasVariant({ char, look }: Atom, { faces }: FontSet): boolean {
  const selector = selectorOf(char);
  return (
    selector === undefined || faces[look.face]?.variantOf(char.codePointAt(0) ?? 0, selector) !== undefined
  );
}

/** An atom at its place; `looks` holds what its look becomes there. */
function placedAtom(plain: Atom | undefined, place: AtomPlace, looks: Map<Look, Look>): Atom | undefined {
  if (!plain) return undefined;
  let look = looks.get(plain.look);
  if (!look) {
    look = { ...plain.look, ...place };
    looks.set(plain.look, look);
  }
  const { char, kind, gapSide, size, advance, cell, blank, ink } = plain;
  return { char, kind, gapSide, size, advance, cell, blank, ink, look };
}

/** Behind a character: as it is among Latin, and as the second half of a cell that two marks share. No text holds these. */
const latinForm = '\0';
const pairForm = '\x01';

function formAt(text: string, offset: number, char: string, closesUp: boolean): string {
  if (isInLatin(text, offset)) return `${char}${latinForm}`;
  return closesUp && endsMarkPair(text, offset) ? `${char}${pairForm}` : char;
}

/** Characters that font sets have set, by role and its style, with the looks that they have: the same in every issue. */
const plainAtoms = new WeakMap<
  FontSet,
  { readonly roles: Map<string, KnownCharacters['all']>; readonly looks: Look[] }
>();

function knownOf(role: TextRole, { known, fonts, text, latin }: Typesetter): KnownCharacters {
  const before = known.get(role);
  if (before) return before;
  const { face, size, bold, red, pale } = text[role];
  const set = plainAtoms.get(fonts) ?? { roles: new Map(), looks: [] };
  plainAtoms.set(fonts, set);
  const key = [role, face, size, bold, red, pale, latin].join();
  const all = set.roles.get(key) ?? new Map<string, PlainAtom>();
  set.roles.set(key, all);
  const found: KnownCharacters = { own: new Map(), all };
  known.set(role, found);
  return found;
}

function knownAtom(
  form: string,
  role: TextRole,
  { own, all }: KnownCharacters,
  typesetter: Typesetter,
): Atom | undefined {
  const before = own.get(form);
  if (before || own.has(form)) return before;
  const plain = all.get(form) ?? plainAtom(form, role, typesetter);
  all.set(form, plain);
  const { atom, substituted, centred } = plain;
  own.set(form, atom);
  if (substituted) typesetter.substituted(substituted);
  if (centred) typesetter.centred(centred);
  return atom;
}

function plainAtom(form: string, role: TextRole, { text, fonts, latin }: Typesetter): PlainAtom {
  const isAmongLatin = form.endsWith(latinForm);
  const endsPair = form.endsWith(pairForm);
  const char = isAmongLatin || endsPair ? form.slice(0, -1) : form;
  const kind = isAmongLatin ? 'sign' : characterClass(char);
  const width = isAmongLatin ? undefined : cellOf(char);
  const { face: ownFace, size, bold, red, pale } = text[role];
  // 7.5: the page number is in 宋体, whatever face Latin digits have elsewhere.
  const isLatin = latin && width === undefined && role !== 'pageNumber';
  const faceRole: FaceRole = isLatin ? 'latin' : ownFace;
  const served = servedGlyph(char, faceRole, bold, fonts);
  if (!served) return { atom: undefined };
  const { use, script } = served;
  const glyph = glyphOfCharacter(use.face, char);
  const { index: face, emboldened } = use;
  const drawnSize = script ? size * scriptScale : size;
  const advance = (use.face.advanceOf(glyph) * drawnSize) / 1000;
  const cell = width === undefined ? narrowCell(char, use.face, glyph, drawnSize) : size * width;
  const ink =
    kind === 'dash' || kind === 'middleDot' || hasBlank(kind) ? inkAt(size, use.face, glyph) : undefined;
  const blank = blankBeside({ kind, size, cell, advance }, ink);
  const told: ServedCharacter = { char, role: faceRole, face };
  const look = { role, face, faceRole, emboldened, red, pale, ...(script ? { script } : {}) };
  return {
    atom: {
      char,
      kind,
      gapSide: gapSideOf(char),
      size,
      advance,
      cell: endsPair ? cell - blank : cell,
      blank: endsPair ? 0 : blank,
      ink: kind === 'dash' ? ink : undefined,
      look: sharedLook(look, plainAtoms.get(fonts)?.looks ?? []),
    },
    ...(use.fallback ? { substituted: told } : {}),
    ...(isCentred(kind, blank) ? { centred: told } : {}),
  };
}

/** The cell of what is as wide as its face has it; an apostrophe's is no wider than its ink asks for, though the face draws it as a
 * closing mark of a full cell. */
function narrowCell(char: string, face: Face, glyph: number, size: number): number {
  const advance = face.advanceOf(glyph);
  const ink = char === '’' ? face.inkOf(glyph) : undefined;
  return (Math.min(advance, ink ? ink[0] + ink[1] : advance) * size) / 1000;
}

/** How far a glyph's ink reaches from its origin, in pt. */
function inkAt(size: number, face: Face, glyph: number): Atom['ink'] {
  const ink = face.inkOf(glyph);
  return ink && [(ink[0] * size) / 1000, (ink[1] * size) / 1000];
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
      one.script === other.script &&
      one.element === other.element &&
      one.link === other.link &&
      one.change === other.change)
  );
}
