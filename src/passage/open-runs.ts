import type { PointKind } from '../submission/points.js';

/** A run of points, as far as it takes to find it again. */
interface Numbered {
  readonly kind: PointKind;
  readonly ordinals: readonly { readonly number: number }[];
}

/** The runs of points that are open, the inner ones behind the outer: found by kind and last number without looking through
 * them, however many there are. */
export class OpenRuns<Run extends Numbered> {
  private readonly stack: { readonly run: Run; readonly key: string }[] = [];
  /** By kind and last number, the places in the stack, the innermost last. */
  private readonly places = new Map<string, number[]>();

  /** The place of the innermost run of a kind that has come to `last`; -1 if there is none. */
  find(kind: PointKind, last: number): number {
    return this.places.get(keyOf(kind, last))?.at(-1) ?? -1;
  }

  at(place: number): Run | undefined {
    return this.stack[place]?.run;
  }

  /** Opens a run, or puts one back whose last number has changed, inside all others. */
  push(run: Run): void {
    const key = keyOf(run.kind, run.ordinals.at(-1)?.number ?? 0);
    const places = this.places.get(key);
    if (places) places.push(this.stack.length);
    else this.places.set(key, [this.stack.length]);
    this.stack.push({ run, key });
  }

  /** Closes the runs from a place on. */
  closeFrom(place: number): void {
    while (this.stack.length > place) {
      const closed = this.stack.pop();
      if (closed) this.places.get(closed.key)?.pop();
    }
  }
}

function keyOf(kind: PointKind, number: number): string {
  return `${kind}${number}`;
}
