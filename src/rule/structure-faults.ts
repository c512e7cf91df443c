import type { Fault } from './fault.js';

/** What makes a file unreadable or an issue unprintable; found by the readers and by the rules of structure. */
export const structureFaults: readonly Fault[] = [];
