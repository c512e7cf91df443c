import { codeOf } from '../host/code.js';
import type { PathKind } from '../host/host.js';

/** Why something could not be done with a file or a folder. */
export type Reason =
  /** The system's code: ENOENT. */
  | { readonly kind: 'system'; readonly code: string }
  | { readonly kind: 'notAFile'; readonly found: PathKind }
  /** Another program has the file open. */
  | { readonly kind: 'held' }
  /** Somebody has marked the file as not to be written. */
  | { readonly kind: 'readOnly' }
  /** An error without a code, in its own words. */
  | { readonly kind: 'other'; readonly message: string };

/** The reason that an error of the system gives. */
export function reasonOf(error: unknown): Reason {
  const code = codeOf(error);
  if (code !== '') return { kind: 'system', code };
  return { kind: 'other', message: error instanceof Error ? error.message : String(error) };
}
