import type { Failure } from '../refusal/failure.js';
import { wordRefusal } from './refusal.js';

/** Why a task of several could not be done, in words; paths are shown from `workingDirectory`. */
export function wordFailure(failure: Failure, workingDirectory: string): string {
  switch (failure.kind) {
    case 'refused':
      return wordRefusal(failure.refusal, workingDirectory);
    case 'broken':
      return failure.message;
    case 'stopped':
      return failure.message === undefined ? `线程中断（${failure.code}）` : `线程中断：${failure.message}`;
  }
}
