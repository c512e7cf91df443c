import { registeredUnit } from '../../../bulletin/register.js';
import type { SubmissionRule } from '../../rule.js';

/** One unit named twice among the contributors of a submission. */
export const repeatedContributor: SubmissionRule = {
  sees: 'submission',
  codes: ['structure/repeated-contributor'],
  check({ contributors }, bulletin) {
    const nameOf = (text: string): string => registeredUnit(bulletin, text)?.name ?? text;
    return contributors
      .filter(({ text }, i) => contributors.slice(0, i).some((other) => nameOf(other.text) === nameOf(text)))
      .map(({ text, span }) => ({
        code: 'structure/repeated-contributor',
        severity: 'error',
        message: `单位“${text}”在这篇稿件里写了两次`,
        span,
        hint: '请删去一处',
      }));
  },
};
