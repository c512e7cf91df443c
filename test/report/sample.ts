import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import type { ReportContext } from '../../src/report/report.js';
import { type SourceFile, type Span, spanOf } from '../../src/source/file.js';

const submission: SourceFile = {
  path: 'issues/0007/柳陂镇, 二稿 50%.yaml',
  text: [
    '单位: 柳陂镇',
    '栏目: 工作动态',
    '标题: 柳陂镇举办“渔光节”😀开幕式',
    '正文: |',
    '  截止到3月底，全镇修渠12公里。',
    '  参会人数达到800多名人。',
    '',
  ].join('\n'),
};
const sheet: SourceFile = { path: 'issues/0007/issue.yaml', text: '期号: 7\r\n日期: 2031-04-01\r\n' };
const clean = 'issues/0007/桐花乡.yaml';

/** The nth place (from 0) of some words in a file. */
function find(file: SourceFile, words: string): Span {
  const start = file.text.indexOf(words);
  return spanOf(file, start, start + words.length);
}

/** A few findings with everything that a finding may have. */
export const findings: readonly Diagnostic[] = [
  {
    code: 'issue/number',
    severity: 'hint',
    message: '期号出现“7”，前一期是5，应为“6”',
    span: find(sheet, '7'),
    hint: '请改正期号',
  },
  {
    code: 'structure/unknown-unit',
    severity: 'error',
    message: '单位“柳陂镇”不在登记名册中：<名册> & {0}',
    span: find(submission, '柳陂镇'),
    related: [{ message: '本期的日期在这里', span: find(sheet, '2031-04-01') }],
    hint: '您是不是要写“柳坡镇”？',
  },
  {
    code: 'character/emoji',
    severity: 'warning',
    message: '出现表情符号“😀”，应删去',
    span: find(submission, '😀'),
    fix: { safe: true, edits: [{ span: find(submission, '😀'), text: '' }] },
  },
  {
    code: 'number/as-of',
    severity: 'warning',
    message: '出现“截止到”，应为“截至”',
    span: find(submission, '截止到'),
    fix: { safe: false, edits: [{ span: find(submission, '截止到'), text: '截至' }] },
  },
];

export const context: ReportContext = {
  files: [sheet.path, clean, submission.path],
  strict: false,
  version: '0.1.0',
  describe: (code) =>
    code === 'number/as-of'
      ? { title: '“截止”后面接了时间点', help: '“截至”后面跟时间；“截止”表示停止，不带宾语。' }
      : undefined,
};
