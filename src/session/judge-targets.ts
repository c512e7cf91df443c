import { orderDiagnostics } from '../diagnostic/order.js';
import { preflight } from '../preflight/preflight.js';
import type { FacesAsked } from '../preflight/print-material.js';
import type { Judged, Target } from './issue-target.js';
import type { Replaced } from './replaced.js';

/** A judged target, as values that a thread can send. */
export type JudgedTarget = Omit<Judged, 'print'>;

/** Judges a target, with what stands in the way of printing it. */
export async function judgeTarget(
  target: Target,
  replaced: Replaced,
  fonts: FacesAsked,
): Promise<JudgedTarget> {
  const { print, ...judged } = target.judge(replaced);
  const { office, diagnostics } = judged;
  const found = await preflight({ ...print, office, diagnostics }, fonts);
  return found.length > 0 ? { ...judged, diagnostics: orderDiagnostics([...diagnostics, ...found]) } : judged;
}

/** Judges, of some targets, those that nobody else has taken: `next` is the place of the first of them, shared by all who
 * take some. `done` is given what was judged with its place. */
export async function judgeShare(
  targets: readonly Target[],
  next: Int32Array,
  fonts: FacesAsked,
  done: (place: number, judged: JudgedTarget) => void,
): Promise<void> {
  for (;;) {
    const place = Atomics.add(next, 0, 1);
    const target = targets[place];
    if (!target) return;
    done(place, await judgeTarget(target, new Map(), fonts));
  }
}
