import { type FaceRole, faceRoles } from '../style/role.js';
import { type EmbeddedName, embeddedDefaults } from './embedded.js';
import type { Face, FaceUse, FontSet } from './face.js';
import type { LazyFace } from './lazy-face.js';
import { similarRoles } from './preference.js';

/** A face and its bold, if it has one. */
export interface FacePair {
  readonly face: LazyFace;
  readonly bold?: LazyFace;
}

/** What a font set is made of: the faces found for the roles, and those that come with kuaibao. */
export interface FontStock {
  readonly roles: ReadonlyMap<FaceRole, FacePair>;
  readonly embedded: Readonly<Record<EmbeddedName, LazyFace>>;
  /** All other faces of the machine, those most like a role's first; asked for only if a character is in none of the
   * above. */
  readonly others: (role: FaceRole) => readonly LazyFace[];
}

interface Link {
  readonly face: LazyFace;
  readonly emboldened: boolean;
}

/** Serves characters from the role's own face, else from similar roles' faces, then from every embedded face, then from
 * the other roles' faces, then from any other face of the machine. A face is opened only when all before it lack a
 * character. */
export function createFontSet(stock: FontStock): FontSet {
  const faces: Face[] = [];
  const served = new Map<string, Map<number, FaceUse | undefined>>();
  const chains = new Map<string, readonly Link[]>();
  const find = (key: string, role: FaceRole, bold: boolean, codePoint: number): FaceUse | undefined => {
    const chain = chains.get(key) ?? chainOf(stock, role, bold);
    chains.set(key, chain);
    const use = ({ face: lazy, emboldened }: Link, fallback: boolean): FaceUse | undefined => {
      const opened = lazy.open();
      if ('fault' in opened || opened.value.glyphOf(codePoint) === 0) return undefined;
      const face = opened.value;
      if (!faces.includes(face)) faces.push(face);
      return { face, index: faces.indexOf(face), emboldened, fallback };
    };
    for (const [place, link] of chain.entries()) {
      const found = use(link, place > 0);
      if (found) return found;
    }
    if (!isCommonProperty(codePoint)) return undefined;
    for (const face of stock.others(role)) {
      const found = use({ face, emboldened: bold }, true);
      if (found) return found;
    }
    return undefined;
  };
  return {
    faces,
    serve: (role, bold, codePoint) => {
      const key = bold ? `${role} bold` : role;
      const known = served.get(key) ?? new Map<number, FaceUse | undefined>();
      served.set(key, known);
      if (!known.has(codePoint)) known.set(codePoint, find(key, role, bold, codePoint));
      return known.get(codePoint);
    },
  };
}

/** Whether a code point means the same in every font: one of private use does not, and what nobody sees is not looked for. */
function isCommonProperty(codePoint: number): boolean {
  return !/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(String.fromCodePoint(codePoint));
}

/** The faces to ask for a role, in their order, each once. */
function chainOf(stock: FontStock, role: FaceRole, bold: boolean): readonly Link[] {
  const near = [role, ...similarRoles[role]];
  const pairs = [
    ...near.flatMap((each) => stock.roles.get(each) ?? []),
    ...[...near, ...faceRoles].map((each) => embeddedPair(stock.embedded, each)),
    { face: stock.embedded.more },
    ...faceRoles.flatMap((each) => stock.roles.get(each) ?? []),
  ];
  const links = pairs.flatMap((pair) => linksOf(pair, bold));
  const chain = new Map<string, Link>();
  for (const link of links) if (!chain.has(link.face.key)) chain.set(link.face.key, link);
  return [...chain.values()];
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
