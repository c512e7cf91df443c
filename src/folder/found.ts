import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Stamp } from '../host/host.js';
import type { Asset } from '../source/asset.js';
import type { SourceFile } from '../source/file.js';

/** A file of submissions as found in an issue's folder. */
export interface FoundFile {
  readonly file: SourceFile;
  /** From the issue's folder, `/` between folders. */
  readonly path: string;
  /** The files that it names, as far as its text tells; absent if they were not looked for. */
  readonly assets?: readonly Asset[];
}

/** An issue's folder as found: its files read, and what could not be. */
export interface IssueFolder {
  /** Absolute. */
  readonly directory: string;
  readonly sheet?: SourceFile;
  readonly submissions: readonly FoundFile[];
  /** Paths from the issue's folder of files that should hold submissions and could not be read. */
  readonly unreadable: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Absent if it was put together otherwise than by reading. */
  readonly stamps?: IssueStamps;
}

/** The state in which an issue's folder was read: whoever finds the same would read the same. */
export interface IssueStamps {
  readonly sheet: Stamp;
  /** Its own folder and those below, absolute, each with when it changed. */
  readonly folders: ReadonlyMap<string, number>;
  /** The submissions' files, by their paths from the issue's folder, in their order. */
  readonly files: ReadonlyMap<string, Stamp>;
}
