import type { Entry } from '../../src/document/document.js';
import { composeEntry } from '../../src/document/entry.js';
import type { HeadlinePlacement } from '../../src/style/style.js';
import { readSubmissions } from '../../src/submission/read-submissions.js';

/** How a test wants an entry of some lines to be worded. */
interface EntryChoice {
  readonly placement?: HeadlinePlacement;
  readonly attendees?: string;
  readonly levelHeadings?: boolean;
}

/** An entry whose body has some lines, as it is printed. */
export function entryOf(
  lines: readonly string[],
  { placement = 'runIn', attendees, levelHeadings = true }: EntryChoice = {},
): Entry {
  const keys = [
    '单位: 青鹭镇',
    '栏目: 动态',
    '标题: 青鹭镇治水',
    ...(attendees ? [`陪同: ${attendees}`] : []),
  ];
  const text = [...keys, '正文: |', ...lines.map((line) => `  ${line}`), ''].join('\n');
  const [submission] = readSubmissions({ path: '稿件.yaml', text }, '稿件.yaml').submissions;
  if (!submission) throw new Error(`no submission: ${text}`);
  return composeEntry(
    { submission, contributors: ['青鹭镇'], step: 'alone', reason: '' },
    { placement },
    {
      leaders: [],
      office: { leaders: [], dateStyle: 'plain' },
      boldLeadSentences: true,
      levelHeadings,
    },
  );
}
