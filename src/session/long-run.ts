import { setFlagsFromString } from 'node:v8';
import { longRunFlagsFor, threadFlagsFor } from '../product/v8-flags.js';

/** Tells V8 that this run is no short one. */
export function prepareLongRun(): void {
  for (const flag of longRunFlagsFor(process.versions.v8)) setFlagsFromString(flag);
}

/** Tells V8 that threads will be started which compile many issues. */
export function prepareThreads(): void {
  for (const flag of threadFlagsFor(process.versions.v8)) setFlagsFromString(flag);
}
