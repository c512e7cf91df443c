/** How long a rule took in all, and how often it was asked. */
export interface TimeSpent {
  readonly code: string;
  readonly milliseconds: number;
  readonly times: number;
}

/** Measures how long each rule takes. */
export class Timing {
  private readonly byCode = new Map<string, { milliseconds: number; times: number }>();

  /** `now` gives milliseconds of a clock that only runs forward. */
  constructor(private readonly now: () => number) {}

  readonly measure = <T>(code: string, work: () => T): T => {
    const start = this.now();
    const result = work();
    this.add([{ code, milliseconds: this.now() - start, times: 1 }]);
    return result;
  };

  /** Adds what was measured elsewhere. */
  add(spent: readonly TimeSpent[]): void {
    for (const { code, milliseconds, times } of spent) {
      const known = this.byCode.get(code);
      if (known) {
        known.milliseconds += milliseconds;
        known.times += times;
      } else this.byCode.set(code, { milliseconds, times });
    }
  }

  spent(): readonly TimeSpent[] {
    return [...this.byCode].map(([code, each]) => ({ code, ...each }));
  }
}
