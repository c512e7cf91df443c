import type { LearnFinding } from './finding.js';
import type { OldIssue } from './old-issue.js';

/** Tells of each entry that shows no headline, or not who sent it. */
export function leftOpen({ sections, original }: OldIssue): readonly LearnFinding[] {
  return sections.flatMap(({ form, groups }) =>
    groups.flatMap(({ items }) =>
      items.flatMap(({ headline, contributors, body, place }): readonly LearnFinding[] => {
        const words = headline ?? body[0] ?? '';
        const called = words.length > 18 ? `${words.slice(0, 18)}……` : words;
        const lacking = [
          ...(headline === undefined && form !== '简讯' ? ['标题'] : []),
          ...(contributors.length === 0 ? ['报送单位'] : []),
        ];
        if (lacking.length === 0) return [];
        return [
          {
            severity: 'warning',
            code: 'learn/open',
            message: `“${called}”没有看出${lacking.join('和')}，写成了【待填】`,
            hint: '请在稿件里填上；不是一篇稿件的，请并到上一篇或者删去',
            original,
            place,
          },
        ];
      }),
    ),
  );
}
