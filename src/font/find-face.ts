import type { FaceRole } from '../style/role.js';
import { configuredFace } from './choice.js';
import type { FacePair } from './font-set.js';
import type { FontLibrary } from './library.js';
import { boldOf, facesNamed } from './match.js';
import { preferredFonts, weightOf } from './preference.js';
import type { FontProblem } from './problem.js';
import type { FaceInfo } from './sfnt/face-info.js';

/** An office's configured fonts, and where fonts may be found. */
export interface FaceSearch {
  readonly configured: Readonly<Partial<Record<FaceRole, string>>>;
  readonly baseDirectory: string;
  readonly folders: readonly string[];
}

/** A face of the machine that serves a role; it opened without fault. */
export interface FoundFace {
  readonly reason: 'configured' | 'installed';
  readonly pair: FacePair;
}

/** Finds a role's configured face, else an installed one by the names in order of preference. The folders are read only
 * when a role asks for them, and once. */
export function createFaceFinder(
  search: FaceSearch,
  problems: FontProblem[],
  library: FontLibrary,
): (role: FaceRole) => FoundFace | undefined {
  const store = library.face;
  const installed = (): readonly FaceInfo[] => library.installed(search.folders);
  const pairOf = (info: FaceInfo, relatives: () => readonly FaceInfo[]): FacePair => {
    const bold = boldOf(info, relatives());
    return bold === undefined ? { face: store(info) } : { face: store(info), bold: store(bold) };
  };

  const configured = (role: FaceRole, wanted: string): FoundFace | undefined => {
    const choice = configuredFace(role, wanted, search.baseDirectory, installed);
    if ('problem' in choice) {
      problems.push(choice.problem);
      return undefined;
    }
    const opened = store(choice.face).open();
    if ('value' in opened) return { reason: 'configured', pair: pairOf(choice.face, choice.relatives) };
    problems.push({ kind: 'fileNotUsable', role, wanted, path: choice.face.path, fault: opened.fault });
    return undefined;
  };

  const preferred = (role: FaceRole): FoundFace | undefined => {
    for (const info of preferredFonts[role].flatMap((name) =>
      facesNamed(installed(), name, weightOf(role, false)),
    )) {
      const { path, family, bar } = info;
      if (bar !== undefined) problems.push({ kind: 'embeddingForbidden', role, path, family, bar });
      // An installed font that turns out damaged is nobody's wish: the next one serves, without a word.
      else if ('value' in store(info).open()) return { reason: 'installed', pair: pairOf(info, installed) };
    }
    return undefined;
  };

  return (role) => {
    const wanted = search.configured[role];
    return (wanted === undefined ? undefined : configured(role, wanted)) ?? preferred(role);
  };
}
