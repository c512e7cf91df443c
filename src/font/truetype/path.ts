import type { Point, Segment } from '../cff/charstring.js';
import { readSimpleOutline } from './simple-outline.js';

interface OutlinePoint {
  readonly at: Point;
  readonly onCurve: boolean;
}

/** A simple glyph's outline, in font units, its curves as those of CFF; undefined if it is blank or composed of others. */
export function trueTypePath(bytes: Uint8Array): readonly Segment[] | undefined {
  const outline = readSimpleOutline(bytes);
  if (!outline) return undefined;
  const { ends, xs, ys, flags } = outline;
  const points = flags.map(
    (flag, i): OutlinePoint => ({ at: [xs[i] ?? 0, ys[i] ?? 0], onCurve: (flag & 1) !== 0 }),
  );
  return ends.flatMap((end, i) => contour(points.slice(i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end + 1)));
}

/** A closed contour: between two points off the curve one on it is left out. */
function contour(points: readonly OutlinePoint[]): readonly Segment[] {
  const whole = points.flatMap((point, i) => {
    const next = points[(i + 1) % points.length];
    const isBetween = next && !point.onCurve && !next.onCurve;
    return isBetween ? [point, { at: middle(point.at, next.at), onCurve: true }] : [point];
  });
  const first = whole.findIndex((point) => point.onCurve);
  const start = whole[first];
  if (!start) return [];
  const segments: Segment[] = [{ kind: 'move', points: [start.at] }];
  let from = start.at;
  let control: Point | undefined;
  for (const { at, onCurve: isOn } of [...whole.slice(first + 1), ...whole.slice(0, first + 1)]) {
    if (!isOn) control = at;
    else {
      segments.push(control ? cubic(from, control, at) : { kind: 'line', points: [at] });
      from = at;
      control = undefined;
    }
  }
  return segments;
}

function middle([x, y]: Point, [toX, toY]: Point): Point {
  return [(x + toX) / 2, (y + toY) / 2];
}

/** A curve with one control point as one with two. */
function cubic(from: Point, control: Point, to: Point): Segment {
  const towards = ([x, y]: Point): Point => [x + ((control[0] - x) * 2) / 3, y + ((control[1] - y) * 2) / 3];
  return { kind: 'curve', points: [towards(from), towards(to), to] };
}
