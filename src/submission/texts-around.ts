import type { SourceText } from '../source/text.js';
import type { Submission } from './submission.js';

/** The texts printed around a submission's own, or an issue's: 批示, 来源 and the names of 附件, as they were written. */
export function textsAround({
  instructions = [],
  origin,
  attachments = [],
}: Pick<Submission, 'instructions' | 'origin' | 'attachments'>): readonly SourceText[] {
  return [
    ...instructions.flatMap(({ leader, content }) => [content, leader]),
    ...(origin ? [origin] : []),
    ...attachments.map(({ name }) => name),
  ];
}
