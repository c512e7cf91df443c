import type { FaceInfo } from './sfnt/face-info.js';

/** Faces by their full and PostScript names, and by their families. */
interface NameIndex {
  readonly exact: ReadonlyMap<string, readonly FaceInfo[]>;
  readonly family: ReadonlyMap<string, readonly FaceInfo[]>;
}

const indices = new WeakMap<readonly FaceInfo[], NameIndex>();

/** The faces that bear a name: as full or PostScript name if any do, else as family; the upright ones nearest to a weight
 * first. */
export function facesNamed(faces: readonly FaceInfo[], name: string, weight = 400): readonly FaceInfo[] {
  const index = indices.get(faces) ?? {
    exact: byName(faces, ({ names }) => [...names.fullNames, ...names.postScriptNames]),
    family: byName(faces, familiesOf),
  };
  indices.set(faces, index);
  const wanted = comparable(name);
  const found = index.exact.get(wanted) ?? index.family.get(wanted) ?? [];
  return nearestFirst(found, weight);
}

function byName(
  faces: readonly FaceInfo[],
  namesOf: (face: FaceInfo) => readonly string[],
): ReadonlyMap<string, readonly FaceInfo[]> {
  const index = new Map<string, FaceInfo[]>();
  for (const face of faces) {
    for (const name of new Set(namesOf(face).map(comparable))) {
      const known = index.get(name);
      if (known === undefined) index.set(name, [face]);
      else known.push(face);
    }
  }
  return index;
}

/** The bold upright face of a face's family, or undefined. */
export function boldOf(face: FaceInfo, among: readonly FaceInfo[]): FaceInfo | undefined {
  const families = new Set(familiesOf(face).map(comparable));
  return among
    .filter((other) => other.weight >= 600 && other.weight > face.weight + 100)
    .filter((other) => other.italic === face.italic && other.bar === undefined)
    .filter((other) => familiesOf(other).some((family) => families.has(comparable(family))))
    .sort((a, b) => irregularity(a, 700) - irregularity(b, 700))[0];
}

/** Upright faces before slanting ones, those nearest to a weight first. */
export function nearestFirst(faces: readonly FaceInfo[], weight: number): readonly FaceInfo[] {
  return [...faces].sort((a, b) => irregularity(a, weight) - irregularity(b, weight));
}

const familiesOf = (face: FaceInfo): readonly string[] => [
  ...face.names.families,
  ...face.names.typographicFamilies,
];

/** Names are the same whatever their case, width, spaces and hyphens. */
const comparable = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '');

const irregularity = (face: FaceInfo, weight: number): number =>
  (face.italic ? 1000 : 0) + Math.abs(face.weight - weight);
