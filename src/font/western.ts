import type { FaceRole } from '../style/role.js';
import { type FigureFault, figureFault, figureGrey } from './figures.js';
import type { FacePair } from './font-set.js';
import type { FontLibrary } from './library.js';
import { boldOf, facesNamed } from './match.js';
import { timesLike } from './preference.js';
import type { FaceInfo } from './sfnt/face-info.js';

/** The fault of the figures of a role's face, and the face of the machine that stands in for its figures and letters. */
export interface WesternReport {
  readonly fault: FigureFault;
  readonly standIn?: { readonly family: string; readonly path: string };
}

/** A face for the figures and letters of a role whose own do not go with its 汉字. */
export interface Western {
  readonly report: WesternReport;
  readonly pair?: FacePair;
}

/** Looks at the figures of a face of the machine that serves a role; undefined if nothing is wrong with them. A face like
 * Times stands in if there is one, for figures that are too heavy only a lighter one. */
export function westernFor(
  pair: FacePair,
  role: FaceRole,
  installed: () => readonly FaceInfo[],
  library: FontLibrary,
): Western | undefined {
  const opened = pair.face.open();
  if (role === 'latin' || 'fault' in opened || opened.value.embedded) return undefined;
  const fault = figureFault(opened.value);
  if (fault === undefined) return undefined;
  const most = fault === 'heavy' ? (figureGrey(opened.value) ?? 0) : Number.POSITIVE_INFINITY;
  for (const info of timesLike.flatMap((name) => facesNamed(installed(), name))) {
    const found = info.bar === undefined && !info.italic ? library.face(info).open() : undefined;
    if (!found || 'fault' in found) continue;
    const grey = figureGrey(found.value);
    if (grey === undefined || grey >= most) continue;
    const bold = boldOf(info, installed());
    return {
      report: { fault, standIn: { family: info.family, path: info.path } },
      pair: { face: library.face(info), ...(bold ? { bold: library.face(bold) } : {}) },
    };
  }
  return { report: { fault } };
}
