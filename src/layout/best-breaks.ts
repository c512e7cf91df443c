import { mostSteering } from '../typography/program.js';
import { type Breaking, type BrokenLine, endsParagraph } from './breaking.js';
import { lineCost, stretches, weightFrom } from './line-cost.js';
import { freely } from './partings.js';
import type { ProgramBreaks } from './program-breaks.js';

/** How a paragraph is to end: in so many lines, of which the last holds so many characters at least, marks not counted. */
export interface LastLine {
  readonly lines: number;
  readonly least: number;
}

/** The cheapest lines of a paragraph (see `lineCost`), found from the front: the cheapest to each place where a line may begin
 * are lengthened by every line that may begin there. `wish` asks for an end; lines that pay for it are then none that a reader
 * would see. Undefined if there are no such lines. */
export function bestBreaks(
  breaking: Breaking,
  programs: ProgramBreaks,
  wish?: LastLine,
): readonly BrokenLine[] | undefined {
  const { atoms, behind, measures, partings, roomOf, slack } = breaking;
  const count = atoms.length;
  const width = count + 1;
  // Lines are told apart by their number only as far as that matters: the first has another room.
  const layers = wish ? wish.lines : 1;
  const costs = new Float64Array((layers + 1) * width).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array((layers + 1) * width).fill(-1);
  costs[0] = 0;
  for (let layer = 0; layer <= layers; layer++) {
    const room = roomOf(layer);
    const next = wish ? layer + 1 : 1;
    if (next > layers) break;
    let reach = 0;
    for (let start = 0; start < count; start++) {
      const base = costs[layer * width + start] ?? Number.POSITIVE_INFINITY;
      if (base === Number.POSITIVE_INFINITY) continue;
      reach = Math.max(reach, start);
      while (reach + 1 < count && leastWidth(breaking, start, reach + 1, wish) <= room + slack) reach++;
      let hasFree = false;
      for (let end = reach; end >= start; end--) {
        const stretch = measures.stretchOf(start, end, room);
        if (hasFree && stretch > stretches.torn) break;
        const isLast = endsParagraph(breaking, end);
        const parting = isLast ? 0 : (partings[end] ?? 0);
        if (parting === Number.POSITIVE_INFINITY) continue;
        if (parting <= freely) hasFree = true;
        const to = next * width + (behind[end] ?? count);
        if (wish) {
          if (isLast && (next !== wish.lines || weightFrom(atoms, start, wish.least) < wish.least)) continue;
          if (!isLast && (stretch > stretches.even || parting > freely)) continue;
          if (Math.abs(programs.steeringOf(start, end, room)) > mostSteering) continue;
        }
        const cost = base + lineCost(breaking, programs, { start, end }, room);
        if (cost < (costs[to] ?? Number.POSITIVE_INFINITY) - 1e-9) {
          costs[to] = cost;
          from[to] = layer * width + start;
        }
      }
    }
  }
  return traced(from, layers * width + count, width, breaking);
}

/** The narrowest that a line can be; its characters are not set tighter for a paragraph's end that is only wished for. */
function leastWidth({ measures }: Breaking, start: number, end: number, wish: LastLine | undefined): number {
  const tightenable = wish ? 0 : measures.tightenableOf(start, end);
  return measures.widthOf(start, end) - measures.squeezableOf(start, end) - tightenable;
}

function traced(
  from: Int32Array,
  last: number,
  width: number,
  { atoms }: Breaking,
): readonly BrokenLine[] | undefined {
  const lines: BrokenLine[] = [];
  let end = atoms.length - 1;
  for (let at = from[last] ?? -1; at >= 0; at = from[at] ?? -1) {
    const start = at % width;
    lines.unshift({ start, end });
    end = start - 1;
  }
  return lines.length > 0 ? lines : undefined;
}
