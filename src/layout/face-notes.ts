import type { FontProblem } from '../font/problem.js';
import type { FontResolution } from '../font/resolve.js';
import type { FaceRole } from '../style/role.js';
import type { Pagination } from './paginate.js';

/** Notes on the faces that serve an issue, beside findings. */
export type FaceNote =
  /** A face that comes with kuaibao cannot serve; a configured one that cannot is a finding. */
  | { readonly kind: 'notUsable'; readonly problem: FontProblem }
  /** A role's face lacks characters, each listed once, and another one serves them. */
  | {
      readonly kind: 'substituted';
      readonly role: FaceRole;
      readonly family: string;
      readonly characters: readonly string[];
    }
  /** A face draws marks in the middle of their cells: those are not compressed. */
  | { readonly kind: 'centredMarks'; readonly family: string; readonly marks: readonly string[] };

/** The notes on an issue that was laid out, in the order in which they are told. */
export function faceNotes(
  fonts: Pick<FontResolution, 'fonts' | 'problems'>,
  pagination: Pick<Pagination, 'substitutions' | 'centredMarks'>,
): readonly FaceNote[] {
  return [
    ...fonts.problems
      .filter(({ kind }) => kind === 'embeddedNotUsable')
      .map((problem): FaceNote => ({ kind: 'notUsable', problem })),
    ...substitutionsIn(fonts, pagination),
    ...centredMarksIn(fonts, pagination),
  ];
}

/** A note for each role that lacks characters and each face that serves them. */
export function substitutionsIn(
  { fonts }: Pick<FontResolution, 'fonts'>,
  { substitutions }: Pick<Pagination, 'substitutions'>,
): readonly FaceNote[] {
  const groups = new Map<string, Extract<FaceNote, { kind: 'substituted' }>>();
  for (const { char, role, face } of substitutions) {
    const family = fonts.faces[face]?.family ?? '';
    const key = `${role} ${family}`;
    const characters = [...(groups.get(key)?.characters ?? []), char];
    groups.set(key, { kind: 'substituted', role, family, characters });
  }
  return [...groups.values()];
}

/** A note for each face that draws marks in the middle of their cells. */
export function centredMarksIn(
  { fonts }: Pick<FontResolution, 'fonts'>,
  { centredMarks }: Pick<Pagination, 'centredMarks'>,
): readonly FaceNote[] {
  const groups = new Map<string, string[]>();
  for (const { char, face } of centredMarks) {
    const family = fonts.faces[face]?.family ?? '';
    groups.set(family, [...(groups.get(family) ?? []), char]);
  }
  return [...groups].map(([family, marks]) => ({ kind: 'centredMarks', family, marks }));
}
