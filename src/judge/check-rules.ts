import type { Bulletin } from '../bulletin/bulletin.js';
import type { Registers } from '../bulletin/register.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Article } from '../passage/passage.js';
import type { ProofContext } from '../passage/proof-context.js';
import { issueRules } from '../rule/issue/rules.js';
import type { IssueMaterial } from '../rule/rule.js';
import { proseRules, rules } from '../rule/rules.js';
import type { Submission, SubmissionPart } from '../submission/submission.js';
import { isOn, type Judging, judgeArticle, type Stopwatch, untimed, untimedJudging } from './judge.js';

/** Judges a configuration. */
export function checkBulletin(bulletin: Bulletin): readonly Diagnostic[] {
  return rules.flatMap((rule) => (rule.sees === 'bulletin' ? rule.check(bulletin) : []));
}

/** Judges one submission by the rules of structure. */
export function checkSubmission(submission: Submission, bulletin: Bulletin): readonly Diagnostic[] {
  return rules.flatMap((rule) =>
    rule.sees === 'submission' || rule.sees === 'part' ? rule.check(submission, bulletin) : [],
  );
}

/** Judges by them one submission of which a part could be read, or whose office's configuration is not whole. */
export function checkPart(part: SubmissionPart, registers: Registers): readonly Diagnostic[] {
  return rules.flatMap((rule) => (rule.sees === 'part' ? rule.check(part, registers) : []));
}

/** Judges a submission's texts, or an editor's note, by the rules of prose. */
export function proofread(
  article: Article,
  context: ProofContext,
  judging: Judging = untimedJudging,
): readonly Diagnostic[] {
  return judgeArticle(article, context, proseRules, judging);
}

/** Judges an issue as a whole. */
export function checkIssue(material: IssueMaterial, stopwatch: Stopwatch = untimed): readonly Diagnostic[] {
  const { proofreading } = material.bulletin;
  return issueRules.flatMap((rule) => {
    const off = (rule.faults ?? []).filter((fault) => !isOn(fault, proofreading)).map(({ code }) => code);
    if (off.length === rule.codes.length) return [];
    return stopwatch(rule.codes[0] ?? '', () => rule.check(material)).filter(
      ({ code }) => !off.includes(code),
    );
  });
}
