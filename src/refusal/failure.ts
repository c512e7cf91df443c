import type { Refusal } from './refusal.js';

/** Why a task of several could not be done. */
export type Failure =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** An error of ours, or a damaged product, in its own words. */
  | { readonly kind: 'broken'; readonly message: string }
  /** Its thread died: of an error, or with an exit code. */
  | { readonly kind: 'stopped'; readonly message: string; readonly code?: never }
  | { readonly kind: 'stopped'; readonly code: number; readonly message?: never };
