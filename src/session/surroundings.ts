import type { Host, WritableHost } from '../host/host.js';
import type { Mark } from '../phase.js';

/** The world as far as the engine sees it, as values that a thread can be sent. */
export interface Surroundings {
  /** Paths are shown from here, and begin here. */
  readonly workingDirectory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The same with an ear for the phases of a run. */
export interface MarkedSurroundings extends Surroundings {
  readonly mark?: Mark;
}

/** The same with the door to the files. */
export interface ReadingSurroundings extends Surroundings {
  readonly host: Host;
}

/** The same for acts that write. */
export interface WritingSurroundings extends Surroundings {
  readonly host: WritableHost;
}
