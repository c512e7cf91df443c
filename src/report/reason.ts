import { reasonOf } from '../refusal/reason.js';
import { wordReason } from '../refusal/word-reason.js';

export { wordReason } from '../refusal/word-reason.js';

/** An error of the system in the user's words. */
export function wordError(error: unknown): string {
  return wordReason(reasonOf(error));
}
