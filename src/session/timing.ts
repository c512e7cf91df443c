import type { Mark, Phase } from '../phase.js';

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

/** How long a phase of a run took in all. */
export interface PhaseSpent {
  readonly phase: Phase;
  readonly milliseconds: number;
}

/** Measures how long each phase of a run takes, from the process's start on. */
export class PhaseTiming {
  private readonly byPhase = new Map<Phase, number>();
  private phase: Phase = 'start';
  private since = 0;

  /** `now` gives milliseconds from the process's start on. */
  constructor(private readonly now: () => number) {}

  readonly mark: Mark = (phase) => this.markAt(phase, this.now());

  /** The same at a moment that is past. */
  markAt(phase: Phase, moment: number): void {
    this.byPhase.set(this.phase, (this.byPhase.get(this.phase) ?? 0) + moment - this.since);
    this.phase = phase;
    this.since = moment;
  }

  /** In the order in which they began, the last up to now. */
  spent(): readonly PhaseSpent[] {
    this.mark(this.phase);
    return [...this.byPhase].map(([phase, milliseconds]) => ({ phase, milliseconds }));
  }
}
