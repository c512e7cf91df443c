import type { Range } from '../../source/range.js';
import { type Run, runsIn } from '../phrase/run.js';
import type { Candidate, Knowledge } from './candidate.js';
import { Lattice } from './lattice.js';
import { chanceOf } from './likelihood.js';
import { Looker } from './looker.js';
import { RunCounts } from './run-counts.js';

/** A character that might stand in a text by a slip, with those that might be meant. */
export interface Suspect {
  /** In UTF-16 units. */
  readonly place: number;
  readonly written: string;
  readonly candidates: readonly Candidate[];
}

/** A character that is likelier where it stands, by those before it times by those behind it, is not doubted: of what would be hints two in a hundred are
 * left out for it, and of all others nine in ten. */
const likely = Math.exp(-13.5);

/** Quotations of at most so many characters, their marks included, are not looked at: they hold names, slogans and plays on words (“论景卖”). */
const longestCoined = 10;

/** The characters of a text that might be slips, in order. `isAsked`: which places are looked at; all, if it is left out. */
export function suspectsIn(
  text: string,
  knowledge: Knowledge,
  quoted: readonly Range[],
  isAsked: (place: number) => boolean = () => true,
): readonly Suspect[] {
  const suspects: Suspect[] = [];
  const { counted, likes, words } = knowledge;
  const coined = quoted.filter(({ start, end }) => end - start <= longestCoined);
  for (const run of runsIn(text)) {
    if (isAside(run)) continue;
    let lattice: Lattice | undefined;
    const latticeOf = (): Lattice => {
      lattice ??= new Lattice(run.text, words);
      return lattice;
    };
    let counts: RunCounts | undefined;
    for (let at = 0; at < run.text.length; at++) {
      const place = run.start + at;
      if (!isAsked(place) || isIn(coined, place)) continue;
      counts ??= new RunCounts(run, counted);
      const share = likes.share(run.text.charCodeAt(at));
      const { size } = counted;
      const chance = chanceOf(counts, at, size, share, 1) * chanceOf(counts, at, size, share, -1);
      if (chance > likely) continue;
      const candidates = Looker.candidates(run, counts, at, knowledge, latticeOf, isIn(quoted, place));
      if (candidates.length > 0) suspects.push({ place, written: run.text[at] ?? '', candidates });
    }
  }
  return suspects;
}

/** Whether a run is one character in brackets, that may be left out: 党（工）委. */
function isAside({ text, before, behind }: Run): boolean {
  return text.length === 1 && before === openBracket && (behind & 0xffff) === closeBracket;
}

const openBracket = 0xff08;
const closeBracket = 0xff09;

function isIn(ranges: readonly Range[], place: number): boolean {
  return ranges.some(({ start, end }) => start <= place && place < end);
}
