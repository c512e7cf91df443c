import type { Bulletin } from '../../bulletin/bulletin.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import type { LabelledText } from '../../field/collection.js';
import type { IssueSheet } from '../../issue/sheet.js';
import type { IssueRule } from '../rule.js';

/** The roles that sign an issue off, and the labels under which offices name it. */
const roles: readonly (readonly [name: string, label: RegExp])[] = [
  ['编辑', /编/u],
  ['校对', /校/u],
  ['核签', /签|审|核/u],
];

const office = (signOff: string): string => `期号: 1\n日期: 2026-03-12\n署名:\n${signOff}`;

/** An issue signed off under the usual labels names who edited, who proofread and who approved it, each for himself. Labels are free:
 * what an office leaves out is a hint, and of labels all of its own nothing is said. */
export const signOff: IssueRule = {
  sees: 'issue',
  codes: ['issue/sign-off', 'issue/same-proofreader'],
  faults: [
    {
      code: 'issue/sign-off',
      title: '署名里没有编辑、校对或核签',
      basis: '编、校、签三道手续各有人负责；机关办刊惯例',
      wrong: { 'bulletin.yaml': withSignOff('  编辑: 何清圆\n  核签: 舒朗\n') },
      right: { 'bulletin.yaml': withSignOff('  编辑: 何清圆\n  校对: 卞沅\n  核签: 舒朗\n') },
    },
    {
      code: 'issue/same-proofreader',
      isOff: true,
      title: '编辑和校对是同一个人',
      basis: '编校分开；机关办刊惯例',
      wrong: { 'issues/0001/issue.yaml': office('  校对: 何清圆\n') },
      right: { 'issues/0001/issue.yaml': office('  校对: 江汀\n') },
    },
  ],
  check({ bulletin, sheet }) {
    const signed = new Map([...bulletin.signOff, ...sheet.signOff].map((each) => [each.label.text, each]));
    if (signed.size === 0) return [];
    const named = roles.map(
      ([name, label]) => [name, [...signed.values()].find((each) => label.test(each.label.text))] as const,
    );
    const span = placeOf(sheet, bulletin);
    const missing = named.filter(([, found]) => !found).map(([name]) => name);
    return [
      ...(missing.length > 0 && missing.length < roles.length ? [missingFinding(missing, span)] : []),
      ...sameFinding(named[0]?.[1], named[1]?.[1]),
    ];
  },
};

function withSignOff(names: string): string {
  return `刊名: 工作快报\n编发单位: 岚浦县人民政府办公室\n栏目:\n  - 工作动态\n单位:\n  - 青鹭镇\n署名:\n${names}`;
}

/** The key 署名, in the file that has the last word. */
function placeOf(sheet: IssueSheet, bulletin: Bulletin): Diagnostic['span'] {
  return sheet.place.keys.signOff ?? bulletin.place.keys.signOff ?? bulletin.span;
}

function missingFinding(names: readonly string[], span: Diagnostic['span']): Diagnostic {
  const message = `署名里没有${names.map((name) => `“${name}”`).join('、')}`;
  const hint = `漏写的请补上一行“${names[0] ?? ''}: 姓名”；本单位不设的，不用管`;
  return { ...coded('issue/sign-off'), message, span, hint };
}

function sameFinding(
  editor: LabelledText | undefined,
  proofreader: LabelledText | undefined,
): readonly Diagnostic[] {
  if (!editor || !proofreader || editor.text.text !== proofreader.text.text) return [];
  const message = `“${editor.label.text}”和“${proofreader.label.text}”都是${editor.text.text}`;
  const { span } = proofreader.text;
  return [{ ...coded('issue/same-proofreader'), message, span, hint: '请另请一人校对' }];
}
