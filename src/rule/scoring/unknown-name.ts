import type { Bulletin, Section } from '../../bulletin/bulletin.js';
import { plainKind } from '../../bulletin/kind-name.js';
import { choicesOf, registeredUnit } from '../../bulletin/register.js';
import type { ScoringRules, Target } from '../../bulletin/scoring.js';
import { othersWord, type Tariff } from '../../bulletin/tariff.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { didYouMean } from '../../diagnostic/did-you-mean.js';
import { coded } from '../../fault/severity.js';
import { formNames } from '../../ledger/kinds.js';
import type { SourceText } from '../../source/text.js';
import type { BulletinRule } from '../rule.js';

/** A name under 计分 that stands for nothing: no section, kind, level or unit is called so, and nothing would be counted by it. No error: the issue can be printed all the same. */
export const scoringNames: BulletinRule = {
  sees: 'bulletin',
  codes: ['scoring/unknown-name'],
  check: (bulletin) => {
    const { scoring: rules } = bulletin;
    if (!rules) return [];
    const kinds = kindNames(bulletin.sections, rules);
    const inKinds = (names: readonly SourceText[]): readonly Diagnostic[] =>
      names.flatMap((each) => unknownKind(each, kinds));
    return [
      ...[rules.sent, rules.used, rules.invited].flatMap((tariff) => inKinds(namesIn(tariff))),
      ...inKinds(rules.factors.map(({ kind }) => kind)),
      ...allTargets(rules).flatMap((target) => unknownTarget(target, kinds, rules)),
      ...rules.kinds.flatMap(({ sections }) =>
        sections.flatMap((each) => unknownSection(each, bulletin.sections)),
      ),
      ...[...rules.groups.flatMap(({ units = [] }) => units), ...rules.excluded].flatMap((each) =>
        unknownUnit(each, bulletin),
      ),
    ];
  },
};

/** The names of kinds that points may be given for. */
function kindNames(sections: readonly Section[], { kinds }: ScoringRules): readonly string[] {
  return [
    ...sections.flatMap((section) => [section.name, ...choicesOf(section)]),
    ...kinds.map(({ kind }) => kind.text),
    ...Object.values(formNames),
    othersWord,
  ];
}

function namesIn(tariff: Tariff | undefined): readonly SourceText[] {
  return tariff?.kinds.map(({ kind }) => kind) ?? [];
}

function allTargets({ targets, groups }: ScoringRules): readonly Target[] {
  return [...targets, ...groups.flatMap((group) => group.targets ?? [])];
}

function unknownKind(name: SourceText, known: readonly string[]): readonly Diagnostic[] {
  if (known.includes(plainKind(name.text))) return [];
  if (['单独', '联合'].includes(name.text))
    return [
      finding(name, '“单独”“联合”不能与种类写在同一层', '请写在某一种的下一层，如“稿件: {单独: 5, 联合: 3}”'),
    ];
  const hint = didYouMean(name.text, known) ?? '请写栏目名称、“种类”里的名称、稿件、简讯、专报或其他';
  return [finding(name, `没有“${name.text}”这个栏目，也没有这个种类`, hint)];
}

function unknownTarget(
  { counts, label }: Target,
  kinds: readonly string[],
  { higher }: ScoringRules,
): readonly Diagnostic[] {
  if (!label) return [];
  if (counts !== 'higher') return unknownKind(label, kinds);
  const levels = higher?.levels.map(({ level }) => level.text) ?? [];
  if (levels.includes(label.text)) return [];
  const hint = didYouMean(label.text, levels) ?? '请写“上级采用”里的级别，或先在“上级采用”里写上这一级';
  return [finding(label, `“上级采用”里没有“${label.text}”这一级`, hint)];
}

function unknownSection(name: SourceText, sections: readonly Section[]): readonly Diagnostic[] {
  const known = sections.flatMap((section) => [section.name, ...choicesOf(section)]);
  if (known.includes(plainKind(name.text))) return [];
  return [finding(name, `没有“${name.text}”这个栏目`, didYouMean(name.text, known) ?? '请写“栏目”里的名称')];
}

function unknownUnit(name: SourceText, bulletin: Bulletin): readonly Diagnostic[] {
  if (registeredUnit(bulletin, name.text)) return [];
  const known = bulletin.units.flatMap((unit) => [unit.name, ...unit.aliases]);
  return [
    finding(name, `登记名册里没有“${name.text}”`, didYouMean(name.text, known) ?? '请写“单位”里的名称或别名'),
  ];
}

function finding({ span }: SourceText, message: string, hint: string): Diagnostic {
  return { ...coded('scoring/unknown-name'), message, span, hint };
}
