import type { FaceRole } from '../style/role.js';
import { preferredFonts, resemblance, weightOf } from './preference.js';
import type { FaceInfo } from './sfnt/face-info.js';

/** The faces of a machine that may stand in for a role's own, by how near they are to it; in each list the nearest first,
 * of equal ones in the order of the machine's folders. */
export interface SpareFaces {
  /** Of the role's own kind by their names: another 仿宋 for 仿宋. */
  readonly alike: readonly FaceInfo[];
  /** With serifs as it has them, or without. */
  readonly near: readonly FaceInfo[];
  readonly far: readonly FaceInfo[];
}

/** Fonts that have a glyph for every code point and draw none of them: a box with the block's name, or nothing. */
const drawsNothing = /LastResort|AdobeBlank|NotDef|BMPFallback/i;

/** Sorts a machine's faces by their nearness to a role: by kind, then upright ones, those of simplified Chinese, and those
 * of its weight before others. */
export function spareFaces(installed: readonly FaceInfo[], role: FaceRole, bold: boolean): SpareFaces {
  const weight = weightOf(role, bold);
  const isSerif = role !== 'heiti';
  const usable = installed
    .filter(({ bar, postScriptName }) => bar === undefined && !drawsNothing.test(postScriptName))
    .sort((one, other) => irregularity(one, weight) - irregularity(other, weight));
  const others = usable.filter((face) => !isAlike(face, role));
  return {
    alike: usable.filter((face) => isAlike(face, role)),
    near: others.filter(({ serif }) => serif === isSerif),
    far: others.filter(({ serif }) => serif !== isSerif),
  };
}

function isAlike({ names }: FaceInfo, role: FaceRole): boolean {
  const all = [...names.families, ...names.typographicFamilies, ...names.fullNames, ...names.postScriptNames];
  return all.some((name) => resemblance[role].test(name) || preferredFonts[role].includes(name));
}

/** Families of 汉字 as other regions write them: Noto Sans CJK JP. */
const ofOtherRegion = /\s(?:JP|KR|TC|HK|MO|TW)$/u;

function irregularity({ italic, weight, family }: FaceInfo, wanted: number): number {
  return (italic ? 2000 : 0) + (ofOtherRegion.test(family) ? 1000 : 0) + Math.abs(weight - wanted);
}
