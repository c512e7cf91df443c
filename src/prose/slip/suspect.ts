import type { Range } from '../../source/range.js';
import type { Candidate, Knowledge } from './candidate.js';
import { Lattice } from './lattice.js';
import { Looker } from './looker.js';
import { runsIn } from './phrases.js';

/** A character that might stand in a text by a slip, with those that might be meant. */
export interface Suspect {
  /** In UTF-16 units. */
  readonly place: number;
  readonly written: string;
  readonly candidates: readonly Candidate[];
}

/** A character in a word that costs less, in nats, is not doubted: in one that is counted more than once in sixty thousand words. */
const wellKnown = 11;

/** The characters of a text that might be slips, in order. `spared`: stretches that are not looked at, in order. `isAsked`: which places are; all,
 * if it is left out. */
export function suspectsIn(
  text: string,
  knowledge: Knowledge,
  spared: readonly Range[],
  quoted: readonly Range[],
  isAsked: (place: number) => boolean = () => true,
): readonly Suspect[] {
  const suspects: Suspect[] = [];
  for (const run of runsIn(text)) {
    let lattice: Lattice | undefined;
    for (let at = 0; at < run.text.length; at++) {
      const place = run.start + at;
      if (!isAsked(place) || isIn(spared, place)) continue;
      lattice ??= new Lattice(run.text, knowledge.words);
      if ((lattice.lengths[at] ?? 1) > 1 && (lattice.words[at] ?? 0) < wellKnown) continue;
      const looker = new Looker(run, at, knowledge);
      if (looker.isTrusted) continue;
      const candidates = looker.candidates(lattice, isIn(quoted, place));
      if (candidates.length > 0) suspects.push({ place, written: run.text[at] ?? '', candidates });
    }
  }
  return suspects;
}

function isIn(ranges: readonly Range[], place: number): boolean {
  return ranges.some(({ start, end }) => start <= place && place < end);
}
