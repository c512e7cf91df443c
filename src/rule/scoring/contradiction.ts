import type { Bulletin } from '../../bulletin/bulletin.js';
import { shownPoints } from '../../bulletin/points.js';
import { choicesOf } from '../../bulletin/register.js';
import type { Cap, ScoringRules } from '../../bulletin/scoring.js';
import { amountFor } from '../../bulletin/tariff.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import { groupName, restName, scoredUnits } from '../../ledger/groups.js';
import { kindsOf } from '../../ledger/kinds.js';
import type { Span } from '../../source/file.js';
import type { BulletinRule } from '../rule.js';

/** Rules under 计分 that say nothing, or against each other: sections without points, caps on what gives none, units in no group. */
export const scoringSense: BulletinRule = {
  sees: 'bulletin',
  codes: ['scoring/no-points', 'scoring/contradiction'],
  check: (bulletin) => {
    const { scoring: rules } = bulletin;
    if (!rules) return [];
    return [
      ...withoutPoints(bulletin, rules),
      ...idleAgain(rules),
      ...rules.caps.flatMap((cap) => idleCap(cap, rules)),
      ...emptyThresholds(rules),
      ...ungrouped(bulletin, rules),
    ];
  },
};

/** Sections for which 采用 has neither a number of their own nor one for all others. */
function withoutPoints({ sections }: Bulletin, rules: ScoringRules): readonly Diagnostic[] {
  const { used } = rules;
  if (!used) return [];
  const without = sections.flatMap((section) =>
    choicesOf(section).filter((choice) => {
      const [name = '', subsection] = choice.split('/');
      const item = { section: name, ...(subsection === undefined ? {} : { subsection }), form: section.form };
      return !amountFor(used, kindsOf(item, rules));
    }),
  );
  if (without.length === 0) return [];
  const span = rules.place.keys.used ?? rules.place.span;
  const message = `“采用”里没有${without.map((each) => `“${each}”`).join('')}的分，登在那里不得分`;
  return [
    {
      ...coded('scoring/no-points'),
      message,
      span,
      hint: '请补上；不得分的写0，其余都一样的写“其他: 几分”',
    },
  ];
}

function idleAgain({ again, higher, place }: ScoringRules): readonly Diagnostic[] {
  const { again: span } = place.keys;
  if (!span || higher || again === 'double') return [];
  return [
    contradiction(span, '写了“重复采用”，没有写“上级采用”，没有分可算', '请补上“上级采用”，或删去这一行'),
  ];
}

const capped: Readonly<Record<Exclude<Cap['part'], 'all'>, readonly (keyof ScoringRules)[]>> = {
  sent: ['sent'],
  used: ['used', 'invited', 'picture'],
  higher: ['higher'],
  instruction: ['instructions'],
  bonus: ['bonuses'],
};

function idleCap({ part, period, amount }: Cap, rules: ScoringRules): readonly Diagnostic[] {
  const words = amount.path.join('”“');
  const month = rules.caps.find((each) => each.part === part && each.period === 'month')?.amount.alone;
  if (period === 'year' && month !== undefined && month > amount.alone)
    return [
      contradiction(
        amount.span,
        `“${words}”是${shownPoints(amount.alone)}分，比一个月的${shownPoints(month)}分还少`,
        '请核对两个数',
      ),
    ];
  const { base } = rules;
  if (part === 'all' && period === 'month' && base && base.alone > amount.alone)
    return [
      contradiction(
        amount.span,
        `一个月最多${shownPoints(amount.alone)}分，基础分就有${shownPoints(base.alone)}分`,
        '请核对两个数',
      ),
    ];
  if (part === 'all' || part === 'bonus' || capped[part].some((key) => rules[key] !== undefined)) return [];
  return [
    contradiction(
      amount.span,
      `写了“${words}”，这一类却没有分`,
      `请在“计分”里补上“${amount.path[1] ?? ''}”，或删去这一行`,
    ),
  ];
}

function emptyThresholds({ thresholds }: ScoringRules): readonly Diagnostic[] {
  return thresholds
    .filter(({ sent, used }) => sent === undefined && used === undefined)
    .map(({ amount }) =>
      contradiction(amount.span, '“达标”没有写满几篇，谁也得不到这个分', '请补上“报送”或“采用”'),
    );
}

function ungrouped(bulletin: Bulletin, rules: ScoringRules): readonly Diagnostic[] {
  if (rules.groups.length === 0) return [];
  const left = scoredUnits(rules, bulletin).filter((name) => groupName(name, rules, bulletin) === restName);
  const span = rules.place.keys.groups;
  if (left.length === 0 || !span || rules.groups.some(({ units }) => !units)) return [];
  const some = left.length > 3 ? `${left.slice(0, 3).join('、')}等${left.length}个单位` : left.join('、');
  return [
    contradiction(
      span,
      `${some}不在任何一组，另算一组“${restName}”`,
      '请写进一组，或写在“不计单位”里；有一组可以不写“单位”，收其余的单位',
    ),
  ];
}

function contradiction(span: Span, message: string, hint: string): Diagnostic {
  return { ...coded('scoring/contradiction'), message, span, hint };
}
