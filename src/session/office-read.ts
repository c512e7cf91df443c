import type { ReadFile } from '../folder/read-file.js';
import type { Release } from '../folder/releases.js';
import type { FoldersRead, OfficeArchive } from './office-archive.js';

/** The parts of offices that a run has read already, by absolute paths: each is read once. */
export interface OfficeRead extends FoldersRead {
  /** Each office, and what it has printed. */
  readonly archives: Map<string, OfficeArchive>;
  /** Configurations. */
  readonly bulletins: Map<string, ReadFile>;
  /** Each office's releases. */
  readonly releases: Map<string, readonly Release[]>;
}

/** To begin with. */
export function nothingRead(stays = false): OfficeRead {
  return { folders: new Map(), archives: new Map(), bulletins: new Map(), releases: new Map(), stays };
}
