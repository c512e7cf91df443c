import { writeBlock, writeScalar } from '../yaml/write.js';
import type { NamedIssue } from './evidence.js';
import type { LearnedOffice } from './office.js';
import type { Labelled, OldForm, OldInstruction, OldIssue, OldItem } from './old-issue.js';
import { sectionName } from './sections.js';
import { open } from './write-bulletin.js';
import { labelLines, listLines } from './write-lines.js';

/** `issue.yaml` of an old issue: what differs from its office. `pins`: the submissions that stand first in their sections. */
export function writeSheet({ issue }: NamedIssue, office: LearnedOffice, pins: readonly string[]): string {
  const { masthead, colophon, instructions, editorsNote, contents } = issue;
  const { date, signatories } = masthead;
  const own = (key: string, value: string | undefined, usual?: string): readonly string[] =>
    value === undefined || value === usual ? [] : [`${key}: ${writeScalar(value)}`];
  const isUsual = <T>(values: readonly T[], usual: { readonly value: readonly T[] } | undefined): boolean =>
    values.length === 0 || JSON.stringify(values) === JSON.stringify(usual?.value);
  const usualNames = new Map(office.signOff.map(({ label, text }) => [label, text.value]));
  const signOff = colophon.signOff.filter(({ label, text }) => usualNames.get(label) !== text);
  const hasContents = contents !== undefined;
  const { printingDate } = colophon;
  const lines = [
    `# 从“${issue.original}”整理`,
    ...(masthead.isSupplement ? ['增刊: 是'] : []),
    `期号: ${masthead.issueNumber ?? open}`,
    `日期: ${date?.iso ?? open}`,
    ...(masthead.serialNumber === undefined ? [] : [`总期号: ${masthead.serialNumber}`]),
    ...own('份号', masthead.copyNumber?.replace(/^0+(?=\d)/u, '')),
    ...own('密级', masthead.classification, office.classification?.value),
    ...own('紧急程度', masthead.urgency),
    ...(isUsual(signatories, office.signatories) ? [] : listLines('签发人', signatories)),
    ...instructionLines(instructions),
    ...(editorsNote.length > 0 ? [`编者按: ${writeBlock(editorsNote.join('\n'))}`] : []),
    ...(pins.length > 0 ? ['次序:', ...pins.map((pin) => `  - ${writeScalar(pin)}`)] : []),
    ...(signOff.length > 0 ? labelLines('署名', signOff) : []),
    ...(isUsual<Labelled>(colophon.distribution, office.distribution)
      ? []
      : labelLines('分发', colophon.distribution)),
    ...own('印数', colophon.printRun, office.printRun?.value),
    ...own('增发', colophon.extraDistribution),
    ...own('印发机关', colophon.printingOffice, office.printingOffice?.value),
    ...(printingDate && printingDate.iso !== date?.iso ? [`印发日期: ${printingDate.iso}`] : []),
    ...(hasContents === office.contents
      ? []
      : [`要目: ${hasContents ? (contents.hasPages ? '页码' : '是') : '否'}`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** The submissions of an old issue, in files by who sent them, in the order in which they are printed. */
export interface LearnedFile {
  /** From the issue's folder. */
  readonly name: string;
  readonly text: string;
  /** The places in print of those in it, from 0. */
  readonly places: readonly number[];
}

export function writeSubmissions(issue: OldIssue): readonly LearnedFile[] {
  const files = new Map<string, { texts: string[]; places: number[] }>();
  let place = 0;
  for (const section of issue.sections) {
    for (const { subsection, items } of section.groups) {
      const choice = `${sectionName(section)}${subsection === undefined ? '' : `/${subsection}`}`;
      for (const item of items) {
        const name = fileName(item.contributors);
        const file = files.get(name) ?? { texts: [], places: [] };
        file.texts.push(writeItem(item, section.form, choice, issue.masthead.date?.iso));
        file.places.push(place++);
        files.set(name, file);
      }
    }
  }
  return [...files].map(([name, { texts, places }]) => ({ name, text: texts.join('---\n'), places }));
}

function fileName(contributors: readonly string[]): string {
  const name = contributors.join('、').replace(/[\\/:*?"<>|\s]+/gu, '-');
  return `${[...(name === '' ? '未署单位' : name)].slice(0, 40).join('')}.yaml`;
}

function writeItem(item: OldItem, form: OldForm, section: string, issued: string | undefined): string {
  const { contributors, headline, subtitle, authors, attendees, signedOn, origin, body, attachments } = item;
  const text = (key: string, value: string | undefined): readonly string[] =>
    value === undefined ? [] : [`${key}: ${writeScalar(value)}`];
  const lines = [
    ...listLines('单位', contributors.length > 0 ? contributors : [open]),
    ...text('栏目', section),
    ...text('标题', form === '简讯' ? headline : (headline ?? open)),
    ...text('副题', subtitle),
    ...(authors.length > 0 ? listLines('作者', authors) : []),
    ...text('陪同', attendees),
    ...text('日期', signedOn && signedOn.iso !== issued ? signedOn.iso : undefined),
    ...instructionLines(item.instructions),
    ...text('来源', origin),
    ...text('报送人', item.sender),
    `正文: ${writeBlock(body.length > 0 ? body.join('\n') : open)}`,
    ...(attachments.length > 0 ? ['附件:'] : []),
    ...attachments.flatMap(({ name, file }) =>
      file === undefined
        ? [`  - ${writeScalar(name)}`]
        : [`  - 名称: ${writeScalar(name)}`, `    文件: ${writeScalar(file)}`],
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function instructionLines(instructions: readonly OldInstruction[]): readonly string[] {
  if (instructions.length === 0) return [];
  return [
    '批示:',
    ...instructions.flatMap(({ leader, date, lines }) => [
      `  - 领导: ${writeScalar(leader)}`,
      ...(date ? [`    日期: ${date.iso}`] : []),
      '    内容: |',
      ...lines.map((line) => `      ${line}`),
    ]),
  ];
}
