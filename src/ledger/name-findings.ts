import type { NamedAmount, ScoringRules } from '../bulletin/scoring.js';
import type { LevelTariff } from '../bulletin/tariff.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { didYouMean } from '../diagnostic/did-you-mean.js';
import { coded } from '../fault/severity.js';
import type { SourceText } from '../source/text.js';
import type { LedgerEntry } from './entry.js';
import type { Ledger } from './read-ledger.js';

/** Levels, kinds and names that 计分 does not have, so that nothing would be scored: `ledger/unknown-name`; or that there is no 计分 at all:
 * `ledger/no-rules`, once. */
export function nameFindings(
  { fields }: Ledger,
  entries: readonly LedgerEntry[],
  rules: ScoringRules | undefined,
): readonly Diagnostic[] {
  if (!rules)
    return [
      {
        ...coded('ledger/no-rules'),
        message: '有台账，bulletin.yaml 里却没有“计分”，台账只记不算分',
        span: Object.values(fields.place.keys)[0] ?? fields.place.span,
        hint: '要算分的，请在 bulletin.yaml 里写“计分”',
      },
    ];
  return entries.flatMap((entry) => namesIn(entry, rules));
}

function namesIn(entry: LedgerEntry, rules: ScoringRules): readonly Diagnostic[] {
  switch (entry.kind) {
    case 'higherUse':
      // What is doubled needs no points of the level's own.
      return !rules.higher && rules.again === 'double' ? [] : levelFindings(entry, '上级采用', rules.higher);
    case 'instruction':
      return levelFindings(entry, '批示', rules.instructions);
    case 'bonus':
      return nameFinding(entry, '加分', rules.bonuses);
    case 'deduction':
      return nameFinding(entry, '扣分', rules.deductions);
    case 'invitation':
      return [];
  }
}

function levelFindings(
  { level, use, span }: LedgerEntry,
  key: string,
  tariff: LevelTariff | undefined,
): readonly Diagnostic[] {
  if (!tariff)
    return [unscored(span, `“计分”里没有“${key}”`, `要计分的，请在 bulletin.yaml 的“计分”里写“${key}”`)];
  const known = tariff.levels.find((each) => each.level.text === level?.text);
  const names = tariff.levels.map((each) => each.level.text);
  if (!known && !tariff.any) {
    const way = `请写“计分”的“${key}”里的级别：${names.join('、')}`;
    return level
      ? [unscored(level.span, `“计分”的“${key}”里没有“${level.text}”`, didYouMean(level.text, names) ?? way)]
      : [unscored(span, '没有写“级别”，算不出几分', way)];
  }
  const { kinds, others } = known?.tariff ?? tariff.any ?? { kinds: [] };
  if (!use || others || kinds.some(({ kind }) => kind.text === use.text)) return [];
  const words = kinds.map(({ kind }) => kind.text);
  const way = `请写这一级的种类：${words.join('、')}`;
  return [
    unscored(use.span, `“计分”的“${key}”里没有“${use.text}”这一种`, didYouMean(use.text, words) ?? way),
  ];
}

function nameFinding(
  { name, points }: LedgerEntry,
  key: string,
  amounts: readonly NamedAmount[],
): readonly Diagnostic[] {
  if (!name || points !== undefined || amounts.some((each) => each.name.text === name.text)) return [];
  const names = amounts.map((each) => each.name.text);
  const hint = didYouMean(name.text, names) ?? `请写${key}里的名目，或在下面补上“分值”`;
  return [unscored(name.span, `“计分”的“${key}”里没有“${name.text}”，也没有写“分值”`, hint)];
}

function unscored(span: SourceText['span'], message: string, hint: string): Diagnostic {
  return { ...coded('ledger/unknown-name'), message, span, hint };
}
