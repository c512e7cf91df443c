import type { FormField, FormItem, FormSection } from '../session/form/form-engine.js';

/** The names of the fields, as people see them. */
export const fieldNames: Readonly<Record<FormField, string>> = {
  contributors: '报送单位',
  section: '栏目',
  headline: '标题',
  subtitle: '副题',
  authors: '作者',
  attendees: '陪同',
  date: '日期',
  body: '正文',
  origin: '来源',
  sender: '报送人',
  reviewer: '审核人',
  phone: '联系电话',
  remark: '备注',
};

/** The fields that an item still lacks. */
export function missingFields(item: FormItem, section: FormSection | undefined): readonly FormField[] {
  const isMissing: Readonly<Partial<Record<FormField, boolean>>> = {
    contributors: item.contributors.length === 0,
    section: item.section === '',
    headline: section?.hasHeadline === true && item.headline.trim() === '',
    body: item.body.trim() === '',
  };
  return (['contributors', 'section', 'headline', 'body'] as const).filter((field) => isMissing[field]);
}

/** The characters of a text as a section's limits count them: without blanks, the marks of bold, tables and pictures. */
export function bodyLength(body: string): number {
  const prose = body
    .split('\n')
    .filter((line) => !/^\s*(?:\||\[(?:图片|表格)[：:])/u.test(line))
    .join('');
  return [...prose.replace(/\*\*|\s/gu, '')].length;
}
