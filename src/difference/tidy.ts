import type { Hunk } from './hunk.js';
import { sentenceEnd } from './sentence.js';

/** So many words that were left between two changes are never there by chance. */
const noChance = 8;

/** Hunks of words as a person would have made them: a phrase that was replaced is one deletion and one addition, though a few of its characters come
 * again. So what was left between two changes is taken into them if it is a single character that is no mark, or shorter than either change (the longer
 * of what was added and deleted there) and than `noChance`, all counted in words. */
export function joined(hunks: readonly Hunk[], before: readonly string[]): readonly Hunk[] {
  const done: Hunk[] = [];
  for (const hunk of hunks) {
    let last = hunk;
    for (let left = done.at(-1); left; left = done.at(-1)) {
      const between = last.beforeFrom - left.beforeTo;
      const isLetter = between === 1 && /[\p{L}\p{N}]/u.test(before[left.beforeTo] ?? '');
      if (!isLetter && between >= Math.min(noChance, sizeOf(left), sizeOf(last))) break;
      last = { ...last, beforeFrom: left.beforeFrom, afterFrom: left.afterFrom };
      done.pop();
    }
    done.push(last);
  }
  return done;
}

function sizeOf({ beforeFrom, beforeTo, afterFrom, afterTo }: Hunk): number {
  return Math.max(beforeTo - beforeFrom, afterTo - afterFrom);
}

/** Hunks at the best of the places where they may stand. In 会议强调，A，B a clause before B can be said to begin before or behind the mark that
 * comes twice: additions and deletions begin and end where sentences, lines or clauses do, else as late as they may. */
export function shifted(
  hunks: readonly Hunk[],
  before: readonly string[],
  after: readonly string[],
): readonly Hunk[] {
  const done: Hunk[] = [];
  for (const [i, hunk] of hunks.entries()) {
    const isAddition = hunk.beforeFrom === hunk.beforeTo;
    if (!isAddition && hunk.afterFrom !== hunk.afterTo) {
      done.push(hunk);
      continue;
    }
    const [items, from, to] = isAddition
      ? [after, hunk.afterFrom, hunk.afterTo]
      : [before, hunk.beforeFrom, hunk.beforeTo];
    const last = done.at(-1);
    const next = hunks[i + 1];
    const lowest = last ? (isAddition ? last.afterTo : last.beforeTo) : 0;
    const highest = next ? (isAddition ? next.afterFrom : next.beforeFrom) : items.length;
    let least = 0;
    while (from + least > lowest && items[from + least - 1] === items[to + least - 1]) least--;
    let most = 0;
    while (to + most < highest && items[from + most] === items[to + most]) most++;
    let best = most;
    for (let shift = most - 1; shift >= least; shift--) {
      if (worthOf(items, from + shift, to + shift) > worthOf(items, from + best, to + best)) best = shift;
    }
    done.push({
      beforeFrom: hunk.beforeFrom + best,
      beforeTo: hunk.beforeTo + best,
      afterFrom: hunk.afterFrom + best,
      afterTo: hunk.afterTo + best,
    });
  }
  return done;
}

function worthOf(items: readonly string[], from: number, to: number): number {
  return borderWorth(items, from) + borderWorth(items, to);
}

/** The worth of a place between two items as the beginning or end of a change. */
function borderWorth(items: readonly string[], at: number): number {
  const left = items[at - 1];
  const right = items[at];
  if (left === undefined || right === undefined || left.endsWith('\n')) return 4;
  if (sentenceEnd.test(left)) return 3;
  if (/[，、：]$/u.test(left)) return 2;
  return /^[（〔【《〈“‘「]/u.test(right) || /[）〕】》〉”’」]$/u.test(left) ? 1 : 0;
}
