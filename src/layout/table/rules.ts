import { type Pt, pt } from '../../style/length.js';
import type { Rule } from '../page.js';

/** A place of a table on a page: which cell covers it. */
export type CellKey = string | undefined;

/** The edges of columns and rows on a page, pt from the paper's upper left corner, and the cells between them by row and column. */
export interface RuledGrid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly keys: readonly (readonly CellKey[])[];
}

/** The rules of a table on a page: thick ones round it, within its edges, thin ones between cells, on theirs. */
export function tableRules(
  { xs, ys, keys }: RuledGrid,
  { outer, inner }: { readonly outer: Pt; readonly inner: Pt },
): readonly Rule[] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  const rule = (x: number, y: number, width: number, thickness: number): Rule => ({
    kind: 'rule',
    part: 'table',
    x: pt(x),
    y: pt(y),
    width: pt(width),
    thickness: pt(thickness),
    red: false,
  });
  const across = ys
    .slice(1, -1)
    .flatMap((y, i) =>
      stretches(xs, (column) => keys[i]?.[column] !== keys[i + 1]?.[column]).map(([from, to]) =>
        rule(from, y - inner / 2, to - from, inner),
      ),
    );
  const down = xs
    .slice(1, -1)
    .flatMap((x, i) =>
      stretches(ys, (row) => keys[row]?.[i] !== keys[row]?.[i + 1]).map(([from, to]) =>
        rule(x - inner / 2, from, inner, to - from),
      ),
    );
  return [
    rule(left, top, right - left, outer),
    ...across,
    rule(left, bottom - outer, right - left, outer),
    rule(left, top, outer, bottom - top),
    ...down,
    rule(right - outer, top, outer, bottom - top),
  ];
}

/** Neighbouring stretches between edges that are ruled, as one. */
function stretches(
  edges: readonly number[],
  isRuled: (place: number) => boolean,
): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let place = 0; place + 1 < edges.length; place++) {
    const [from = 0, to = 0] = [edges[place], edges[place + 1]];
    const last = found.at(-1);
    if (!isRuled(place)) continue;
    if (last && last[1] === from) last[1] = to;
    else found.push([from, to]);
  }
  return found;
}
