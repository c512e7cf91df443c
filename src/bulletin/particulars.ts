import { oneOrMore } from '../field/collection.js';
import { date } from '../field/date.js';
import { optional } from '../field/field-table.js';
import type { MappingOf } from '../field/mapping.js';
import { choice, line, wholeNumber } from '../field/text.js';
import type { SourceText } from '../source/text.js';
import { classification } from './classification.js';
import { personName } from './person-name.js';

/** 紧急程度 (GB/T 9704—2012 7.2.3); `none` takes back the office's own. */
export type Urgency = 'extraUrgent' | 'urgent' | 'none';

/** The particulars of masthead and colophon that GB/T 9704 knows and few bulletins have: keys of `bulletin.yaml` and `issue.yaml`
 * alike, an issue's own standing over its office's. */
export const particularsTable = {
  copyNumber: optional('份号', wholeNumber(1, 999_999), '份号，只写数字，印成六位，如000012'),
  classification: optional('密级', classification(), '密级和保密期限，如“秘密★1年”；没有的写“无”'),
  urgency: optional(
    '紧急程度',
    choice<Urgency>(
      { 特急: 'extraUrgent', 加急: 'urgent', 无: 'none' },
      { 特急: '印成“特　急”', 加急: '印成“加　急”', 无: '不印' },
    ),
    '紧急程度：特急或加急',
  ),
  signatories: optional(
    '签发人',
    oneOrMore(personName(), 6),
    '签发人姓名，一人，或几人写成列表；印在期号右侧',
  ),
  mainRecipients: optional('主送', line(), '主送机关，印在版记最前'),
  copyRecipients: optional('抄送', line(), '抄送机关，印在分发各行之后'),
  shareRecipients: optional('分送', line(), '分送单位，印在抄送之后'),
  printingOffice: optional('印发机关', line(), '印发机关，印在版记最后一行的左侧'),
  printingDate: optional('印发日期', date(), '印发日期，如2024-03-14；写了印发机关时，不写就是本期的日期'),
};

/** The particulars as written. */
export type Particulars = Omit<MappingOf<typeof particularsTable>, 'place'>;

const names = Object.keys(particularsTable) as readonly (keyof Particulars)[];

/** The particulars among what a file says. */
export function particularsOf(written: Particulars): Particulars {
  return chosen((name) => written[name]);
}

/** The particulars that are printed: an issue's own before its office's; 无 is none. */
export function resolveParticulars(office: Particulars, issue: Particulars): Particulars {
  return chosen((name) => {
    const value = issue[name] ?? office[name];
    return value === undefined || saysNone(value) ? undefined : value;
  });
}

function chosen(choose: (name: keyof Particulars) => Particulars[keyof Particulars]): Particulars {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = choose(name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** Whether a value takes back what the office has: 无. */
function saysNone(value: NonNullable<Particulars[keyof Particulars]>): boolean {
  if ('length' in value) return value.length === 1 && value[0]?.text === none;
  if ('text' in value) return value.text === none;
  return value.value === 'none';
}

const none = '无';

/** The texts among them, as they were written. */
export function particularTexts(particulars: Particulars): readonly SourceText[] {
  const { classification: level, signatories = [], printingOffice } = particulars;
  const { mainRecipients, copyRecipients, shareRecipients } = particulars;
  return [level, ...signatories, mainRecipients, copyRecipients, shareRecipients, printingOffice].filter(
    (text) => text !== undefined,
  );
}
