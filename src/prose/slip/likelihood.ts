import type { PhraseCounts } from './run-counts.js';
import { around, type Window } from './window.js';

/** The general prose that stands beside what was counted, in characters: what is common there is likelier than what is not. */
const general = 300;
/** Of each count so much is taken, and shared out among what was not counted. */
const discount = 0.7;
/** So often, as if counted, anything stands behind a phrase. */
const spare = 0.5;
/** A phrase that was counted n times has about n to this power different characters behind it. */
const variety = 0.8;

/** ln of how likely a character stands where it does, by those before it or those behind it. */
export interface Likelihood {
  /** Of the character itself. */
  readonly own: number;
  /** Of the up to three characters on its other side, one after the other. */
  readonly rest: number;
}

/** How likely a character and those behind it stand there, each by up to three before it: by what was counted, with shorter phrases where there are no
 * longer ones, and at last by how common a character is. `size`: how many 汉字 were counted; `shareOf`: the share in general prose of the character so many
 * places behind. */
export function forward(window: Window, size: number, shareOf: (step: number) => number): Likelihood {
  return likelihood(window, size, shareOf, 1);
}

/** The same of those before it, each by up to three behind it. */
export function backward(window: Window, size: number, shareOf: (step: number) => number): Likelihood {
  return likelihood(window, size, shareOf, -1);
}

function likelihood(
  window: Window,
  size: number,
  shareOf: (step: number) => number,
  way: 1 | -1,
): Likelihood {
  let own = 0;
  let rest = 0;
  for (let step = 0; step <= around; step++) {
    const share = shareOf(step * way);
    if (share < 0) break;
    const chance = Math.log(chanceOf(window, window.place + step * way, size, share, way));
    if (step === 0) own = chance;
    else rest += chance;
  }
  return { own, rest };
}

/** How likely the character at a place stands there, by those on the side that `way` comes from. `share`: its own in general prose. */
export function chanceOf(
  counts: PhraseCounts,
  place: number,
  size: number,
  share: number,
  way: 1 | -1,
): number {
  let chance = (counts.of(place, 1) + general * share + 0.02) / (size + general + 100);
  for (let length = 1; length <= around; length++) {
    const all = counts.of(way > 0 ? place - length : place + 1, length);
    if (all === 0) break;
    const count = counts.of(way > 0 ? place - length : place, length + 1);
    chance = Math.min(1, Math.max(0, count - discount) / (all + spare)) + sharedOut(all) * chance;
  }
  return chance;
}

/** How much of what stands behind a phrase is shared out, by how often it was counted. */
function sharedOut(all: number): number {
  if (all >= few) return shareOf(all);
  const known = shares[all] ?? 0;
  if (known > 0) return known;
  const share = shareOf(all);
  shares[all] = share;
  return share;
}

function shareOf(all: number): number {
  return Math.min(1, (discount * all ** variety + spare) / (all + spare));
}

/** The shares of counts below this are kept: 0, it was not asked for yet. */
const few = 1000;
const shares = new Float64Array(few);
