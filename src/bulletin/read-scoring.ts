import type { LabelledValue } from '../field/collection.js';
import { required } from '../field/field-table.js';
import { mapping } from '../field/mapping.js';
import type { Placed } from '../field/shape.js';
import { readSingle } from '../field/single.js';
import type { SourceFile } from '../source/file.js';
import type { SourceText } from '../source/text.js';
import type { Points } from './points.js';
import type { Cap, LowShare, NamedAmount, ScoringRules, Target, Threshold, UnitGroup } from './scoring.js';
import { type ScoringFields, scoringTable } from './scoring-fields.js';
import type { CountsFields, WrittenCounts } from './target-shape.js';
import type { Amount } from './tariff.js';
import { levelsBelow, tariffBelow } from './tariff-shape.js';

/** The rules in a text that `scoringText` gave, under the path by which findings would show it; undefined where it is damaged. */
export function readScoringText(file: SourceFile): ScoringRules | undefined {
  const { value, diagnostics } = readSingle(file, keptTable);
  return value && diagnostics.length === 0 ? readScoring(value.scoring) : undefined;
}

const keptTable = { scoring: required('计分', mapping(scoringTable), '计分的规则') };

/** 计分 as rules, defaults filled in. */
export function readScoring(written: ScoringFields): ScoringRules {
  const { sent, used, invited, picture, higher, instructions, base, nothingSent, lowShare, named } = written;
  return {
    ...(sent ? { sent: tariffBelow(['报送'], sent) } : {}),
    ...(used ? { used: tariffBelow(['采用'], used) } : {}),
    ...(invited ? { invited: tariffBelow(['约稿'], invited) } : {}),
    ...(picture ? { picture: amountOf(['图片'], picture) } : {}),
    sharing: written.sharing?.value ?? 'each',
    ...(higher ? { higher: levelsBelow(['上级采用'], higher) } : {}),
    again: written.again?.value ?? 'add',
    ...(instructions ? { instructions: levelsBelow(['批示'], instructions) } : {}),
    factors: written.factors?.map(({ label, value }) => ({ kind: label, factor: value })) ?? [],
    bonuses: namedAmounts('加分', written.bonuses),
    deductions: namedAmounts('扣分', written.deductions),
    ...(base ? { base: amountOf(['基础分'], base) } : {}),
    ...(nothingSent ? { nothingSent: amountOf(['零报送'], nothingSent) } : {}),
    ...(lowShare ? { lowShare: toLowShare(lowShare) } : {}),
    thresholds: written.thresholds?.map(toThreshold) ?? [],
    caps: written.caps ? toCaps(written.caps) : [],
    kinds: written.kinds?.map(({ label, value }) => ({ kind: label, sections: value })) ?? [],
    targets: toTargets(written.targets),
    groups: written.groups?.map(toGroup) ?? [],
    excluded: written.excluded ?? [],
    ties: written.ties?.value ?? 'same',
    ...(named ? { named: named.value } : {}),
    place: written.place,
  };
}

function amountOf(path: readonly string[], { value, span }: Placed<Points>): Amount {
  return { path, alone: value, span };
}

function namedAmounts(
  key: string,
  all: readonly LabelledValue<Placed<Points>>[] = [],
): readonly NamedAmount[] {
  return all.map(({ label, value }) => ({ name: label, amount: amountOf([key, label.text], value) }));
}

function toLowShare({ below, points, period }: NonNullable<ScoringFields['lowShare']>): LowShare {
  return {
    below: Number(below.text.replace('%', '')),
    period: period?.value ?? 'month',
    amount: amountOf(['采用率'], points),
  };
}

function toThreshold({
  period,
  sent,
  used,
  points,
}: NonNullable<ScoringFields['thresholds']>[number]): Threshold {
  return {
    period: period?.value ?? 'year',
    ...(sent ? { sent: sent.value } : {}),
    ...(used ? { used: used.value } : {}),
    amount: amountOf(['达标'], points),
  };
}

interface SpanCap {
  readonly month?: Placed<Points>;
  readonly year?: Placed<Points>;
}

function toCaps({ place: _, month, year, ...parts }: NonNullable<ScoringFields['caps']>): readonly Cap[] {
  const names = {
    sent: '报送',
    used: '采用',
    higher: '上级采用',
    instruction: '批示',
    bonus: '加分',
  } as const;
  const below = (part: Cap['part'], path: readonly string[], most: SpanCap): readonly Cap[] => [
    ...(most.month
      ? [{ part, period: 'month', amount: amountOf([...path, '每月'], most.month) } as const]
      : []),
    ...(most.year ? [{ part, period: 'year', amount: amountOf([...path, '每年'], most.year) } as const] : []),
  ];
  const ofParts = (['sent', 'used', 'higher', 'instruction', 'bonus'] as const).flatMap((part) =>
    below(part, ['封顶', names[part]], parts[part] ?? {}),
  );
  return [...ofParts, ...below('all', ['封顶'], { ...(month ? { month } : {}), ...(year ? { year } : {}) })];
}

function toTargets(written: CountsFields | undefined): readonly Target[] {
  if (!written) return [];
  const { sent, used, higher, points } = written;
  return [
    ...itemTargets('sent', sent),
    ...itemTargets('used', used),
    ...itemTargets('higher', higher),
    ...(points ? [{ counts: 'points', wanted: points.value, span: points.span } as const] : []),
  ];
}

function itemTargets(counts: Target['counts'], written: WrittenCounts | undefined): readonly Target[] {
  if (!written) return [];
  const { all, each } = written;
  const target = (wanted: Placed<number>, label?: SourceText): Target => ({
    counts,
    ...(label ? { label } : {}),
    wanted: wanted.value,
    span: wanted.span,
  });
  return [...(all ? [target(all)] : []), ...each.map(({ label, value }) => target(value, label))];
}

function toGroup({ name, units, targets }: NonNullable<ScoringFields['groups']>[number]): UnitGroup {
  return { name, ...(units ? { units } : {}), ...(targets ? { targets: toTargets(targets) } : {}) };
}
