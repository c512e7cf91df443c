import type { CalendarDate } from '../field/calendar.js';
import type { Submission } from '../submission/submission.js';
import { type Article, labelsOf, noteOf } from './passage.js';

/** The texts around a submission's own, or an issue's, to be proofread by themselves: 批示, each like an editor's note, then
 * 来源 and the names of 附件. */
export function articlesAround(
  {
    instructions = [],
    origin,
    attachments = [],
  }: Pick<Partial<Submission>, 'instructions' | 'origin' | 'attachments'>,
  issueDate?: CalendarDate,
): readonly Article[] {
  const labels = [...(origin ? [origin] : []), ...attachments.map(({ name }) => name)];
  return [
    ...instructions.map(({ content, date }) => noteOf(content, date?.value ?? issueDate)),
    ...(labels.length > 0 ? [labelsOf(labels)] : []),
  ];
}
