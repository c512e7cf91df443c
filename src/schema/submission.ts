import type { Section } from '../bulletin/bulletin.js';
import type { Registers } from '../bulletin/register.js';
import { oneOrMoreFragment } from '../field/fragment.js';
import type { JsonSchema } from '../field/shape.js';
import { submissionShape } from '../submission/fields.js';
import { choicesOf, inSections, sectionFragment, unitFragment } from './names.js';
import { conditional, extend, withProperties } from './refine.js';

/** The schema of a submission: with the units and sections of an office as far as they are known. */
export function submissionSchema({ units, sections }: Registers): JsonSchema {
  const written = withProperties(submissionShape.schema, {
    单位: { ...(units?.length ? oneOrMoreFragment(unitFragment(units)) : {}), uniqueItems: true },
    ...(sections?.length ? { 栏目: sectionFragment(sections) } : {}),
    正文: { markdownDescription: aboutBody },
  });
  return {
    ...extend(written, sections ? formConditions(sections) : []),
    defaultSnippets: snippets(sections),
  };
}

const aboutBody = `正文：一行就是一段，段首不空格。

\`\`\`yaml
正文: |
  第一段。
  会议要求：一要查清隐患。逐处登记。二要限期整改。责任到人。
\`\`\`

“一要……二要……”“一是……”“第一，……”会自动认出来，首句加粗；另要加粗的字写成 \`**加粗**\`。`;

/** No headline in a brief; one in every other submission. */
function formConditions(sections: readonly Section[]): readonly JsonSchema[] {
  const briefs = sections.filter(({ form }) => form === 'briefs');
  const entries = sections.filter(({ form }) => form !== 'briefs');
  const inBrief = {
    properties: { 标题: false, 副题: false, 作者: false, 陪同: false, 批示: false, 附件: false },
    errorMessage: '这个栏目的稿件是简讯，不写“标题”“副题”“作者”“陪同”“批示”和“附件”，请删去',
  };
  const runIn = entries.filter(({ headlinePlacement }) => headlinePlacement === 'runIn');
  const ownLine = entries.filter(({ headlinePlacement }) => headlinePlacement === 'ownLine');
  const inRunIn = {
    properties: { 副题: false, 作者: false },
    errorMessage: '这个栏目的标题接着正文排，没有地方印“副题”和“作者”，请删去这一行',
  };
  const inOwnLine = {
    properties: { 作者: false },
    errorMessage: '这个栏目的标题不居中，没有地方印“作者”，请删去这一行',
  };
  const inEntry = {
    required: ['标题'],
    errorMessage: '缺少“标题”，这个栏目的稿件要有标题，请补上一行“标题: …”',
  };
  return [
    ...(briefs.length > 0 ? [conditional(inSections(briefs), inBrief)] : []),
    ...(entries.length > 0 ? [conditional(inSections(entries), inEntry)] : []),
    ...(runIn.length > 0 ? [conditional(inSections(runIn), inRunIn)] : []),
    ...(ownLine.length > 0 ? [conditional(inSections(ownLine), inOwnLine)] : []),
  ];
}

/** A whole 稿件 or 简讯, for a file in which nothing stands yet; sections are offered one by one. */
function snippets(sections: readonly Section[] | undefined): readonly JsonSchema[] {
  const isOf = (form: 'entries' | 'briefs', section: Section): boolean =>
    (section.form === 'briefs') === (form === 'briefs');
  const chosen = (form: 'entries' | 'briefs'): string => {
    const names = sections?.filter((section) => isOf(form, section)).flatMap(choicesOf) ?? [];
    // Other names would have to be quoted for YAML or for the snippet.
    const plain = names.filter((name) => /^[\p{L}\p{N}][\p{L}\p{N}/（）“”、·]*$/u.test(name));
    return plain.length > 0 ? `\${2|${plain.join(',')}|}` : '$2';
  };
  const has = (form: 'entries' | 'briefs'): boolean =>
    !sections || sections.some((section) => isOf(form, section));
  const entry = {
    label: '稿件',
    description: '一篇有标题的稿件',
    body: { 单位: '$1', 栏目: chosen('entries'), 标题: '$3', 正文: '|\n  $4' },
  };
  const brief = {
    label: '简讯',
    description: '一则简讯，没有标题',
    body: { 单位: '$1', 栏目: chosen('briefs'), 正文: '$3' },
  };
  return [...(has('entries') ? [entry] : []), ...(has('briefs') ? [brief] : [])];
}
