import { describe, expect, it } from 'vitest';
import type { Received } from '../../src/receive/received.js';
import { formatReceived } from '../../src/report/received.js';

const path = 'issues/0127/县水利局.yaml';
const item = '县水利局“全县启动汛前检查”';
const place = { path, line: 7, item, key: '正文' };
const by = [{ author: '沈望舒', date: '2026-03-12T09:30:00Z' }];

const received: Received = {
  issue: '第127期',
  folder: 'issues/0127',
  base: 'sent',
  changes: [
    {
      kind: 'text',
      place: { ...place, line: 4, key: '标题' },
      before: '全县启动汛前检查',
      after: '全县全面启动汛前检查',
      by,
    },
    {
      kind: 'text',
      place,
      before: '清理河道12公里，加固堤防3处，排查隐患21个，都已登记在册。',
      after: '清理河道15公里，加固堤防3处，排查隐患21个，都已逐个登记在册。',
      by: [],
    },
    { kind: 'paragraphAdded', place, before: '', after: '下一步，将逐处销号。', by },
    {
      kind: 'entryRemoved',
      place: { ...place, key: '停用' },
      before: '全县启动汛前检查\n清理河道12公里。',
      after: '',
      by,
    },
    {
      kind: 'sheet',
      place: { path: 'issues/0127/issue.yaml', line: 1, item: '本期', key: '期号' },
      before: '127',
      after: '128',
      by: [],
    },
  ],
  conflicts: [
    {
      place,
      around: { before: '清理河道', behind: '公里，加固堤防' },
      sent: '12',
      returned: '15',
      today: '13',
      by,
    },
    {
      place,
      around: { before: '', behind: '' },
      sent: '甲',
      returned: '乙',
      today: '丙',
      by: [],
      choice: 'returned',
    },
  ],
  left: [
    {
      where: '版头',
      before: '工作快报',
      after: '工作简报',
      reason: '这里各期都一样，写在 bulletin.yaml 里，要改请改那里',
      by,
    },
  ],
  remarks: [
    { by: { author: '沈望舒' }, text: '请核数字', quoted: '12公里', place },
    { by: { author: '沈望舒' }, text: '这一段另写', quoted: '' },
  ],
  files: [{ path, text: '' }],
  isWritten: true,
  isInPlace: true,
};

describe('what came back in a DOCX, in words', () => {
  it('tells of changes, conflicts, what has no place, and remarks', async () => {
    await expect(formatReceived(received, (text) => text)).toMatchFileSnapshot('golden/received.txt');
  });

  it('says that nothing was changed', () => {
    const nothing = {
      ...received,
      changes: [],
      conflicts: [],
      left: [],
      remarks: [],
      files: [],
      isWritten: false,
    };
    expect(formatReceived(nothing, (text) => text)).toBe(
      '第127期（issues/0127）：与送出去的那一稿比较\n\n没有改动\n',
    );
  });
});
