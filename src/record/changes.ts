import { type FaceRecord, type InputRecord, isInput, type Manifest, type OutputRecord } from './manifest.js';

/** The changes since a record was made. */
export type RecordChange =
  | { readonly kind: 'inputChanged' | 'inputAdded' | 'inputRemoved'; readonly path: string }
  /** `comesBack`: the changes can be carried into the submissions. */
  | { readonly kind: 'outputChanged'; readonly name: string; readonly comesBack?: true }
  | { readonly kind: 'outputMissing'; readonly name: string }
  | { readonly kind: 'toolChanged'; readonly was: string; readonly is: string }
  | { readonly kind: 'fontChanged'; readonly role: string; readonly was: string; readonly is: string };

/** How inputs differ from a record's, changed and removed ones in its order, added ones in that of `present`. `isFormerly`
 * tells of an input whether it is what an earlier version's way of hashing gave. */
export function inputChanges(
  recorded: readonly InputRecord[],
  present: readonly InputRecord[],
  isFormerly: (input: InputRecord) => boolean = () => false,
): readonly RecordChange[] {
  const now = new Map(present.map(({ path, sha256 }) => [path, sha256]));
  const before = new Set(recorded.map(({ path }) => path));
  return [
    ...recorded.flatMap(({ path, sha256 }): readonly RecordChange[] => {
      const found = now.get(path);
      // Earlier records tell of all files that lay there.
      if (found === undefined && !isInput(path)) return [];
      if (found === sha256 || (found !== undefined && isFormerly({ path, sha256 }))) return [];
      return [{ kind: found === undefined ? 'inputRemoved' : 'inputChanged', path }];
    }),
    ...present
      .filter(({ path }) => !before.has(path))
      .map(({ path }): RecordChange => ({ kind: 'inputAdded', path })),
  ];
}

/** How outputs differ from a record's; `find` gives the one of a name as it is now. */
export function outputChanges(
  recorded: readonly OutputRecord[],
  find: (name: string, size: number) => Pick<OutputRecord, 'sha256' | 'size'> | undefined,
): readonly RecordChange[] {
  return recorded.flatMap(({ name, sha256, size }): readonly RecordChange[] => {
    const found = find(name, size);
    if (found?.sha256 === sha256 && found.size === size) return [];
    return [{ kind: found ? 'outputChanged' : 'outputMissing', name }];
  });
}

/** How the tool and the faces that serve the roles differ from a record's. */
export function toolChanges(
  { tool, faces }: Manifest,
  present: { readonly tool: string; readonly faces: readonly FaceRecord[] },
): readonly RecordChange[] {
  const changed: RecordChange[] =
    tool === present.tool ? [] : [{ kind: 'toolChanged', was: tool, is: present.tool }];
  if (faces.length === 0) return changed;
  const now = new Map(present.faces.map((face) => [face.role, face]));
  const before = new Map(faces.map((face) => [face.role, face]));
  for (const role of new Set([...before.keys(), ...now.keys()])) {
    // What serves the characters that the others lack follows from the others.
    if (role === substitute) continue;
    const [was, is] = [before.get(role), now.get(role)];
    if (was?.sha256 === is?.sha256 && was?.file === is?.file) continue;
    changed.push({ kind: 'fontChanged', role, was: nameOf(was), is: nameOf(is) });
  }
  return changed;
}

/** The role of a face that serves what the roles' own lack. */
export const substitute = 'substitute';

function nameOf(face: FaceRecord | undefined): string {
  return face ? `${face.family}（${face.file}）` : '';
}
