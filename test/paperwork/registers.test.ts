import { expect, it } from 'vitest';
import { approvalSlip } from '../../src/paperwork/approval-slip.js';
import { archiveList } from '../../src/paperwork/archive-list.js';
import { issueRegister } from '../../src/paperwork/issue-register.js';
import { type RegisteredIssue, signedBy } from '../../src/paperwork/registered-issue.js';
import { yearlyContents } from '../../src/paperwork/yearly-contents.js';
import { printPaper } from './print-paper.js';

const first: RegisteredIssue = {
  series: 'issue',
  number: 1,
  serial: 301,
  date: '2026-01-08',
  issueNumber: '第1期',
  title: '岚浦县工作快报第1期',
  issuingOffice: '岚浦县人民政府办公室',
  classification: '秘密★1年',
  signOff: [
    { label: '责任编辑', text: '林一' },
    { label: '校　对', text: '苏禾' },
    { label: '核签', text: '程望舒' },
  ],
  printRun: 120,
  pages: 6,
  isReleased: true,
  items: [
    { section: '工作动态', headline: '青鹭镇清理河道', units: ['青鹭镇'], page: 1 },
    { section: '简讯', headline: '县水利局检查堤防……', units: ['县水利局'] },
    { section: '旧栏目', headline: '=1+1', units: ['县教育局', '青鹭镇'], page: 4 },
  ],
};
const supplement: RegisteredIssue = {
  series: 'supplement',
  number: 1,
  date: '2026-02-03',
  issueNumber: '增刊第1期',
  title: '岚浦县工作快报增刊第1期',
  issuingOffice: '岚浦县人民政府办公室',
  signOff: [],
  isReleased: false,
  items: [{ section: '工作动态', headline: '苇港镇整修渠道', units: ['苇港镇'] }],
};
const issues = [first, supplement];

it.each([
  ['issue-register', issueRegister(2026, issues)],
  ['yearly-contents', yearlyContents(2026, issues, ['简讯', '工作动态'])],
  ['archive-list', archiveList(2026, issues)],
  ['approval-slip', approvalSlip(first, '2026年1月8日')],
])('%s', async (name, paper) => {
  await expect(printPaper(paper)).toMatchFileSnapshot(`golden/${name}.txt`);
});

it('a register says of no issue that it is not released where nothing is', () => {
  const printed = printPaper(issueRegister(2026, [supplement]));
  expect(printed).not.toContain('未发布');
  expect(printed).not.toContain('总期号');
});

it('who signs is known by how a label ends, whatever stands between its characters', () => {
  expect(signedBy(first, '编辑')).toBe('林一');
  expect(signedBy(first, '校对')).toBe('苏禾');
  expect(signedBy(first, '签发')).toBe('');
});
