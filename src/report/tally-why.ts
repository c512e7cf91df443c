import { hundredths, type Points, shownPoints } from '../bulletin/points.js';
import { periodTitle } from '../ledger/period.js';
import type { TallyRow } from '../ledger/tally-table.js';
import type { TargetProgress } from '../ledger/targets.js';
import type { ShownTally } from './tally.js';
import { textTable } from './text-table.js';
import { clip, visible } from './visible.js';

/** The points of a unit one by one, with the item or event and the rule of each, and their sum, which is its score; below, how far it has come to
 * its yearly targets. */
export function formatWhy(
  { table, isScored, settledOn }: ShownTally,
  unit: string,
  targets: readonly TargetProgress[],
): string {
  const group = table.groups.find(({ rows }) => rows.some((row) => row.unit === unit));
  const row = group?.rows.find((each) => each.unit === unit);
  const settled = settledOn === undefined ? '' : `（${settledOn}定）`;
  const title = `${unit}　${periodTitle(table.period)}${settled}`;
  if (!group || !row) return visible(`${title}　不计分`).concat('\n');
  const place = `${group.name ?? ''}${group.rows.length}个单位中排第${row.rank}`;
  const head = isScored ? `${title}　得${shownPoints(row.score)}分，在${place}` : title;
  return `${[visible(head), ...lines(row), ...targetLines(unit, targets)].join('\n')}\n`;
}

function lines({ lines: all, sent, used, score }: TallyRow): readonly string[] {
  const cells = all.map(({ date, what, rule, points }) => [
    date.slice(5),
    signed(points),
    clip(what),
    rule === '' ? '不计分' : rule,
  ]);
  const table = textTable([['日期', '得分', '稿件或事项', '规则'], ...cells], [0, 2, 3]);
  return ['', ...table, '', `报送${sent}篇，采用${used}篇，合计${shownPoints(score)}分`];
}

function signed(points: Points): string {
  return `${points > 0 ? '+' : ''}${shownPoints(points)}`;
}

const counted: Readonly<Record<TargetProgress['target']['counts'], string>> = {
  sent: '报送',
  used: '采用',
  higher: '上级采用',
  points: '得分',
};

function targetLines(unit: string, targets: readonly TargetProgress[]): readonly string[] {
  return targets
    .filter((each) => each.unit === unit)
    .map(({ target: { counts, label, wanted }, reached, missing }) => {
      const say = (value: number): string =>
        counts === 'points' ? `${shownPoints(hundredths(value))}分` : `${value}篇`;
      const name = `${counted[counts]}${label ? ` ${label.text}` : ''}`;
      const rest = missing === 0 ? '已经完成' : `还差${say(missing)}`;
      return visible(`全年任务　${name}${say(wanted)}，现有${say(reached)}，${rest}`);
    });
}
