import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';
import type { Leader } from './bulletin.js';
import { areOverlapping, termWords } from './term.js';

/** Leaders who stand twice in the register, unless both entries say when, and these terms do not overlap: `structure/duplicate-name`. */
export function repeatedLeaders(leaders: readonly Leader[]): readonly Diagnostic[] {
  return leaders.flatMap((leader, i): readonly Diagnostic[] => {
    const before = leaders.slice(0, i).filter(({ name }) => name === leader.name);
    const other = before.find((each) => !areApart(each, leader));
    return other ? [repeated(leader, other)] : [];
  });
}

function areApart({ term: one }: Leader, { term: other }: Leader): boolean {
  return one !== undefined && other !== undefined && !areOverlapping(one, other);
}

function repeated({ name, span, term }: Leader, other: Leader): Diagnostic {
  const finding = { ...coded('structure/duplicate-name'), span } as const;
  if (!term || !other.term) {
    const message = `“${name}”在同一名册里写了两次`;
    return { ...finding, message, hint: '请删去一处；职务变动过的，两处都写上“任期”' };
  }
  return {
    ...finding,
    message: `“${name}”的两段任期重叠：${termWords(other.term)}，${termWords(term)}`,
    related: [{ message: '另一段任期在这里', span: other.span }],
    hint: '请核对起止的年月；前一职务的止月和后一职务的起月可以是同一个月',
  };
}
