import { type BoundaryCosts, costOf } from './boundary.js';
import { shapeCost } from './shape.js';

/** A title to be parted into lines. Places are counted in characters. */
export interface Parting {
  readonly count: number;
  /** Of a line, in em. */
  readonly room: number;
  readonly costs: BoundaryCosts;
  readonly width: (start: number, end: number) => number;
}

/** Up to so many lines every way to part the title is weighed by the shape of the whole. */
const shapedLines = 4;

/** An additional line costs so many em of unlike length. */
const lineCost = 10;

/** Where the lines of a title end, the last one's end included: on as few lines as fit, or on one more where that parts better. */
export function chooseEnds(parting: Parting): readonly number[] {
  const fewest = fewestLines(parting);
  const candidates = [fewest, fewest + 1].flatMap((lines) => {
    const best = lines <= shapedLines ? bestOfAll(parting, lines) : evenly(parting, lines);
    return best ? [{ ...best, cost: best.cost + lines * lineCost }] : [];
  });
  const [first, second] = candidates;
  return (second && first && second.cost < first.cost ? second.ends : first?.ends) ?? [parting.count];
}

interface Parted {
  readonly ends: readonly number[];
  readonly cost: number;
}

/** The fewest lines that a title fits on; a character wider than the room has a line of its own. */
function fewestLines({ count, room, width }: Parting): number {
  let lines = 0;
  for (let start = 0; start < count; lines++) {
    let end = start + 1;
    while (end < count && width(start, end + 1) <= room) end++;
    start = end;
  }
  return lines;
}

/** Weighs all ways to part a title into a number of lines; ends inside words only where none else fit. */
function bestOfAll(parting: Parting, lines: number): Parted | undefined {
  for (const limit of [costOf.word, costOf.whole, costOf.kinsoku + 1]) {
    const best = search(parting, lines, limit);
    if (best) return best;
  }
  return undefined;
}

function search({ count, room, costs, width }: Parting, lines: number, limit: number): Parted | undefined {
  const places = Array.from({ length: count - 1 }, (_, i) => i + 1).filter((at) => (costs[at] ?? 0) < limit);
  let best: Parted | undefined;
  const go = (
    start: number,
    from: number,
    ends: readonly number[],
    widths: readonly number[],
    cost: number,
  ): void => {
    if (ends.length === lines - 1) {
      const last = width(start, count);
      if (last > room) return;
      const total = cost + shapeCost([...widths, last], count - start);
      if (!best || total < best.cost) best = { ends: [...ends, count], cost: total };
      return;
    }
    for (let i = from; i < places.length; i++) {
      const end = places[i] ?? count;
      const own = width(start, end);
      if (own > room) return;
      go(end, i + 1, [...ends, end], [...widths, own], cost + (costs[end] ?? 0));
    }
  };
  go(0, 0, [], [], 0);
  return best;
}

/** A way to the end of a line. */
interface Step {
  readonly end: number;
  readonly cost: number;
  readonly before?: Step;
}

/** Parts a long title into many lines of about like length. */
function evenly({ count, room, costs, width }: Parting, lines: number): Parted | undefined {
  const share = width(0, count) / lines;
  let reached = new Map<number, Step>([[0, { end: 0, cost: 0 }]]);
  for (let line = 1; line <= lines; line++) {
    const next = new Map<number, Step>();
    for (const before of reached.values()) {
      for (let end = before.end + 1; end <= count && width(before.end, end) <= room; end++) {
        if ((line === lines) !== (end === count)) continue;
        const uneven = Math.abs(width(before.end, end) - share) / 2;
        const cost = before.cost + uneven + (end === count ? 0 : (costs[end] ?? 0));
        if (cost < (next.get(end)?.cost ?? Number.POSITIVE_INFINITY)) next.set(end, { end, cost, before });
      }
    }
    reached = next;
  }
  const last = reached.get(count);
  const ends: number[] = [];
  for (let step = last; step?.before; step = step.before) ends.unshift(step.end);
  return last && { ends, cost: last.cost };
}
