import { bulletinTable } from '../bulletin/fields.js';
import { proofreadingTable, ruleLevel } from '../bulletin/proofreading-fields.js';
import { mapping } from '../field/mapping.js';
import type { JsonSchema } from '../field/shape.js';
import { patternNames } from '../issue/number.js';
import { signOffSnippet } from './issue.js';
import { withProperties } from './refine.js';

/** A rule that an office can set, and what it finds. */
export interface RuleCode {
  readonly code: string;
  readonly about: string;
}

/** The schema of `bulletin.yaml`: its field table, and what the rules on registers and patterns can be told by one key;
 * with `rules`, no other codes may be set. */
export function bulletinSchema(rules: readonly RuleCode[] = []): JsonSchema {
  const register = { uniqueItems: true };
  const pattern = { type: ['string'], pattern: numberPattern, errorMessage: aboutPattern };
  const fileName = {
    pattern: fileNamePattern,
    patternErrorMessage: '文件名不带文件夹，也不用 \\ / : * ? " < > |',
  };
  return {
    ...withProperties(mapping(bulletinTable).schema, {
      期号格式: pattern,
      增刊格式: pattern,
      文件名: { ...pattern, allOf: [fileName] },
      栏目: register,
      领导: register,
      单位: register,
      署名: { defaultSnippets: [signOffSnippet] },
      ...(rules.length > 0 ? { 校对: proofreadingWith(rules) } : {}),
    }),
    defaultSnippets: [{ label: '本单位的配置', description: '必写的四项', body: officeSnippet }],
  };
}

/** The settings allowed under 校对, with the codes of its rules. */
function proofreadingWith(rules: readonly RuleCode[]): JsonSchema {
  const settings = {
    properties: Object.fromEntries(
      rules.map(({ code, about }) => [code, { title: code, description: about, ...ruleLevel.schema }]),
    ),
    additionalProperties: false,
    errorMessage: '应为“规则的代码: 关、开、提示、警告或错误”，每项一行，行首空两格；代码见 kuaibao explain',
  };
  const { properties } = withProperties(mapping(proofreadingTable).schema, { 规则: settings });
  return { properties };
}

/** A line with the number in it, and no placeholder that there is not. */
const known = `(?:${patternNames.join('|')})`;
const wrong = `｛[^{}｛｝]*[}｝]|\\{(?!${known}\\})[^{}｛｝]*[}｝]`;
const numberPattern = `^(?![\\s\\S]*(?:${wrong}))\\s*[^\\n]*\\{(?:期|总期)\\}[^\\n]*\\s*$`;
const aboutPattern = `要有 {期} 或 {总期}；可以写的有${patternNames.map((each) => `{${each}}`).join('、')}，括号为半角`;
const fileNamePattern = '^[^\\\\/:*?"<>|]*$';

const officeSnippet: JsonSchema = {
  刊名: '$1',
  编发单位: '$2',
  栏目: ['$3'],
  单位: ['$4'],
};
