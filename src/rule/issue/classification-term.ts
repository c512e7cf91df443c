import { coded } from '../../fault/severity.js';
import { particularsIn } from '../../issue/distribution.js';
import type { IssueRule } from '../rule.js';

/** How many years a secret of each level may be kept at most (保守国家秘密法第二十条). */
const most: Readonly<Record<string, number>> = { 绝密: 30, 机密: 20, 秘密: 10 };

const sheetOf = (classification: string): string => `期号: 1\n日期: 2026-03-12\n密级: ${classification}\n`;

/** A term of secrecy that is longer than the law lets it be. */
export const classificationTerm: IssueRule = {
  sees: 'issue',
  codes: ['issue/classification-term'],
  faults: [
    {
      code: 'issue/classification-term',
      title: '保密期限超过了这个密级的最长期限',
      basis:
        '《中华人民共和国保守国家秘密法》第二十条：除另有规定外，绝密级不超过三十年，机密级不超过二十年，秘密级不超过十年',
      wrong: { 'issues/0001/issue.yaml': sheetOf('秘密★20年') },
      right: { 'issues/0001/issue.yaml': sheetOf('秘密★10年') },
    },
  ],
  check({ bulletin, sheet }) {
    const { classification } = particularsIn(bulletin, sheet);
    const [, level = '', years] = /^(..)★([0-9]+)年$/u.exec(classification?.text ?? '') ?? [];
    const limit = most[level];
    if (!classification || limit === undefined || Number(years) <= limit) return [];
    const message = `“${level}”的保密期限一般不超过${limit}年，现为${years}年`;
    const hint = '请核对密级和期限；确有规定的，不用管';
    const { span } = classification;
    return [{ ...coded('issue/classification-term'), message, span, hint }];
  },
};
