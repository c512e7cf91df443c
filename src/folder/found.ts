import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { SourceFile } from '../source/file.js';

/** A file of submissions as found in an issue's folder. */
export interface FoundFile {
  readonly file: SourceFile;
  /** From the issue's folder, `/` between folders. */
  readonly path: string;
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
}
