import type { StrangeOutput } from '../record/strange-outputs.js';

/** Why a file at an output's place is not simply replaced: in the same words wherever it is said. */
export function strangeReason(kind: StrangeOutput['kind'], shown: string): string {
  return kind === 'edited' ? `${shown} 在生成以后被人改过` : `${shown} 没有记录，不知道是不是 kuaibao 生成的`;
}
