/** The leaders whose registered names stand in a headline, as ranks from 0, the highest first. The longest name at a
 * place wins: 闻堃 is not in 闻堃林, also if that one is among `others`, who have no rank. */
export function leadersIn(
  headline: string,
  namesByRank: readonly string[],
  others: readonly string[] = noOthers,
): readonly number[] {
  const index = indexOf(namesByRank, others);
  const found = new Set<number>();
  for (let at = 0; at < headline.length; ) {
    let longest = 0;
    let rank = -1;
    for (const [name, of] of index.get(headline[at] ?? '') ?? []) {
      if (name.length > longest && headline.startsWith(name, at)) {
        longest = name.length;
        rank = of;
      }
    }
    if (rank >= 0) found.add(rank);
    at += Math.max(longest, 1);
  }
  return [...found].sort((a, b) => a - b);
}

type Index = ReadonlyMap<string, readonly (readonly [name: string, rank: number])[]>;

const noOthers: readonly string[] = [];
const indexes = new WeakMap<readonly string[], Index>();

/** Names and ranks by their first character, made once; -1: without a rank. */
function indexOf(names: readonly string[], others: readonly string[]): Index {
  const known = indexes.get(names);
  if (known) return known;
  const index = new Map<string, [string, number][]>();
  const ranked = [...names.entries()].map(([rank, name]) => [name, rank] as const);
  for (const [name, rank] of [...ranked, ...others.map((each) => [each, -1] as const)]) {
    const first = name[0] ?? '';
    index.set(first, index.get(first) ?? []);
    index.get(first)?.push([name, rank]);
  }
  indexes.set(names, index);
  return index;
}
