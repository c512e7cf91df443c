import type { FaceRole } from '../style/role.js';

/** Why a file's face cannot be used at all. */
export type FaceFault =
  /** It is not there or cannot be read. */
  | 'unreadable'
  /** It does not begin like a font. */
  | 'notAFont'
  /** A web font: WOFF or WOFF2. */
  | 'webFont'
  /** Its tables are missing, cut short or contradict one another. */
  | 'broken'
  /** A variable font with outlines of CFF2. */
  | 'compactVariable'
  /** It is sound, but has no outlines or no Unicode character map that we read (bitmaps, symbol fonts). */
  | 'unsupported';

/** Why a face must not be put into a PDF, from OS/2 fsType. */
export type EmbeddingBar = 'restricted' | 'bitmapOnly' | 'noSubsetting';

/** A value, or why there is none. */
export type FontResult<T> = { readonly value: T } | { readonly fault: FaceFault };

/** A problem in finding the faces; the caller words it. `wanted` is the configured text as written. */
export type FontProblem =
  | {
      readonly kind: 'fileNotUsable';
      readonly role: FaceRole;
      readonly wanted: string;
      readonly path: string;
      readonly fault: FaceFault;
    }
  /** The file is a collection or a font without a face of that name; `available` are the names it has. */
  | {
      readonly kind: 'faceNotInFile';
      readonly role: FaceRole;
      readonly wanted: string;
      readonly path: string;
      readonly available: readonly string[];
    }
  /** No installed font bears the configured name. */
  | { readonly kind: 'notInstalled'; readonly role: FaceRole; readonly wanted: string }
  /** The font's licence forbids embedding; `wanted` is absent if it was not configured but found installed. */
  | {
      readonly kind: 'embeddingForbidden';
      readonly role: FaceRole;
      readonly wanted?: string;
      readonly path: string;
      readonly family: string;
      readonly bar: EmbeddingBar;
    }
  /** A face that comes with kuaibao is missing or broken: the installation is damaged. */
  | { readonly kind: 'embeddedNotUsable'; readonly path: string; readonly fault: FaceFault };
