import type { StrangeFile } from '../refusal/refusal.js';

/** Why a file at an output's place is not simply replaced: in the same words wherever it is said. */
export function strangeReason(kind: StrangeFile['kind'], shown: string): string {
  return kind === 'edited' ? `${shown} 在生成以后被人改过` : `${shown} 没有记录，不知道是不是 kuaibao 生成的`;
}

/** The command that carries the changes of an edited output into the submissions. */
export function receiveCommand(shown: string): string {
  return `kuaibao receive ${shown}`;
}
