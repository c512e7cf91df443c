/** Whole widths that fill `whole` exactly. Each column has what it needs. Of what is left short texts have what they want before long ones,
 * and among long ones the longer has more; where all have what they want, the rest goes by that. Without needs, for they would not fit,
 * all goes by what is wanted. */
export function shareOut(
  whole: number,
  needs: readonly number[] | undefined,
  wanted: readonly number[],
): readonly number[] {
  if (!needs) return filling(whole, wanted);
  const spare = whole - sumOf(needs);
  const lacks = needs.map((need, i) => Math.max(0, (wanted[i] ?? 0) - need));
  if (sumOf(lacks) <= spare)
    return filling(
      whole,
      needs.map((need, i) => need + (lacks[i] ?? 0)),
    );
  const given = poured(lacks, spare);
  return rounded(needs.map((need, i) => need + (given[i] ?? 0)));
}

/** Shares of what is poured into vessels, each as wide as the root of what it holds, until it is full. */
function poured(vessels: readonly number[], amount: number): readonly number[] {
  const at = (level: number): readonly number[] =>
    vessels.map((holds) => Math.min(holds, level * Math.sqrt(holds)));
  let [low, high] = [0, Math.sqrt(Math.max(...vessels))];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (sumOf(at(middle)) < amount) low = middle;
    else high = middle;
  }
  return at(low);
}

/** Widths in the proportions of others that fill a whole. */
function filling(whole: number, widths: readonly number[]): readonly number[] {
  const sum = sumOf(widths);
  return rounded(widths.map((width) => (width / sum) * whole));
}

/** Whole widths whose edges lie where those of the given ones do, rounded. */
function rounded(widths: readonly number[]): readonly number[] {
  let edge = 0;
  return widths.map((width) => {
    const from = Math.round(edge);
    edge += width;
    return Math.round(edge) - from;
  });
}

function sumOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}
