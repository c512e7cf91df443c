import type { Contribution } from '../ledger/contribution.js';
import { type Period, periodTitle } from '../ledger/period.js';
import type { YearScore } from '../ledger/score.js';
import type { TallyGroup } from '../ledger/tally-table.js';
import { eventsIn, itemsIn, namesOf } from './used-items.js';

/** The first paragraph of a notice: how many units sent how much, what was used by section and group, what leaders and higher levels made of it. An
 * item of several units counts once, and once in each of their groups. */
export function openingWords(score: YearScore, period: Period, groups: readonly TallyGroup[]): string {
  const all = itemsIn(score, period, new Set(groups.flatMap(namesOf)));
  const used = all.filter(({ isUsed }) => isUsed);
  const senders = new Set(all.flatMap(({ units }) => units));
  if (all.length === 0) return `${periodTitle(period)}，没有收到报送的信息。现将有关情况通报如下。`;
  const higher = eventsIn(score, period, 'higherUse').length;
  const instructions =
    eventsIn(score, period, 'instruction').length +
    used.reduce((sum, each) => sum + each.instructions.length, 0);
  const clauses = [
    `${periodTitle(period)}，共收到${senders.size}家单位报送的信息${all.length}篇，采用${used.length}篇${bySection(used)}`,
    ...byGroup(score, period, groups, used.length),
    ...(higher > 0 ? [`上级采用${higher}篇次`] : []),
    ...(instructions > 0 ? [`领导批示${instructions}条`] : []),
  ];
  return `${clauses.join('，')}。现将有关情况通报如下。`;
}

/** （工作动态30篇、简讯28篇）: the most first; nothing where there is one section. */
function bySection(used: readonly Contribution[]): string {
  const counts = new Map<string, number>();
  for (const { section } of used)
    if (section !== undefined) counts.set(section, (counts.get(section) ?? 0) + 1);
  if (counts.size < 2) return '';
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  return `（${sorted.map(([section, count]) => `${section}${count}篇`).join('、')}）`;
}

/** `total`: of all groups together, which is less than the sum where units of several groups share an item. */
function byGroup(
  score: YearScore,
  period: Period,
  groups: readonly TallyGroup[],
  total: number,
): readonly string[] {
  const counts = groups.map((group) => ({
    name: group.name,
    count: itemsIn(score, period, new Set(namesOf(group))).filter(({ isUsed }) => isUsed).length,
  }));
  if (counts.length < 2) return [];
  const isShared = counts.reduce((sum, { count }) => sum + count, 0) > total;
  const words = counts.map(({ name, count }) => `${name}${count}篇`).join('、');
  return [`其中${words}${isShared ? '（联合报送的分别计入）' : ''}`];
}
