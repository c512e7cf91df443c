import type { Registers } from '../bulletin/register.js';
import type { NamedAmount, ScoringRules } from '../bulletin/scoring.js';
import type { LevelTariff } from '../bulletin/tariff.js';
import { oneOrMoreFragment, wordsFragment } from '../field/fragment.js';
import type { JsonSchema } from '../field/shape.js';
import { ledgerShape, ledgerTable } from '../ledger/fields.js';
import { sectionFragment, unitFragment } from './names.js';
import { isSchema, withProperties } from './refine.js';

/** The schema of a year's ledger: with the units and sections of an office, and the levels and names of its rules, as far as they are
 * known. */
export function ledgerSchema({ units, sections, scoring }: Registers): JsonSchema {
  const common = {
    ...(units?.length ? { 单位: oneOrMoreFragment(unitFragment(units)) } : {}),
    ...(sections?.length ? { 栏目: sectionFragment(sections) } : {}),
  };
  const own = scoring ? ownWords(scoring) : {};
  const parts = Object.values(ledgerTable).map(({ key, about, shape: { schema } }) => {
    const items = isSchema(schema.items)
      ? withProperties(schema.items, { ...common, ...own[key] })
      : undefined;
    return [key, { title: key, description: about, ...schema, ...(items ? { items } : {}) }] as const;
  });
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

/** The words that an office's rules have for the keys of each part of a ledger. */
function ownWords({
  higher,
  instructions,
  bonuses,
  deductions,
}: ScoringRules): Readonly<Record<string, Readonly<Record<string, JsonSchema>>>> {
  return {
    上级采用: levelWords(higher, '上级采用'),
    批示: levelWords(instructions, '批示'),
    加分: { 名目: offered(bonuses) },
    扣分: { 名目: offered(deductions) },
  };
}

/** The levels, where no other may be written. */
function levelWords(tariff: LevelTariff | undefined, key: string): Readonly<Record<string, JsonSchema>> {
  if (!tariff || tariff.any || tariff.levels.length === 0) return {};
  const words = tariff.levels.map(({ level }) => ({ word: level.text }));
  return { 级别: wordsFragment(words, `应为“计分”的“${key}”里的级别`) };
}

/** Names that an editor offers; with 分值 others may be written. */
function offered(amounts: readonly NamedAmount[]): JsonSchema {
  if (amounts.length === 0) return {};
  return { defaultSnippets: amounts.map(({ name }) => ({ label: name.text, body: name.text })) };
}
