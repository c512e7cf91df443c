import { sectionNamed } from '../../../bulletin/register.js';
import { paragraphsOf } from '../../../submission/paragraph.js';
import { sectionChoice } from '../../../submission/submission.js';
import type { SubmissionRule } from '../../rule.js';

/** A brief of several lines: they are joined to one paragraph. */
export const briefLines: SubmissionRule = {
  sees: 'submission',
  codes: ['structure/brief-lines'],
  check(submission, bulletin) {
    const section = sectionNamed(bulletin, sectionChoice(submission).section);
    const second = section?.form === 'briefs' ? paragraphsOf(submission.body)[1] : undefined;
    if (!second) return [];
    const message = '简讯只有一段，这一行将接在上一行之后';
    return [{ code: 'structure/brief-lines', severity: 'hint', message, span: second.text.span }];
  },
};
