import type { Range } from '../../source/range.js';
import { type Counted, together } from '../phrase/counted.js';
import { readUsage } from '../phrase/read-usage.js';
import { readLikeness } from '../word/read-likeness.js';
import { readWords } from '../word/read-words.js';
import type { Candidate, Knowledge } from './candidate.js';
import { Likes } from './likes.js';
import { type Network, scoreOf } from './network.js';
import { readNetwork } from './read-network.js';
import { suspectsIn } from './suspect.js';

/** A character that is likely a slip. */
export interface Doubt {
  /** In UTF-16 units. */
  readonly place: number;
  readonly written: string;
  readonly meant: string;
  /** The word that the meant one would make, or be. */
  readonly word: Range;
}

/** The knowledge that comes with kuaibao, with the phrases that an office has printed; undefined where no dictionary comes with it. */
export function knowledgeOf(printed: Counted): Omit<Knowledge, 'own'> | undefined {
  const words = readWords();
  const likeness = words && readLikeness();
  const usage = likeness && readUsage();
  const network = usage && readNetwork();
  return (
    network && { words, likes: new Likes(likeness), counted: together(printed, usage), printed, network }
  );
}

/** The characters of a text that are likely slips, in order. `quoted`: quotations and titles. Those in names are for the caller to leave out. */
export function doubtsIn(text: string, knowledge: Knowledge, quoted: readonly Range[]): readonly Doubt[] {
  return suspectsIn(text, knowledge, quoted).flatMap(({ place, written, candidates }) => {
    const best = bestOf(candidates, knowledge.network);
    if (!best || best.score < knowledge.network.threshold) return [];
    return [{ place, written, meant: best.candidate.meant, word: best.candidate.word }];
  });
}

/** The candidate of the highest score, with it. */
export function bestOf(
  candidates: readonly Candidate[],
  network: Network,
): { readonly candidate: Candidate; readonly score: number } | undefined {
  let best: { candidate: Candidate; score: number } | undefined;
  for (const candidate of candidates) {
    const score = scoreOf(candidate.values, network);
    if (!best || score > best.score) best = { candidate, score };
  }
  return best;
}
