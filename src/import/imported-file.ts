import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Refusal } from '../refusal/refusal.js';
import type { ImportedItem } from './imported-item.js';
import type { ImportFinding, OriginalKind } from './original.js';

/** A finding on a file that was sent. */
export interface FileFinding extends ImportFinding {
  /** The name of the file within it that the finding is on, as a mail's attachment. */
  readonly within?: string;
}

/** A submission's file that an import has written, or would write. */
export interface ImportedSubmission {
  /** As shown. */
  readonly path: string;
  readonly text: string;
  /** The name of the original within the file that was sent, if it is not that itself. */
  readonly within?: string;
  /** `submission`: the file was one already. */
  readonly kind: OriginalKind | 'submission';
  readonly items: readonly ImportedItem[];
  /** The paths, as shown, of the files that lie beside it for it. */
  readonly files: readonly string[];
}

/** A file that was sent, and what an import has made of it. */
export interface ImportedFile {
  /** As shown; its name, if it came on the standard input. */
  readonly path: string;
  /** Nothing is written of it; a finding says why. */
  readonly submissions: readonly ImportedSubmission[];
  readonly findings: readonly FileFinding[];
  /** Where the file as it was sent is kept, as shown; none if nothing was written of it. */
  readonly kept?: string;
  /** The path, as shown, of the same file as an import has kept it before, or of another of this run. */
  readonly known?: string;
}

/** The result of an import. */
export interface Imported {
  /** The issue's folder, as shown. */
  readonly issue: string;
  /** Nobody has named it: it is the newest that is not released. */
  readonly isChosen: boolean;
  /** It was made for them, with this number and, as a proposal, this day (2024-03-14). */
  readonly made?: { readonly number: number; readonly date: string };
  /** Nothing was written. */
  readonly isTrial: boolean;
  readonly files: readonly ImportedFile[];
  /** The findings of a check in the new submissions. */
  readonly found: readonly Diagnostic[];
  /** Why what editors are told of submissions could not be brought up to date. */
  readonly schemaRefusal?: Refusal;
}
