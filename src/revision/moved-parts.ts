import type { Part } from '../manuscript/manuscript.js';

/** Headings and what stands round the text stay rather than entries: whoever puts an entry below another heading has not moved that. */
const fixedWeight = 100_000;

/** The parts that were moved, of those that are in both, in the order of what stands after: as few as possible. Those under another heading than
 * before count as moved if both headings are still there. */
export function movedParts(
  kept: readonly { readonly before: Part; readonly after: Part }[],
  order: { readonly before: readonly Part[]; readonly after: readonly Part[] },
): ReadonlySet<Part> {
  const places = new Map(order.before.map((part, i) => [part, i]));
  const sequence = kept.map(({ before }) => places.get(before) ?? 0);
  const staying = heaviestRise(
    sequence,
    kept.map(({ before }) => (isItem(before) ? 1 : fixedWeight)),
  );
  const [oldHeadings, newHeadings] = [headingsOf(order.before), headingsOf(order.after)];
  const becameOf = new Map(kept.map(({ before, after }) => [before, after]));
  const isKept = new Set(kept.map(({ after }) => after));
  const moved = kept.filter(({ before, after }, i) => {
    if (!staying.has(i)) return true;
    const [was, is] = [oldHeadings.get(before), newHeadings.get(after)];
    const isKnown = is !== undefined && isKept.has(is);
    return isItem(before) && was && isKnown && becameOf.has(was) && becameOf.get(was) !== is;
  });
  return new Set(moved.map(({ after }) => after));
}

function isItem({ kind }: Part): boolean {
  return kind === 'entry' || kind === 'brief' || kind === 'annex' || kind === 'loose';
}

/** The heading that each item stands under. */
function headingsOf(parts: readonly Part[]): ReadonlyMap<Part, Part> {
  const headings = new Map<Part, Part>();
  let heading: Part | undefined;
  for (const part of parts) {
    if (part.kind === 'section' || part.kind === 'subsection') heading = part;
    else if (heading) headings.set(part, heading);
  }
  return headings;
}

/** The indices of the numbers that rise from first to last and weigh the most together. */
function heaviestRise(numbers: readonly number[], weights: readonly number[]): ReadonlySet<number> {
  const best: number[] = [];
  const previous: (number | undefined)[] = [];
  let last: number | undefined;
  for (const [i, number] of numbers.entries()) {
    let from: number | undefined;
    for (let k = 0; k < i; k++) {
      if ((numbers[k] ?? 0) < number && (best[k] ?? 0) > (from === undefined ? 0 : (best[from] ?? 0)))
        from = k;
    }
    best[i] = (weights[i] ?? 0) + (from === undefined ? 0 : (best[from] ?? 0));
    previous[i] = from;
    if (last === undefined || (best[i] ?? 0) > (best[last] ?? 0)) last = i;
  }
  const indices = new Set<number>();
  for (; last !== undefined; last = previous[last]) indices.add(last);
  return indices;
}
