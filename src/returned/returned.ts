import type { Manuscript } from '../manuscript/manuscript.js';

/** A DOCX that kuaibao has made and people may have worked on since, read back. */
export interface Returned {
  readonly manuscript: Manuscript;
  /** The custom properties by which it says what it is; each may have been lost on the way. */
  readonly origin: Origin;
  /** Whether any change in it was tracked. */
  readonly isTracked: boolean;
}

/** The origin of a DOCX, by its custom properties. */
export interface Origin {
  /** 第127期 */
  readonly issue?: string;
  /** The issue's folder, from the office's: issues/0127. */
  readonly folder?: string;
  /** 2025-03-14 */
  readonly date?: string;
  /** Digest of the inputs that it was made of: SHA-256, hexadecimal. */
  readonly digest?: string;
  /** kuaibao 0.1.0 */
  readonly version?: string;
}
