import { type Registers, writtenLeader } from '../bulletin/register.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { didYouMean } from '../diagnostic/did-you-mean.js';
import type { Instruction } from '../submission/instruction.js';

/** The leaders of 批示 whom the register does not have. One whose post is written too is somebody from elsewhere, if the
 * name is like none of the register's. Nothing is found where no leaders are registered. Finds `structure/unknown-leader`. */
export function unknownLeaders(
  instructions: readonly Instruction[] = [],
  { leaders = [] }: Registers,
): readonly Diagnostic[] {
  if (leaders.length === 0) return [];
  return instructions.flatMap(({ leader: { text, span } }): readonly Diagnostic[] => {
    const { name, post, isRegistered } = writtenLeader(leaders, text);
    if (isRegistered) return [];
    const meant = didYouMean(
      name,
      leaders.map((each) => each.name),
    );
    if (post !== undefined && meant === undefined) return [];
    return [
      {
        code: 'structure/unknown-leader',
        severity: 'warning',
        message: `批示的领导“${text}”不在领导名册中`,
        span,
        hint: meant ?? '请核对姓名；是上级领导的，请在姓名前写上职务，空一格',
      },
    ];
  });
}
