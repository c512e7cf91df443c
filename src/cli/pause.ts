/** How many of the signals by which a user breaks off have come. */
let broken = 0;
let isHeard = false;
const woken = new Set<() => void>();

/** Waits; false at once and from then on when the user has broken off (Ctrl+C), or whoever runs the program ends it. From the first call on
 * such a signal no longer ends the process by itself, but a second one does. */
export function pause(milliseconds: number): Promise<boolean> {
  hear();
  if (broken > 0) return Promise.resolve(false);
  return new Promise((resolve) => {
    const wake = (): void => {
      clearTimeout(timer);
      woken.delete(wake);
      resolve(broken === 0);
    };
    const timer = setTimeout(wake, milliseconds);
    woken.add(wake);
  });
}

function hear(): void {
  if (isHeard) return;
  isHeard = true;
  const broke = (): void => {
    broken += 1;
    if (broken > 1) process.exit(0);
    for (const wake of [...woken]) wake();
  };
  process.on('SIGINT', broke).on('SIGTERM', broke);
}
