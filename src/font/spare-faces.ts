import type { FaceInfo } from './sfnt/face-info.js';

/** Fonts that have a glyph for every code point and draw none of them: a box with the block's name, or nothing. */
const drawsNothing = /LastResort|AdobeBlank|NotDef|BMPFallback/i;

/** The faces of a machine that may stand in for any other: those of the wanted kind first, then those of simplified
 * Chinese, then the most regular; of equal ones the order is that of the
 * machine's folders. */
export function spareFaces(installed: readonly FaceInfo[], serif: boolean): readonly FaceInfo[] {
  const rank = (face: FaceInfo): number => (face.serif === serif ? 0 : 4000) + irregularity(face);
  return installed
    .filter(({ bar, postScriptName }) => bar === undefined && !drawsNothing.test(postScriptName))
    .sort((one, other) => rank(one) - rank(other));
}

/** Families of 汉字 as other regions write them: Noto Sans CJK JP. */
const ofOtherRegion = /\s(?:JP|KR|TC|HK|MO|TW)$/u;

function irregularity({ italic, weight, family }: FaceInfo): number {
  return (italic ? 2000 : 0) + (ofOtherRegion.test(family) ? 1000 : 0) + Math.abs(weight - 400);
}
