import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import { daysBetween } from '../../field/day-count.js';
import type { IssueRule } from '../rule.js';

const submission = (date: string): string =>
  `单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇开展河道清淤\n日期: ${date}\n正文: 全镇清理河道12公里，沿河村组的排水已经通畅。\n`;

/** An event dated (日期) after its issue, or so long before it that it is no news any more. */
export const itemDate: IssueRule = {
  sees: 'issue',
  codes: ['issue/item-after-issue', 'issue/stale-item'],
  faults: [
    {
      code: 'issue/item-after-issue',
      title: '稿件所写的日期晚于本期的日期',
      basis: '刊物的日期是印发的日期，不早于所报的事；刊物惯例',
      wrong: { 'issues/0001/稿件.yaml': submission('2026-03-13') },
      right: { 'issues/0001/稿件.yaml': submission('2026-03-12') },
    },
    {
      code: 'issue/stale-item',
      title: '稿件所报的事过去太久',
      basis: '信息讲时效；天数由本单位的“校对: 过期天数”定，不写为7天',
      wrong: { 'issues/0001/稿件.yaml': submission('2026-03-02') },
      right: { 'issues/0001/稿件.yaml': submission('2026-03-05') },
    },
  ],
  check: ({ bulletin, sheet, submissions }) =>
    submissions.flatMap(({ date }): readonly Diagnostic[] => {
      if (!date) return [];
      const { span, value } = date;
      const age = daysBetween(value, sheet.date.value);
      const most = bulletin.proofreading.staleDays;
      if (age < 0) {
        const message = `稿件的日期“${value.iso}”晚于本期的日期“${sheet.date.value.iso}”`;
        const hint = '请核对稿件的“日期”；稿件没有写错时，请改 issue.yaml 的“日期”';
        return [{ ...coded('issue/item-after-issue'), message, span, hint }];
      }
      if (age <= most) return [];
      const message = `稿件的日期“${value.iso}”比本期早${age}天，超过${most}天`;
      const hint = '请核对日期；旧闻请换成新的内容，或不用';
      return [{ ...coded('issue/stale-item'), message, span, hint }];
    }),
};
