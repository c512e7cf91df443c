/** The flags V8 is given for runs of a fraction of a second; it prints an error for what a version does not know.
 *
 * - It soon optimizes what runs often, which a short run never earns back: a quarter of it, measured. So it is told to wait
 *   until code has run eight times as often.
 * - It compiles a regular expression anew when it is used a second time; a short run uses most a few times.
 * - It soon doubles the room for new objects, time and again. Memory touched for the first time costs more than collecting
 *   garbage in what is there: a fifteenth of a run. */
export function flagsFor(v8: string): readonly string[] {
  const major = majorOf(v8);
  return [
    ...(major <= 11 ? ['--interrupt-budget=1000000'] : []),
    ...(major <= 13 ? ['--semi-space-growth-factor=1', '--regexp-tier-up-ticks=20'] : []),
  ];
}

/** The flags it is given, besides, when a run turns out to take many seconds: there the room for new objects must grow, or a fourth
 * of the time goes into collecting garbage. */
export function longRunFlagsFor(v8: string): readonly string[] {
  return majorOf(v8) <= 13 ? ['--semi-space-growth-factor=2'] : [];
}

function majorOf(v8: string): number {
  return Number.parseInt(v8, 10);
}
