import type { Points } from '../bulletin/points.js';
import type { TallyRow, TallyTable } from './tally-table.js';

/** A table as plain data for a file or another program: points as people write them, 2.5, in place of hundredths. */
export function tableData({ period, received, used, groups, nothingSent }: TallyTable) {
  return {
    period,
    received,
    used,
    groups: groups.map(({ name, rows }) => ({
      ...(name === undefined ? {} : { name }),
      rows: rows.map(rowData),
    })),
    nothingSent,
  };
}

function rowData({ score, before, cumulative, change, lines, ...counts }: TallyRow) {
  return {
    ...counts,
    score: decimal(score),
    before: decimal(before),
    cumulative: decimal(cumulative),
    ...(change ? { change: { places: change.places, points: decimal(change.points) } } : {}),
    lines: lines.map(({ points, ...line }) => ({ ...line, points: decimal(points) })),
  };
}

function decimal(points: Points): number {
  return points / 100;
}
