import { writeScalar } from '../yaml/write.js';
import { inWords } from './evidence.js';
import type { LearnedOffice } from './office.js';
import { articlesName, type LearnedSection } from './sections.js';
import { labelLines, listLines } from './write-lines.js';

/** The words that stand where the issues show nothing; the checks find them. */
export const open = '【待填】';

/** `bulletin.yaml` of an office; over each key, which issues show it. */
export function writeBulletin(office: LearnedOffice): string {
  const { issues, nameplate, issuingOffice, leaders, units, signOff, contact } = office;
  const all = issues.map(({ name }) => name);
  const shown = (by: readonly string[]): string => `# 见${inWords(all.filter((name) => by.includes(name)))}`;
  const one = (
    key: string,
    found: { readonly value: string; readonly issues: readonly string[] } | undefined,
  ) => (found ? [shown(found.issues), `${key}: ${writeScalar(found.value)}`] : []);
  const dateStyle = office.dateStyle;
  const lines = [
    `# 从${inWords(all)}整理；每一项上面写着它见于哪几期，不对的请改。`,
    '',
    ...(nameplate
      ? [shown(nameplate.issues), ...listLines('刊名', nameplate.value.slice(-3))]
      : [`刊名: ${open}`]),
    ...(issuingOffice ? one('编发单位', issuingOffice) : [`编发单位: ${open}`]),
    ...one('期号格式', office.issueNumberFormat),
    ...one('增刊格式', office.supplementFormat),
    ...(dateStyle ? one('日期格式', dateStyle) : []),
    ...one('保存提示', office.retentionNotice),
    ...one('密级', office.classification),
    ...(office.signatories
      ? [shown(office.signatories.issues), ...listLines('签发人', office.signatories.value)]
      : []),
    '# 生成的文件叫什么；写上年份，新年的第1期才不会和今年的同名',
    "文件名: '{年}年第{期}期'",
    '',
    '# 栏目：按印出的先后',
    '栏目:',
    ...office.sections.flatMap((section) => sectionLines(section, shown)),
    ...(leaders.length > 0 ? ['', '# 领导：按标题里、陪同里点名的先后和稿件的先后', '领导:'] : []),
    ...leaders.flatMap(({ name, post, issues: by }) => [
      `  ${shown(by)}${post ? `；职务见${inWords(post.issues)}` : ''}`,
      ...(post
        ? [`  - 姓名: ${writeScalar(name)}`, `    职务: ${writeScalar(post.value)}`]
        : [`  - ${writeScalar(name)}`]),
    ]),
    '',
    '# 单位：按稿件通常的先后',
    '单位:',
    ...units.flatMap(({ name, aliases, issues: by }) => {
      const also =
        aliases.length > 0
          ? `；别名见${inWords(all.filter((one) => aliases.some((each) => each.issues.includes(one))))}的文字`
          : '';
      return [
        `  ${shown(by)}${also}`,
        ...(aliases.length > 0
          ? [
              `  - 名称: ${writeScalar(name)}`,
              `    别名: [${aliases.map(({ value }) => writeScalar(value)).join(', ')}]`,
            ]
          : [`  - ${writeScalar(name)}`]),
      ];
    }),
    ...(units.length === 0 ? [`  - ${open}`] : []),
    ...(signOff.length > 0 ? ['', '署名:'] : []),
    ...signOff.flatMap(({ label, text }) => [
      `  ${shown(text.issues)}`,
      `  ${writeScalar(label)}: ${writeScalar(text.value)}`,
    ]),
    ...(office.distribution
      ? ['', shown(office.distribution.issues), ...labelLines('分发', office.distribution.value)]
      : []),
    ...one('印数', office.printRun),
    ...(contact ? ['', shown(contact.issues), ...labelLines('联系', contact.value)] : []),
    ...(office.contents
      ? [
          shown(issues.filter(({ issue }) => issue.contents).map(({ name }) => name)),
          `要目: ${issues.some(({ issue }) => issue.contents?.hasPages) ? '页码' : '是'}`,
        ]
      : []),
    ...one('印发机关', office.printingOffice),
    ...(office.deviations.length > 0 ? ['', '# 版式：与国标不同的', '版式:'] : []),
    ...office.deviations.flatMap(({ key, vote }) => [`  ${shown(vote.issues)}`, `  ${key}: ${vote.value}`]),
  ];
  return `${lines.join('\n')}\n`;
}

function sectionLines(section: LearnedSection, shown: (by: readonly string[]) => string): readonly string[] {
  const { name, form, subsections, placement, hasSignature, issues } = section;
  const isArticles = form.value === '专报';
  const usual = isArticles ? '居中' : '接排';
  const details = [
    ...(form.value === '稿件' ? [] : [`    形式: ${form.value}`]),
    ...(subsections.length > 0
      ? ['    子栏目:', ...subsections.map((each) => `      - ${writeScalar(each)}`)]
      : []),
    ...(placement && form.value !== '简讯' && placement.value !== usual && !isArticles
      ? [`    标题: ${placement.value}`]
      : []),
    ...(hasSignature ? ['    落款: 是'] : []),
  ];
  const guessed = isArticles && name === articlesName ? '；名称不印出，是暂取的' : '';
  const by = `  ${shown(issues)}${guessed}`;
  return details.length === 0
    ? [by, `  - ${writeScalar(name)}`]
    : [by, `  - 名称: ${writeScalar(name)}`, ...details];
}
