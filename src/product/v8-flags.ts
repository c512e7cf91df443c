/** The flags V8 is given for runs of a fraction of a second; it prints an error for what a version does not know.
 *
 * - It soon optimizes what runs often, which a short run never earns back: a quarter of it, measured. So it is told to wait
 *   until code has run eight times as often.
 * - It compiles a regular expression anew when it is used a second time; a short run uses most a few times. And it polishes what
 *   it has compiled the first time, which costs a fifth of that: a twelfth of a check, measured with and without.
 * - It soon doubles the room for new objects, time and again. Memory touched for the first time costs more than collecting
 *   garbage in what is there: a fifteenth of a run. */
export function flagsFor(v8: string): readonly string[] {
  const major = majorOf(v8);
  return [
    ...(major <= 11 ? ['--interrupt-budget=1000000'] : []),
    ...(major <= 13
      ? ['--semi-space-growth-factor=1', '--regexp-tier-up-ticks=20', '--no-regexp-peephole-optimization']
      : []),
  ];
}

/** The flags it is given, besides, when a run turns out to take many seconds.
 *
 * - There the room for new objects must grow, or a fourth of the time goes into collecting garbage.
 * - Old objects are looked through when there are twice as many as were left the last time, not four times: of an office of 300 issues
 *   17 MB less, in the same time; of one of 1,000 far more. */
export function longRunFlagsFor(v8: string): readonly string[] {
  const major = majorOf(v8);
  return [
    ...(major <= 13 ? ['--semi-space-growth-factor=2'] : []),
    ...(major <= 12 ? ['--heap-growing-percent=100'] : []),
  ];
}

/** The flags, besides the first ones, before threads are started that compile many issues.
 *
 * - Room for new objects of 4 MB from the beginning, which stays: in the 1 MB that a thread begins with, what is still in use is copied four
 *   times as often. A hundred issues on two threads: a fourth less time of garbage collection; 8 MB gain no more, and take
 *   18 MB more.
 * - Old objects are looked through as in a long run: 193 MB at most in place of 236, in the same time. */
export function threadFlagsFor(v8: string): readonly string[] {
  const major = majorOf(v8);
  return [
    ...(major <= 13 ? ['--min-semi-space-size=4'] : []),
    ...(major <= 12 ? ['--heap-growing-percent=100'] : []),
  ];
}

function majorOf(v8: string): number {
  return Number.parseInt(v8, 10);
}
