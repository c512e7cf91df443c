/** The process that writes. Its name tells its temporary files from those of others that write into the same folder. */
export interface WriterIdentity {
  /** No other writer ever has it, on whatever machine, in whatever container, after whatever restart; letters, digits and
   * hyphens. */
  readonly name: string;
  /** Where it runs, in the user's words; its name if that is not known. */
  readonly whereabouts?: string;
  /** Whether another writer still runs; undefined where that cannot be known (it ran on another machine). */
  readonly isRunning: (name: string) => boolean | undefined;
  /** Milliseconds, to tell how old a file is. */
  readonly now: () => number;
  /** Waits so many milliseconds without doing anything else. */
  readonly pause: (milliseconds: number) => void;
}

/** Nothing is being written for so long: what is older was left, whoever has taken its writer's name since. */
const longest = 60 * 60 * 1000;
/** A file whose writer has not written its name into it yet. */
const longestNameless = 10 * 1000;

/** Whether what `name` made at `time` (milliseconds) was left by a writer that runs no more. A time as far ahead as it may
 * be back is of a clock that was put back since. */
export function isLeft(name: string, time: number, identity: WriterIdentity): boolean {
  if (name === identity.name) return false;
  const age = Math.abs(identity.now() - time);
  if (name === '') return age > longestNameless;
  return identity.isRunning(name) === false || age > longest;
}
