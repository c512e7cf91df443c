import { mapping } from '../field/mapping.js';
import type { JsonSchema } from '../field/shape.js';
import { sheetTable } from '../issue/sheet.js';
import { withProperties } from './refine.js';

/** The schema of `issue.yaml`. */
export function issueSchema(): JsonSchema {
  return {
    ...withProperties(mapping(sheetTable).schema, {
      次序: { uniqueItems: true },
      署名: { defaultSnippets: [signOffSnippet] },
    }),
    defaultSnippets: [
      { label: '一期', description: '新的一期：期号和日期', body: { 期号: '$1', 日期: '$2' } },
    ],
  };
}

/** The usual labels of a sign-off. */
export const signOffSnippet: JsonSchema = {
  label: '编辑、校对、核签',
  description: '名目和先后可以改',
  body: { 编辑: '$1', 校对: '$2', 核签: '$3' },
};
