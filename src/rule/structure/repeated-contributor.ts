import { registeredUnit } from '../../bulletin/register.js';
import { coded } from '../../fault/severity.js';
import type { SourceText } from '../../source/text.js';
import type { SubmissionRule } from '../rule.js';

/** One unit named twice among the contributors of a submission. */
export const repeatedContributor: SubmissionRule = {
  sees: 'submission',
  codes: ['structure/repeated-contributor'],
  check({ contributors }, bulletin) {
    const nameOf = (text: string): string => registeredUnit(bulletin, text)?.name ?? text;
    const seen = new Set<string>();
    const isSecond = ({ text }: SourceText): boolean => {
      const name = nameOf(text);
      const known = seen.has(name);
      seen.add(name);
      return known;
    };
    return contributors.filter(isSecond).map(({ text, span }) => ({
      ...coded('structure/repeated-contributor'),
      message: `单位“${text}”在这篇稿件里写了两次`,
      span,
      hint: '请删去一处',
    }));
  },
};
