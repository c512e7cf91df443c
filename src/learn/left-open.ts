import { coded } from '../fault/severity.js';
import type { LearnFinding } from './finding.js';
import type { OldIssue } from './old-issue.js';

/** Tells of what an issue does not show: its number or its day, an entry's headline or who sent it. */
export function leftOpen(issue: OldIssue): readonly LearnFinding[] {
  return [...openInMasthead(issue), ...openInEntries(issue)];
}

function openInMasthead({ masthead, original }: OldIssue): readonly LearnFinding[] {
  const { issueNumber, date, nameplate, issuingOffice } = masthead;
  const lacking = [
    ...(nameplate.length === 0 ? ['刊名'] : []),
    ...(issueNumber === undefined ? ['期号'] : []),
    ...(issuingOffice === undefined ? ['编发单位'] : []),
    ...(date === undefined ? ['日期'] : []),
  ];
  if (lacking.length === 0) return [];
  return [
    {
      ...coded('learn/open'),
      message: `报头里没有看出${lacking.join('、')}`,
      hint: '是图片或艺术字的读不出来，请在 bulletin.yaml 或这一期的 issue.yaml 里补上',
      original,
    },
  ];
}

function openInEntries({ sections, original }: OldIssue): readonly LearnFinding[] {
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
            ...coded('learn/open'),
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
