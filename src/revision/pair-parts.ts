import { gramsOf, sharedOf } from '../difference/likeness.js';
import type { Part } from '../manuscript/manuscript.js';
import { pieceKey, pieceText, readPieces } from './compare-pieces.js';

/** Parts without a common anchor are one if their texts are so much alike, from 0 to 1. */
const leastLikeness = 0.4;

/** For each part of what stands after, the one of what stood before: by anchor; of those that are left, equal ones, then by likeness. */
export function pairParts(before: readonly Part[], after: readonly Part[]): ReadonlyMap<Part, Part> {
  const pairs = new Map<Part, Part>();
  const left = new Set(before);
  const pair = (old: Part, now: Part): void => {
    pairs.set(now, old);
    left.delete(old);
  };
  const pairBy = (keyOf: (part: Part) => string | undefined): void => {
    const olds = new Map<string | undefined, Part[]>();
    for (const old of left) {
      const queue = olds.get(keyOf(old)) ?? [];
      queue.push(old);
      olds.set(keyOf(old), queue);
    }
    for (const now of after) {
      const key = keyOf(now);
      const old = key === undefined || pairs.has(now) ? undefined : olds.get(key)?.shift();
      if (old) pair(old, now);
    }
  };
  pairBy(({ anchor }) => anchor);
  pairBy(({ kind, pieces }) => [kind, ...readPieces(pieces).map(pieceKey)].join('\n'));
  const alike = candidates(
    [...left],
    after.filter((part) => !pairs.has(part)),
  );
  for (const { old, now } of alike) {
    if (left.has(old) && !pairs.has(now)) pair(old, now);
  }
  return pairs;
}

interface Candidate {
  readonly old: Part;
  readonly now: Part;
  readonly likeness: number;
}

/** Parts that may be one, the likest first. Only such are compared as have a rare run of four characters in common. */
function candidates(before: readonly Part[], after: readonly Part[]): readonly Candidate[] {
  const texts = new Map([...before, ...after].map((part) => [part, partText(part)]));
  const textOf = (part: Part): string => texts.get(part) ?? '';
  const holders = new Map<string, Part[]>();
  for (const part of before) {
    for (const run of runsOf(textOf(part))) {
      const parts = holders.get(run);
      if (parts) parts.push(part);
      else holders.set(run, [part]);
    }
  }
  const found = after.flatMap((now) => {
    const grams = gramsOf(textOf(now));
    return [...mostShared(runsOf(textOf(now)), holders)].flatMap((old): readonly Candidate[] => {
      const others = gramsOf(textOf(old));
      const likeness = (2 * sharedOf(others, grams)) / (others.size + grams.size);
      return isOfOneKind(old, now) && likeness >= leastLikeness ? [{ old, now, likeness }] : [];
    });
  });
  return found.sort((a, b) => b.likeness - a.likeness);
}

/** The parts that share the most runs. */
function mostShared(
  runs: ReadonlySet<string>,
  holders: ReadonlyMap<string, readonly Part[]>,
): readonly Part[] {
  const counts = new Map<Part, number>();
  for (const run of runs) {
    const parts = holders.get(run) ?? [];
    // A run that many have tells nothing.
    if (parts.length <= 20) for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([, a], [, b]) => b - a);
  return ranked.slice(0, 4).map(([part]) => part);
}

/** The runs of four characters in a text; a shorter text is one itself. */
function runsOf(text: string): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let i = 0; i === 0 || i + 4 <= text.length; i++) runs.add(text.slice(i, i + 4));
  return runs;
}

/** Headings never become entries, and neither masthead nor colophon anything else. */
function isOfOneKind(one: Part, other: Part): boolean {
  const isText = ({ kind }: Part): boolean => kind === 'entry' || kind === 'brief' || kind === 'annex';
  const isLoose = one.kind === 'loose' || other.kind === 'loose';
  return one.kind === other.kind || isLoose || (isText(one) && isText(other));
}

function partText(part: Part): string {
  return readPieces(part.pieces).map(pieceText).join('\n');
}
