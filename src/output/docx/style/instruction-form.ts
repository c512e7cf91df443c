import { mmToPt, type Twip } from '../../../style/length.js';
import type { Style } from '../../../style/style.js';
import type { ParagraphForm } from './form.js';
import { characterWidth, eighths, pageMeasures, twip } from './measure.js';

/** The frame of 批示, and the space outside it above and below: with that and its rules it takes no more than one row of the grid beside its
 * lines, since a twip more would push a full page's last line to the next. OOXML knows whole points between rule and text only. Of frames on
 * end every second has a rule thinner by an eighth of a point: were they alike, all programs would draw them as one. */
export function instructionFrame(
  style: Style,
  isSecond = false,
): { readonly frame: NonNullable<ParagraphForm['frame']>; readonly outside: Twip } {
  const { linePitch } = pageMeasures(style);
  const size = eighths(mmToPt(style.instruction.rule)) - (isSecond ? 1 : 0);
  const rule = (size * 20) / 8;
  const space = Math.floor(linePitch / 4 / 20);
  const outside = twip(Math.floor((linePitch - 2 * (space * 20 + rule)) / 2));
  // At the sides the rules lie inside the type area.
  const side = style.instruction.sideIndent * characterWidth(style);
  const sideSpace = Math.floor((side - rule) / 20);
  return { frame: { size, space, sideSpace }, outside };
}
