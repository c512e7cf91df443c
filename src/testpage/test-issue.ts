import type { Bulletin } from '../bulletin/bulletin.js';
import { readBulletin } from '../bulletin/read-bulletin.js';
import { arrange } from '../issue/arrange.js';
import type { Issue } from '../issue/issue.js';
import { readSheet } from '../issue/sheet.js';
import { readSubmissions } from '../submission/read-submissions.js';
import { trials } from './trials.js';

/** The file's name without its ending. */
export const testPageName = '试排页';

/** The form of an office's pages: its faces and its deviations from the standard. */
export type PageForm = Pick<Bulletin, 'fonts' | 'deviations'>;

/** The test page as an issue, of the day `today` (2026-03-14), in an office's form or the standard's: each trial with, below it, how
 * its lines should end (`endings`, in the trials' order; none: they are not known yet). */
export function testIssue(endings: readonly string[], today: string, form?: PageForm): Issue {
  const read = readBulletin({ path: '试排页/bulletin.yaml', text: bulletinText }).value;
  const sheet = readSheet({ path: '试排页/issue.yaml', text: `期号: 1\n日期: ${today}\n` }).value;
  const { submissions } = readSubmissions(
    { path: '试排页/试排页.yaml', text: submissionText(endings) },
    '试排页.yaml',
  );
  if (!read || !sheet) throw new Error('the test page cannot be read');
  const bulletin = form ? { ...read, fonts: form.fonts, deviations: form.deviations } : read;
  return arrange(bulletin, sheet, submissions);
}

const bulletinText = `刊名: 试排页
编发单位: 快报 kuaibao
期号格式: 第{期}页
文件名: ${testPageName}
栏目:
  - {名称: 试排, 形式: 专报, 落款: 是}
单位: [快报]
署名: {试排: ＿＿＿＿, 核对: ＿＿＿＿}
分发: {说明: 填好以后连同另一个程序导出的 PDF 交回}
`;

const ordinals = [...'一二三四五六七八九十'];

function submissionText(endings: readonly string[]): string {
  const lines = trials.flatMap(({ rule, text }, i) => [
    `${ordinals[i]}、${rule}`,
    text,
    endings[i] ?? '……',
    ticked,
  ]);
  return `单位: 快报
栏目: 试排
标题: 各行应当在哪里断开
正文: |
${[introduction, ...lines, conclusion, ...table].map((line) => `  ${line}`).join('\n')}
`;
}

const introduction =
  '请用 Word 或 WPS 打开与本页同名的 DOCX，逐段看每一行的最后几个字是不是下面写的那几个，是的在方框里打钩，不是的写上第几行、止于哪几个字。同名的 PDF 是应当的样子。';
/** Below each trial, to be ticked or filled in. */
const ticked = '□一致　□不一致，第＿＿行止于＿＿＿＿＿＿';
const conclusion = '看完请填下表，没有的字体写“缺”。';
const table = [
  '| 项目 | 填写 |',
  '|---|---|',
  ...['程序和版本', '操作系统', '仿宋用的字体', '标题用的字体', '页数', '其他不同'].map(
    (name) => `| ${name} | ${'＿'.repeat(14)} |`,
  ),
];
