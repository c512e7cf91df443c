import type { Registers } from '../bulletin/register.js';
import { oneOrMoreFragment } from '../field/fragment.js';
import type { JsonSchema } from '../field/shape.js';
import { ledgerShape } from '../ledger/fields.js';
import { sectionFragment, unitFragment } from './names.js';
import { withProperties } from './refine.js';

/** The schema of a year's ledger, with the units and sections of an office as far as they are known. */
export function ledgerSchema({ units, sections }: Registers): JsonSchema {
  const { properties } = ledgerShape.schema;
  const parts = Object.entries(isSchema(properties) ? properties : {}).map(([key, part]) => [
    key,
    isSchema(part) && isSchema(part.items)
      ? {
          ...part,
          items: withProperties(part.items, {
            ...(units?.length ? { 单位: oneOrMoreFragment(unitFragment(units)) } : {}),
            ...(sections?.length ? { 栏目: sectionFragment(sections) } : {}),
          }),
        }
      : part,
  ]);
  return {
    ...ledgerShape.schema,
    properties: Object.fromEntries(parts),
    defaultSnippets: [
      {
        label: '上级采用',
        description: '一篇稿件被上级采用',
        body: { 上级采用: [{ 日期: '$1', 期: '$2', 稿件: '$3', 级别: '$4', 依据: '$5' }] },
      },
      {
        label: '批示',
        description: '领导对一篇稿件的批示',
        body: { 批示: [{ 日期: '$1', 期: '$2', 稿件: '$3', 领导: '$4', 依据: '$5' }] },
      },
    ],
  };
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
