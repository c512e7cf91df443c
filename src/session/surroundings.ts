import type { WriterOf } from '../office/write-outputs.js';

/** The world as far as the engine sees it, as values that a thread can be sent. */
export interface Surroundings {
  /** Paths are shown from here, and begin here. */
  readonly workingDirectory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The same for acts that write. */
export interface WritingSurroundings extends Surroundings, WriterOf {
  readonly workingDirectory: string;
}
