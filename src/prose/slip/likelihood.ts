import { mixedWith, unmixed } from '../word/mixed.js';
import { type Counted, longestPhrase } from './phrases.js';

/** So many characters stand before the one in question, and behind it: `units` are twice so many and one. */
export const around = longestPhrase - 1;

/** The general prose that an office's own stands beside, in characters: what is common there is likelier than what is not. */
const general = 300;
/** Phrases that were counted so often are believed as much as shorter ones. */
const half = 4;

/** The natural logarithm of how likely characters stand one after the other, from the one in question on, each by up to three before it; by what was
 * counted, with shorter phrases where there are no longer ones, and at last a character's `share` of general prose. Of −1, nothing stands there. */
export function forward(units: Int32Array, phrases: Counted, share: (unit: number) => number): number {
  let sum = 0;
  for (let place = around; place < units.length && (units[place] ?? -1) >= 0; place++) {
    const unit = units[place] ?? 0;
    let chance = alone(unit, phrases, share);
    for (let length = 1; length <= around; length++) {
      const start = place - length;
      if (start < 0 || (units[start] ?? -1) < 0) break;
      let context = unmixed;
      for (let at = start; at < place; at++) context = mixedWith(context, units[at] ?? 0);
      const all = phrases.of(context);
      if (all === 0) break;
      chance = mixedChance(chance, phrases.of(mixedWith(context, unit)), all);
    }
    sum += Math.log(chance);
  }
  return sum;
}

/** The same from the one in question back, each by up to three behind it. */
export function backward(units: Int32Array, phrases: Counted, share: (unit: number) => number): number {
  let sum = 0;
  for (let place = around; place >= 0 && (units[place] ?? -1) >= 0; place--) {
    const unit = units[place] ?? 0;
    let chance = alone(unit, phrases, share);
    let context = unmixed;
    let whole = mixedWith(unmixed, unit);
    for (let length = 1; length <= around; length++) {
      const next = units[place + length] ?? -1;
      if (next < 0) break;
      context = mixedWith(context, next);
      whole = mixedWith(whole, next);
      const all = phrases.of(context);
      if (all === 0) break;
      chance = mixedChance(chance, phrases.of(whole), all);
    }
    sum += Math.log(chance);
  }
  return sum;
}

function alone(unit: number, phrases: Counted, share: (unit: number) => number): number {
  return (
    (phrases.of(mixedWith(unmixed, unit)) + general * share(unit) + 0.02) / (phrases.size + general + 100)
  );
}

function mixedChance(shorter: number, count: number, all: number): number {
  const belief = all / (all + half);
  return belief * Math.min(1, count / all) + (1 - belief) * shorter;
}
