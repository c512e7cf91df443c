/** A last line of fewer characters looks left over. */
const fewest = 4;

/** Lines that differ by more, in em, are not of like length. */
const alike = 6;

/** The cost of the shape of a title's lines, the less the better: 梯形 (each line longer than the one before, or shorter) and 菱形 (longest in
 * the middle) nothing; 矩形 (all alike) and 沙漏 (shortest in the middle) more; a last line of a few characters most.
 * `widths` are in em, `lastCount` is how many characters the last line has. */
export function shapeCost(widths: readonly number[], lastCount: number): number {
  const most = Math.max(...widths);
  const least = Math.min(...widths);
  const spread = most - least;
  const uneven = Math.max(0, spread - alike) * 0.7 + Math.max(0, most * 0.45 - least) * 2;
  const leftOver = lastCount < fewest ? 150 : 0;
  const lone = widths.filter((width) => width < fewest - 0.5).length * 20;
  return uneven + leftOver + lone + outlineCost(widths, spread);
}

function outlineCost(widths: readonly number[], spread: number): number {
  if (spread < 0.75) return 2;
  const steps = widths.slice(1).map((width, i) => width - (widths[i] ?? 0));
  const turns = steps
    .map((step) => (Math.abs(step) < 0.75 ? 0 : Math.sign(step)))
    .filter((sign) => sign !== 0);
  const changes = turns.slice(1).filter((sign, i) => sign !== turns[i]).length;
  if (changes === 0) return 0;
  // Longer, then shorter.
  if (changes === 1 && turns[0] === 1) return 0;
  return 3 * changes + spread * 0.5;
}
