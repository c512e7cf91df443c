import { mostSteering } from '../typography/program.js';
import type { Breaking, BrokenLine } from './breaking.js';
import type { ProgramBreaks } from './program-breaks.js';

/** Costs of a line that programs would not end where it ends by themselves, in the measure of `stretchCost`. */
const costs = {
  /** A slight spacing makes Word end it there. */
  steered: 0.4,
  /** None does. */
  unsteerable: 20,
  /** Where marks are not closed up no program squeezes a line by itself, and what is off stays off to the paragraph's end; there LibreOffice
   * is counted on, too. Each character that is spaced costs, for it stays so when the text is edited. */
  loose: { each: 2, unsteerable: 120 },
} as const;

/** The cost of making the programs that break a DOCX end a line where the layout does. */
export function carryingCost(
  { spacing }: Breaking,
  programs: ProgramBreaks,
  { start, end }: BrokenLine,
  room: number,
): number {
  const steering = Math.abs(programs.steeringOf(start, end, room));
  if (steering === 0) return 0;
  if (spacing.compress) return steering > mostSteering ? costs.unsteerable : costs.steered;
  if (steering > mostSteering) return costs.loose.unsteerable;
  return costs.steered + (steering / mostSteering) * (end - start - 1) * costs.loose.each;
}
