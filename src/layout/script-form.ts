import type { ScriptPosition } from '../glyph/script.js';

/** The size of a figure made a superscript or subscript, of that of its line. */
export const scriptScale = 0.6;

/** How far above its line's baseline it stands, in em of the line: as faces of 汉字 draw ² and ₂ themselves. */
export const scriptRise: Readonly<Record<ScriptPosition, number>> = { superscript: 0.46, subscript: -0.14 };
