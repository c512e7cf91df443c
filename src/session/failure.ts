import { isDamagedProduct } from '../product/damaged.js';
import type { Failure } from '../refusal/failure.js';
import { Refused } from '../refusal/refusal.js';

/** The failure that an error stands for. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Refused) return { kind: 'refused', refusal: error.refusal };
  if (isDamagedProduct(error)) return { kind: 'broken', message: error.message };
  return { kind: 'broken', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
