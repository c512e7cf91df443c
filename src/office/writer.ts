import type { Disk } from './disk.js';
import type { Maker } from './maker.js';

/** What writing takes besides the files. */
export interface Writer {
  /** Paths are shown from here. */
  readonly workingDirectory: string;
  readonly maker: Maker;
  readonly disk: Disk;
}

/** Waits without doing anything else. */
export function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
