import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import { daysBetween } from '../../field/day-count.js';
import type { IssueRule } from '../rule.js';

const path = 'issues/0001/稿件.yaml';
const submission = (date: string): string =>
  `单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇开展河道清淤\n批示:\n  - 领导: 程望舒\n    日期: ${date}\n    内容: 清淤做得及时，请各镇参照办理。\n正文: 全镇清理河道12公里，沿河村组的排水已经通畅。\n`;

/** 批示 dated after the issue that prints it. */
export const instructionDate: IssueRule = {
  sees: 'issue',
  codes: ['issue/instruction-after-issue'],
  faults: [
    {
      code: 'issue/instruction-after-issue',
      title: '批示的日期晚于本期的日期',
      basis: '刊物的日期是印发的日期，不早于所印的批示；刊物惯例',
      wrong: { [path]: submission('2026-03-13') },
      right: { [path]: submission('2026-03-11') },
    },
  ],
  check: ({ sheet, submissions }) =>
    [sheet, ...submissions].flatMap(({ instructions = [] }) =>
      instructions.flatMap(({ date }): readonly Diagnostic[] => {
        if (!date || daysBetween(date.value, sheet.date.value) >= 0) return [];
        const message = `批示的日期“${date.value.iso}”晚于本期的日期“${sheet.date.value.iso}”`;
        const hint = '请核对批示的“日期”；没有写错时，请改 issue.yaml 的“日期”';
        return [{ ...coded('issue/instruction-after-issue'), message, span: date.span, hint }];
      }),
    ),
};
