import { type Contribution, itemKey } from '../ledger/contribution.js';
import { isWithin, type Period } from '../ledger/period.js';
import type { YearScore } from '../ledger/score.js';
import { eventsIn } from './used-items.js';

/** Leaders' words on items in a period, a line each: those that issues print with an item, then those of the ledger. */
export function instructionLines(score: YearScore, period: Period): readonly string[] {
  const printed = new Map<string, string>();
  for (const { contribution } of score.units.flatMap(({ items }) => items)) {
    if (!contribution.isUsed || !isWithin(contribution.date, period)) continue;
    for (const { leader } of contribution.instructions)
      printed.set(`${itemKey(contribution.item)} ${leader}`, `${leader}批示：${cited(contribution)}。`);
  }
  const later = eventsIn(score, period, 'instruction').map(
    ({ leader, level, item, units }) =>
      `${leader}${level === undefined ? '' : `（${level}）`}批示：${citation(item.headline, units)}。`,
  );
  return [...printed.values(), ...later];
}

/** Which higher levels used what in a period, a line each. */
export function higherLines(score: YearScore, period: Period): readonly string[] {
  return eventsIn(score, period, 'higherUse').map(({ level, use, item, units, ground }) => {
    const by = `${level ?? '上级'}采用${use === undefined ? '' : `（${use}）`}`;
    return `${by}：${citation(item.headline, units)}，${ground}。`;
  });
}

function cited({ item, units }: Contribution): string {
  return citation(item.headline, units);
}

/** 《headline》（units） */
function citation(headline: string, units: readonly string[]): string {
  return `《${headline.replace(/《/gu, '〈').replace(/》/gu, '〉')}》（${units.join('、')}）`;
}
