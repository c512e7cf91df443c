import type { Severity } from '../fault/severity.js';
import type { LearnFinding } from '../learn/finding.js';
import type { LearnedOffice } from '../learn/office.js';
import { placeWords } from './import.js';
import type { Paint } from './report.js';
import { clip, visible } from './visible.js';

const severityNames: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', hint: '提示' };

/** An office as it was learnt from old issues, in a few lines: which issues, and what was read of each key. */
export function formatLearnedOffice(office: LearnedOffice, paint: Paint): string {
  const { issues, nameplate, issuingOffice, sections, leaders, units, signOff, distribution, contact } =
    office;
  const lines: readonly (readonly [key: string, value: string])[] = [
    ['期', issues.map(({ name }) => name).join('、')],
    ['刊名', nameplate?.value.join('　') ?? '待填'],
    ['编发单位', issuingOffice?.value ?? '待填'],
    [
      '期号格式',
      [office.issueNumberFormat?.value, office.supplementFormat?.value].filter(Boolean).join('、'),
    ],
    ['日期格式', office.dateStyle?.value ?? ''],
    [
      '栏目',
      sections
        .map(({ name, subsections }) =>
          subsections.length === 0 ? name : `${name}（${subsections.join('、')}）`,
        )
        .join('、'),
    ],
    ['领导', leaders.map(({ name, post }) => (post ? `${name}（${post.value}）` : name)).join('、')],
    ['单位', `${units.length}个：${units.map(({ name }) => name).join('、')}`],
    ['署名', signOff.map(({ label, text }) => `${label}${text.value}`).join('、')],
    ['分发', distribution?.value.map(({ label }) => label).join('、') ?? ''],
    ['联系', contact?.value.map(({ label }) => label).join('、') ?? ''],
  ];
  return lines
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${paint(`${key}：`, 'strong')}${visible(value)}\n`)
    .join('');
}

/** The findings of a learning, those of a file under its name, and how many there are. */
export function formatLearnFindings(findings: readonly LearnFinding[], paint: Paint): string {
  const names = [...new Set(findings.map(({ original }) => original))];
  const groups = names.map((name) => {
    const own = findings.filter(({ original }) => original === name);
    const head = name === undefined ? '' : `${paint(visible(name), 'strong')}\n`;
    return `${head}${own.map((each) => formatFinding(each, paint)).join('')}`;
  });
  return groups.map((group) => `${group}\n`).join('');
}

function formatFinding({ severity, code, message, hint, place }: LearnFinding, paint: Paint): string {
  const where = place ? placeWords(place) : '';
  const before = where === '' ? '' : `${where}：`;
  const line = `  ${paint(severityNames[severity], severity)} ${before}${visible(clip(message))} ${paint(`[${code}]`, 'faint')}\n`;
  return hint === undefined ? line : `${line}       ${visible(hint)}\n`;
}
