import { coded } from '../../fault/severity.js';
import { firstKey } from '../../field/mapping.js';
import { fileNamePattern, numberPattern } from '../../issue/number.js';
import type { IssueRule } from '../rule.js';

/** The bulletin prints a total number and the issue does not say which. */
export const serialNumber: IssueRule = {
  sees: 'issue',
  codes: ['structure/missing-key'],
  check({ bulletin, sheet }) {
    const patterns = [numberPattern(bulletin, sheet), fileNamePattern(bulletin, sheet)];
    const pattern = patterns.find((each) => each.includes('{总期}'));
    if (sheet.serialNumber || pattern === undefined) return [];
    return [
      {
        ...coded('structure/missing-key'),
        message: '缺少“总期号”',
        span: firstKey(sheet.place),
        hint: `期号要印成“${pattern}”，请补上一行“总期号: …”`,
      },
    ];
  },
};
