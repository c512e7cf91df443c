import { sectionNamed } from '../../bulletin/register.js';
import { didYouMean } from '../../diagnostic/did-you-mean.js';
import { sectionChoice } from '../../submission/submission.js';
import type { SubmissionRule } from '../rule.js';

/** A section or sub-section that the configuration does not have, or a sub-section left out where there are some. */
export const unknownSection: SubmissionRule = {
  sees: 'submission',
  codes: ['structure/unknown-section', 'structure/unknown-subsection', 'structure/missing-subsection'],
  check(submission, bulletin) {
    const { span } = submission.section;
    const { section: name, subsection } = sectionChoice(submission);
    const section = sectionNamed(bulletin, name);
    if (!section) {
      const known = bulletin.sections.map((each) => each.name);
      const hint = didYouMean(name, known) ?? `可用的栏目有：${known.join('、')}`;
      return [{ code: 'structure/unknown-section', severity: 'error', message: `没有“${name}”这个栏目`, span, hint }];
    }
    const known = section.subsections;
    const choices = known.map((each) => `${name}/${each}`);
    if (subsection === undefined && known.length > 0) {
      const message = `栏目“${name}”分子栏目，这里没有写明是哪一个`;
      const hint = `请写成${choices.map((each) => `“${each}”`).join('或')}`;
      return [{ code: 'structure/missing-subsection', severity: 'error', message, span, hint }];
    }
    if (subsection === undefined || known.includes(subsection)) return [];
    const message =
      known.length > 0 ? `栏目“${name}”下没有“${subsection}”这个子栏目` : `栏目“${name}”不分子栏目，出现“${subsection}”`;
    const hint = didYouMean(subsection, known) ?? `可以写：${known.length > 0 ? choices.join('、') : name}`;
    return [{ code: 'structure/unknown-subsection', severity: 'error', message, span, hint }];
  },
};
