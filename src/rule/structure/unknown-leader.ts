import { allEntries, leaderNames } from '../../bulletin/leaders-on.js';
import { type Registers, writtenLeader } from '../../bulletin/register.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { didYouMean } from '../../diagnostic/did-you-mean.js';
import { coded } from '../../fault/severity.js';
import type { Instruction } from '../../submission/instruction.js';
import type { IssueRule, PartRule } from '../rule.js';

/** A leader whose 批示 stands before a headline, and whom the register does not have. */
export const unknownLeader: PartRule = {
  sees: 'part',
  codes: ['structure/unknown-leader'],
  check: ({ instructions }, registers) => unknownLeaders(instructions, registers),
};

/** A leader whose 批示 stands under the masthead, and whom the register does not have. */
export const sheetUnknownLeader: IssueRule = {
  sees: 'issue',
  codes: ['structure/unknown-leader'],
  check: ({ bulletin, sheet }) => unknownLeaders(sheet.instructions, bulletin),
};

/** The leaders of 批示 whom the register does not have. One whose post is written too is somebody from elsewhere, if the
 * name is like none of the register's. Nothing is found where no leaders are registered. Finds `structure/unknown-leader`. */
function unknownLeaders(
  instructions: readonly Instruction[] = [],
  registers: Registers,
): readonly Diagnostic[] {
  const leaders = allEntries(registers);
  if (leaders.length === 0) return [];
  return instructions.flatMap(({ leader: { text, span } }): readonly Diagnostic[] => {
    const { name, post, isRegistered } = writtenLeader(leaders, text);
    if (isRegistered) return [];
    const meant = didYouMean(name, leaderNames(registers));
    if (post !== undefined && meant === undefined) return [];
    return [
      {
        ...coded('structure/unknown-leader'),
        message: `批示的领导“${text}”不在领导名册中`,
        span,
        hint: meant ?? '请核对姓名；是上级领导的，请在姓名前写上职务，空一格',
      },
    ];
  });
}
