import type { Original, OriginalKind } from './original.js';
import { unreadable } from './unreadable.js';

/** So many characters are read of an original: more than any issue has. */
export const mostCharacters = 300_000;

/** An original that has more characters than are read. */
export function tooLong(name: string, kind: OriginalKind, characters: number): Original {
  const message = `这个文件有${Math.ceil(characters / 10_000)}万字，超过上限${mostCharacters / 10_000}万字，没有导入`;
  return unreadable(name, kind, message, '请拆成几个文件，再导入');
}
