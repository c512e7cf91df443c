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

/** The parts of a font set: the faces found for the roles, and those that come with kuaibao. */
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
  const chainFor = (role: FaceRole, bold: boolean): readonly Link[] => {
    const key = keyOf(role, bold);
    const chain = chains.get(key) ?? chainOf(stock, role, bold);
    chains.set(key, chain);
    return chain;
  };
  const firstOf = (links: Iterable<Link>, own: Link | undefined, has: (face: Face) => boolean) => {
    for (const link of links) {
      const opened = link.face.open();
      if ('fault' in opened || !has(opened.value)) continue;
      const face = opened.value;
      if (!faces.includes(face)) faces.push(face);
      return { face, index: faces.indexOf(face), emboldened: link.emboldened, fallback: link !== own };
    }
    return undefined;
  };
  const find = (role: FaceRole, bold: boolean, codePoint: number): FaceUse | undefined => {
    const chain = chainFor(role, bold);
    const has = (face: Face): boolean => face.glyphOf(codePoint) !== 0;
    const found = firstOf(chain, chain[0], has);
    if (found || !isCommonProperty(codePoint)) return found;
    const others = stock.others(role).map((face) => ({ face, emboldened: bold }));
    return firstOf(others, undefined, has);
  };
  return {
    faces,
    serve: (role, bold, codePoint) => {
      const key = keyOf(role, bold);
      const known = served.get(key) ?? new Map<number, FaceUse | undefined>();
      served.set(key, known);
      if (!known.has(codePoint)) known.set(codePoint, find(role, bold, codePoint));
      return known.get(codePoint);
    },
    serveVariant: (role, bold, codePoint, selector) => {
      const chain = chainFor(role, bold);
      return firstOf(chain, chain[0], (face) => face.variantOf(codePoint, selector) !== undefined);
    },
  };
}

function keyOf(role: FaceRole, bold: boolean): string {
  return bold ? `${role} bold` : role;
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
