import type { ImportFinding } from '../original.js';

/** A finding before its place is known. */
export type Note = Omit<ImportFinding, 'place'>;
