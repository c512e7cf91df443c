import { isDamagedProduct } from '../product/damaged.js';
import { type Refusal, Refused } from '../refusal/refusal.js';

/** Why a task could not be done. */
export type Failure =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** An error of ours, or a damaged product, in its own words. */
  | { readonly kind: 'broken'; readonly message: string }
  /** Its thread died: of an error, or with an exit code. */
  | { readonly kind: 'stopped'; readonly message: string; readonly code?: never }
  | { readonly kind: 'stopped'; readonly code: number; readonly message?: never };

/** The failure that an error stands for. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Refused) return { kind: 'refused', refusal: error.refusal };
  if (isDamagedProduct(error)) return { kind: 'broken', message: error.message };
  return { kind: 'broken', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
