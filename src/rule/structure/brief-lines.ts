import { sectionNamed } from '../../bulletin/register.js';
import { coded } from '../../fault/severity.js';
import { paragraphsOf } from '../../submission/block.js';
import { sectionChoice } from '../../submission/submission.js';
import type { SubmissionRule } from '../rule.js';

/** A brief of several lines: they are joined to one paragraph, and two of its sentences to one where a line has no mark at its end. */
export const briefLines: SubmissionRule = {
  sees: 'submission',
  codes: ['structure/brief-lines'],
  check(submission, bulletin) {
    const section = sectionNamed(bulletin, sectionChoice(submission).section);
    const lines = section?.form === 'briefs' ? paragraphsOf(submission.body) : [];
    const runOn = lines.slice(1).filter((_, i) => isOpen(lines[i]?.text.text ?? ''));
    if (runOn.length === 0) {
      const second = lines[1];
      if (!second) return [];
      const message = '简讯只有一段，这一行将接在上一行之后';
      return [{ ...coded('structure/brief-lines'), severity: 'hint', message, span: second.text.span }];
    }
    return runOn.map(({ text: { span } }) => ({
      ...coded('structure/brief-lines'),
      message: '简讯只有一段，上一行末尾没有标点，会与这一行连成一句',
      span,
      hint: '是两句的，请在上一行末尾加上“。”；是一句折成两行的，请并成一行',
    }));
  },
};

function isOpen(line: string): boolean {
  return /[\p{L}\p{N}%％℃]$/u.test(line);
}
