import type { Point, Segment } from './cff/charstring.js';

/** An outline's lowest and highest point; undefined if it has none. */
export function heightsOf(outline: readonly Segment[]): readonly [bottom: number, top: number] | undefined {
  const ys = outline.flatMap(({ points }) => points.map(([, y]) => y));
  if (ys.length === 0) return undefined;
  return [ys.reduce((one, y) => Math.min(one, y)), ys.reduce((one, y) => Math.max(one, y))];
}

/** The widths of the ink on a level line through an outline, from left to right, in the outline's units. */
export function inkOnLine(outline: readonly Segment[], y: number): readonly number[] {
  return inkBetween(edgesOf(outline), y);
}

/** So many level lines are looked at for the area of an outline. */
const lineCount = 100;

/** The area that an outline's ink covers, in the outline's units; where contours overlap it counts once. */
export function inkArea(outline: readonly Segment[]): number {
  const [bottom, top] = heightsOf(outline) ?? [0, 0];
  const edges = edgesOf(outline);
  const step = (top - bottom) / lineCount;
  let area = 0;
  for (let i = 0; i < lineCount; i++) {
    for (const width of inkBetween(edges, bottom + (i + 0.5) * step)) area += width * step;
  }
  return area;
}

type Edge = readonly [from: Point, to: Point];

function inkBetween(edges: readonly Edge[], y: number): readonly number[] {
  const crossings: { readonly x: number; readonly turn: number }[] = [];
  for (const [[fromX, fromY], [toX, toY]] of edges) {
    if (fromY <= y === toY <= y) continue;
    crossings.push({ x: fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX), turn: toY > fromY ? 1 : -1 });
  }
  crossings.sort((one, other) => one.x - other.x);
  const widths: number[] = [];
  let depth = 0;
  let start = 0;
  for (const { x, turn } of crossings) {
    if (depth === 0) start = x;
    depth += turn;
    if (depth === 0) widths.push(x - start);
  }
  return widths;
}

/** So many straight pieces stand for a curve. */
const pieces = 12;

/** An outline's straight edges, each contour closed. */
function edgesOf(outline: readonly Segment[]): readonly Edge[] {
  const edges: Edge[] = [];
  let start: Point = [0, 0];
  let at: Point = [0, 0];
  const to = (next: Point): void => {
    edges.push([at, next]);
    at = next;
  };
  for (const { kind, points } of outline) {
    const [one = at, other = one, end = other] = points;
    if (kind === 'line') to(one);
    else if (kind === 'move') {
      to(start);
      start = one;
      at = one;
    } else {
      const from = at;
      for (let i = 1; i <= pieces; i++) to(onCurve(from, one, other, end, i / pieces));
    }
  }
  to(start);
  return edges;
}

function onCurve(from: Point, one: Point, other: Point, end: Point, t: number): Point {
  const u = 1 - t;
  const along = (axis: 0 | 1): number =>
    u ** 3 * from[axis] + 3 * u * u * t * one[axis] + 3 * u * t * t * other[axis] + t ** 3 * end[axis];
  return [along(0), along(1)];
}
