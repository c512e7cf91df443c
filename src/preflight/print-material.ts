import type { Bulletin } from '../bulletin/bulletin.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { IssueSheet } from '../issue/sheet.js';
import type { SourceFile } from '../source/file.js';
import type { Submission } from '../submission/submission.js';

/** Which faces are asked, as `--fonts` says: the embedded ones alone, or the office's own too. */
export type FacesAsked = 'all' | 'embedded';

/** The material to be printed, as it was read: an issue, a submission, or a configuration by itself. */
export interface PrintMaterial {
  readonly bulletin?: Bulletin;
  /** Only of an issue. */
  readonly sheet?: IssueSheet;
  readonly submissions: readonly Submission[];
  /** All the files that these stand in. */
  readonly files: readonly SourceFile[];
  /** The folder of `bulletin.yaml`, which paths of face files start from. */
  readonly office: string;
  /** Findings made already. */
  readonly diagnostics: readonly Diagnostic[];
}
