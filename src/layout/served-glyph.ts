import type { FaceUse, FontSet } from '../font/face.js';
import { drawnAs } from '../glyph/drawn.js';
import { type ScriptPosition, scriptOf } from '../glyph/script.js';
import type { FaceRole } from '../style/role.js';
import { selectorOf } from './glyph.js';

/** The face that serves a character, and whether it draws it as a small figure of its own. */
export interface ServedGlyph {
  readonly use: FaceUse;
  /** The face lacks the character, but has the figure that it is a small form of. */
  readonly script?: ScriptPosition;
}

/** The face for a character: in its variant form if it has one and a face knows it, else in its usual form; a superscript or
 * subscript that the role's own face lacks is made of its figures rather than taken from another face. */
export function servedGlyph(
  char: string,
  role: FaceRole,
  bold: boolean,
  fonts: FontSet,
): ServedGlyph | undefined {
  const drawn = drawnAs(char.codePointAt(0) ?? 0);
  if (drawn === undefined) return undefined;
  const selector = selectorOf(char);
  const variant = selector === undefined ? undefined : fonts.serveVariant(role, bold, drawn, selector);
  const script = scriptOf(drawn);
  const use = variant ?? (script ? own(role, bold, drawn, fonts) : fonts.serve(role, bold, drawn));
  if (use) return { use };
  if (!script) return undefined;
  for (const base of script.bases) {
    const made = own(role, bold, base, fonts);
    if (!made) continue;
    // The face of a role's figures may be another than that of its 汉字, and have the character.
    return made.face.glyphOf(drawn) > 0 ? { use: made } : { use: made, script: script.position };
  }
  const other = fonts.serve(role, bold, drawn);
  return other && { use: other };
}

/** The role's own face, if it has a code point. */
function own(role: FaceRole, bold: boolean, codePoint: number, fonts: FontSet): FaceUse | undefined {
  const use = fonts.serve(role, bold, codePoint);
  return use?.fallback ? undefined : use;
}
