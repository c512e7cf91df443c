/** The leaders whose registered names stand in a headline, as ranks from 0, the highest first. The longest name at a
 * place wins: 王建 is not in 王建华. */
export function leadersIn(headline: string, namesByRank: readonly string[]): readonly number[] {
  const found = new Set<number>();
  for (let at = 0; at < headline.length; ) {
    let longest = 0;
    let rank = -1;
    for (const [i, name] of namesByRank.entries()) {
      if (name.length > longest && headline.startsWith(name, at)) {
        longest = name.length;
        rank = i;
      }
    }
    if (rank >= 0) found.add(rank);
    at += Math.max(longest, 1);
  }
  return [...found].sort((a, b) => a - b);
}
