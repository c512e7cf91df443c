import { inWords } from './evidence.js';

/** A list that an issue shows, its first before its second and so on. */
export interface ShownOrder {
  readonly names: readonly string[];
  readonly issue: string;
}

/** Names in one order, and where issues contradict it. */
export interface LearnedOrder {
  readonly names: readonly string[];
  readonly contradictions: readonly Contradiction[];
}

/** Two names that stand one before the other in some issues, and the other way round in others. */
export interface Contradiction {
  readonly before: string;
  readonly behind: string;
  readonly issues: readonly string[];
  readonly against: readonly string[];
}

/** Puts names into the order that most of the lists show: one that none must stand before first; of several, and where lists go round in a
 * circle, the one that fewest contradict, then the first shown. */
export function orderBy(names: readonly string[], shown: readonly ShownOrder[]): LearnedOrder {
  const before = countPairs(shown);
  const weight = (a: string, b: string): number => before.get(a)?.get(b)?.length ?? 0;
  /** By how much the lists want one name before another. */
  const ahead = (one: string, other: string): number => Math.max(0, weight(one, other) - weight(other, one));
  const own = [...new Set(names)];
  const costs = new Map(
    own.map((name) => [name, own.reduce((sum, other) => sum + ahead(other, name), 0)] as const),
  );
  const ordered: string[] = [];
  while (costs.size > 0) {
    const least = Math.min(...costs.values());
    const [next = ''] = [...costs].find(([, cost]) => cost === least) ?? [];
    costs.delete(next);
    for (const [name, cost] of costs) costs.set(name, cost - ahead(next, name));
    ordered.push(next);
  }
  const contradictions = ordered.flatMap((name, i) =>
    ordered.slice(i + 1).flatMap((behind): readonly Contradiction[] => {
      const against = before.get(behind)?.get(name) ?? [];
      const issues = before.get(name)?.get(behind) ?? [];
      return against.length > 0 ? [{ before: name, behind, issues, against }] : [];
    }),
  );
  return { names: ordered, contradictions };
}

/** The issues that show one name before another. */
function countPairs(
  shown: readonly ShownOrder[],
): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const pairs = new Map<string, Map<string, string[]>>();
  for (const { names, issue } of shown) {
    const own = [...new Set(names)];
    for (const [i, name] of own.entries()) {
      for (const behind of own.slice(i + 1)) {
        const row = pairs.get(name) ?? new Map<string, string[]>();
        row.set(behind, [...(row.get(behind) ?? []), issue]);
        pairs.set(name, row);
      }
    }
  }
  return pairs;
}

/** A contradiction in words. */
export function wordContradiction({ before, behind, issues, against }: Contradiction): string {
  const usual = issues.length > 0 ? `${inWords(issues)}里“${before}”在“${behind}”前面，` : '';
  return `${usual}${inWords(against)}里“${behind}”在“${before}”前面`;
}
