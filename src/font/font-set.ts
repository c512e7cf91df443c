import type { FaceRole } from '../style/role.js';
import { type EmbeddedName, embeddedDefaults } from './embedded.js';
import type { Face, FaceUse, FontSet } from './face.js';
import type { LazyFace } from './lazy-face.js';
import { isHeavy, otherRoles, similarRoles } from './preference.js';

/** A face and its bold, if it has one. */
export interface FacePair {
  readonly face: LazyFace;
  readonly bold?: LazyFace;
}

/** A face of the machine that may stand in for another. */
export interface SpareFace {
  readonly face: LazyFace;
  readonly isBold: boolean;
}

/** Faces of the machine by how near they are to a role's own; in each list the nearest first. */
export type Spares = Readonly<Record<'alike' | 'near' | 'far', readonly SpareFace[]>>;

/** The parts of a font set: the faces found for the roles, and those that come with kuaibao. */
export interface FontStock {
  readonly roles: ReadonlyMap<FaceRole, FacePair>;
  readonly embedded: Readonly<Record<EmbeddedName, LazyFace>>;
  /** Faces for the figures and letters of roles whose own do not go with their 汉字. */
  readonly western: (role: FaceRole) => FacePair | undefined;
  /** All other faces of the machine; asked for only if a role's own face lacks a character. */
  readonly spares: (role: FaceRole, bold: boolean) => Spares;
}

interface Link {
  readonly face: LazyFace;
  readonly emboldened: boolean;
  /** Nobody chose it: a code point of private use may mean something else in it. */
  readonly isSpare?: true;
}

/** Serves characters from the role's own face, else from the nearest in style and weight that has them. A face is opened only
 * when all before it lack a character. */
export function createFontSet(stock: FontStock): FontSet {
  const faces: Face[] = [];
  const served = new Map<string, Map<number, FaceUse | undefined>>();
  const useOf = (face: Face, emboldened: boolean, fallback: boolean): FaceUse => {
    if (!faces.includes(face)) faces.push(face);
    return { face, index: faces.indexOf(face), emboldened, fallback };
  };
  const firstOf = (
    role: FaceRole,
    bold: boolean,
    isAllowed: (link: Link) => boolean,
    has: (face: Face) => boolean,
  ): FaceUse | undefined => {
    let place = 0;
    for (const link of chainOf(stock, role, bold)) {
      const isOwn = place++ === 0;
      if (!isAllowed(link)) continue;
      const opened = link.face.open();
      if ('fault' in opened || !has(opened.value)) continue;
      return useOf(opened.value, link.emboldened, !isOwn);
    }
    return undefined;
  };
  const find = (role: FaceRole, bold: boolean, codePoint: number): FaceUse | undefined => {
    const western = isWestern(codePoint) ? stock.western(role) : undefined;
    for (const link of western ? linksOf(western, bold || isHeavy(role)) : []) {
      const opened = link.face.open();
      if ('fault' in opened || opened.value.glyphOf(codePoint) === 0) continue;
      return useOf(opened.value, link.emboldened, false);
    }
    const isCommon = isCommonProperty(codePoint);
    return firstOf(
      role,
      bold,
      ({ isSpare }) => isCommon || !isSpare,
      (face) => face.glyphOf(codePoint) !== 0,
    );
  };
  return {
    faces,
    serve: (role, bold, codePoint) => {
      const key = bold ? `${role} bold` : role;
      const known = served.get(key) ?? new Map<number, FaceUse | undefined>();
      served.set(key, known);
      if (!known.has(codePoint)) known.set(codePoint, find(role, bold, codePoint));
      return known.get(codePoint);
    },
    serveVariant: (role, bold, codePoint, selector) =>
      firstOf(
        role,
        bold,
        ({ isSpare }) => !isSpare,
        (face) => face.variantOf(codePoint, selector) !== undefined,
      ),
  };
}

/** Figures, letters and the signs that stand with them, of ASCII. */
function isWestern(codePoint: number): boolean {
  return codePoint > 0x20 && codePoint < 0x7f;
}

/** Whether a code point means the same in every font: one of private use does not, and what nobody sees is not looked for. */
function isCommonProperty(codePoint: number): boolean {
  // Most of a text: the engine takes its time over properties.
  if ((codePoint >= 0x4e00 && codePoint <= 0x9fff) || isWestern(codePoint)) return true;
  return !/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(String.fromCodePoint(codePoint));
}

/** The faces to ask for a role, the nearest first: its own, others of its kind, those of similar roles and the embedded
 * ones for them, the machine's with serifs or without as it is, then all the rest. For 黑体 a face of the machine without serifs
 * comes before one with serifs that is embedded. */
function* chainOf(stock: FontStock, role: FaceRole, bold: boolean): Generator<Link> {
  const { roles, embedded } = stock;
  const heavy = bold || isHeavy(role);
  const linksTo = (one: FaceRole, pair: FacePair): readonly Link[] =>
    linksOf(pair, isHeavy(one) ? bold : one === role ? bold : heavy);
  const chosen = (ones: readonly FaceRole[]): readonly Link[] =>
    ones.flatMap((one) => linksTo(one, roles.get(one) ?? embeddedPair(embedded, one)));
  const shipped = (ones: readonly FaceRole[]): readonly Link[] =>
    ones.flatMap((one) => linksTo(one, embeddedPair(embedded, one)));
  const own = roles.get(role);
  if (own) yield* linksTo(role, own);
  const spares = stock.spares(role, bold);
  const spare = (faces: readonly SpareFace[], isLike: boolean): readonly Link[] =>
    faces.map(({ face, isBold }) => ({
      face,
      emboldened: (isLike ? bold : heavy) && !isBold,
      isSpare: true,
    }));
  yield* spare(spares.alike, true);
  yield* chosen(similarRoles[role]);
  yield* shipped([role, ...similarRoles[role]]);
  const more = linksOf({ face: embedded.more }, heavy);
  if (role !== 'heiti') yield* more;
  yield* spare(spares.near, role === 'heiti');
  const rest = otherRoles[heavy ? 'heavy' : 'light'];
  yield* shipped(rest);
  yield* chosen(rest);
  yield* more;
  yield* spare(spares.far, false);
}

function linksOf(pair: FacePair, bold: boolean): readonly Link[] {
  const plain = { face: pair.face, emboldened: bold };
  return bold && pair.bold !== undefined ? [{ face: pair.bold, emboldened: false }, plain] : [plain];
}

/** The embedded faces of a role. */
export function embeddedPair(embedded: FontStock['embedded'], role: FaceRole): FacePair {
  const { face, bold } = embeddedDefaults[role];
  const pair = { face: embedded[face] };
  return bold === undefined ? pair : { ...pair, bold: embedded[bold] };
}
