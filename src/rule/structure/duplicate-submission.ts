import { registeredUnit } from '../../bulletin/register.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import { positionAt } from '../../source/file.js';
import { byPlace } from '../../submission/by-place.js';
import type { Submission } from '../../submission/submission.js';
import type { IssueRule } from '../rule.js';

/** The same submission twice in one issue: unit, headline and text alike but for white space. */
export const duplicateSubmission: IssueRule = {
  sees: 'issue',
  codes: ['structure/duplicate-submission'],
  check({ bulletin, submissions }) {
    const nameOf = (text: string): string => registeredUnit(bulletin, text)?.name ?? text;
    const seen = new Map<string, Submission>();
    const findings: Diagnostic[] = [];
    for (const submission of [...submissions].sort(byPlace)) {
      const { contributors, headline, body, place } = submission;
      // Of a headline that can't be read nobody knows whether it is another's.
      if (!headline && place.keys.headline) continue;
      const units = contributors.map(({ text }) => nameOf(text)).sort();
      const key = JSON.stringify([units, withoutSpace(headline?.text ?? ''), withoutSpace(body.text)]);
      const first = seen.get(key);
      if (!first) {
        seen.set(key, submission);
        continue;
      }
      const { span } = headline ?? body;
      const there = (first.headline ?? first.body).span;
      findings.push({
        ...coded('structure/duplicate-submission'),
        message: `这篇稿件与${there.file.path}第${positionAt(there.file, there.start).line}行的稿件相同`,
        span,
        related: [{ message: '相同的稿件', span: there }],
        hint: '请删去一篇',
      });
    }
    return findings;
  },
};

function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '');
}
