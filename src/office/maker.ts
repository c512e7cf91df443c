/** Who writes. Its name tells its temporary files from those of others that write into the same folder. */
export interface Maker {
  /** No other writer has it at the same time; letters, digits and hyphens. */
  readonly name: string;
  /** Whether another writer still runs; undefined where that cannot be known (it ran on another machine). */
  readonly isRunning: (name: string) => boolean | undefined;
  /** Milliseconds, to tell how old a file is. */
  readonly now: () => number;
}

/** Nothing is being written for so long: what is older was left, whoever has taken its maker's name since. */
const longest = 60 * 60 * 1000;
/** A file whose maker has not written its name into it yet. */
const longestNameless = 10 * 1000;

/** Whether what `name` made at `time` (milliseconds) was left by a writer that runs no more. */
export function isLeft(name: string, time: number, maker: Maker): boolean {
  if (name === maker.name) return false;
  const age = maker.now() - time;
  if (name === '') return age > longestNameless;
  return maker.isRunning(name) === false || age > longest;
}
