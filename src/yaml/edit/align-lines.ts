/** A stretch that two lists have otherwise: from one place to before another, in each. */
export interface Hunk {
  readonly old: readonly [from: number, to: number];
  readonly now: readonly [from: number, to: number];
}

/** So many comparisons are made at most: beyond, a stretch counts as changed as a whole. */
const mostComparisons = 4_000_000;

/** Where two lists differ, in order: as few of their items as possible. */
export function align(old: readonly string[], now: readonly string[]): readonly Hunk[] {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let [oldEnd, nowEnd] = [old.length, now.length];
  while (oldEnd > start && nowEnd > start && old[oldEnd - 1] === now[nowEnd - 1]) {
    oldEnd--;
    nowEnd--;
  }
  if (start === oldEnd && start === nowEnd) return [];
  const [height, width] = [oldEnd - start, nowEnd - start];
  if (height * width > mostComparisons) return [{ old: [start, oldEnd], now: [start, nowEnd] }];
  const common = lengths(old.slice(start, oldEnd), now.slice(start, nowEnd));
  const at = (i: number, j: number): number => common[i * (width + 1) + j] ?? 0;
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  let [from, first] = [0, 0];
  const close = (): void => {
    if (i > from || j > first)
      hunks.push({ old: [start + from, start + i], now: [start + first, start + j] });
  };
  while (i < height && j < width) {
    if (old[start + i] === now[start + j]) {
      close();
      i++;
      j++;
      [from, first] = [i, j];
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  [i, j] = [height, width];
  close();
  return hunks;
}

/** Lengths of the longest common subsequences of what begins at each pair of places, row by row. */
function lengths(old: readonly string[], now: readonly string[]): Uint32Array {
  const width = now.length + 1;
  const table = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const below = (i + 1) * width + j;
      table[i * width + j] =
        old[i] === now[j]
          ? (table[below + 1] ?? 0) + 1
          : Math.max(table[below] ?? 0, table[i * width + j + 1] ?? 0);
    }
  }
  return table;
}
