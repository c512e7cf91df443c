import { shownPoints, sumOf } from '../bulletin/points.js';
import type { Period } from '../ledger/period.js';
import type { TallyRow } from '../ledger/tally-table.js';
import type { TraceLine } from '../ledger/trace.js';
import { visible } from './visible.js';

/** The result of a unit's period, as a sheet for it says it. */
interface ToldResult {
  readonly row: Pick<TallyRow, 'score' | 'cumulative' | 'rank'>;
  readonly among: { readonly name?: string; readonly count: number };
  readonly period: Period['kind'];
  readonly settledOn?: string;
}

const spans: Readonly<Record<Period['kind'], string>> = { month: '本月', quarter: '本季度', year: '本年' };

/** 得分：本月12分，本年累计30分，在乡镇12个单位中排第2。 */
export function resultLine({ row, among, period, settledOn }: ToldResult): string {
  const settled = settledOn === undefined ? '' : `（${settledOn}定）`;
  const own = `${spans[period]}${shownPoints(row.score)}分${settled}`;
  const all = period === 'year' ? '' : `，本年累计${shownPoints(row.cumulative)}分`;
  return `得分：${own}${all}，在${visible(among.name ?? '')}${among.count}个单位中排第${row.rank}。`;
}

/** The line on what an item gave, and what it is made of, below; `words` are those by which the lines name it. */
export function pointsOf(
  lines: readonly TraceLine[],
  words: string,
): readonly [line: string, below: readonly string[]] {
  if (lines.length === 0) return ['得分：没有得分', []];
  const sum = sumOf(lines.map(({ points }) => points));
  return [`得分：${shownPoints(sum)}分`, lines.map((line) => lineOf(line, words))];
}

/** The lines on points that no item of the period gave. */
export function otherLines(lines: readonly TraceLine[]): readonly string[] {
  return lines.map((line) => lineOf(line, undefined));
}

/** 报送 1分; 采用 稿件 5分，2家平分：2.5分; 3月20日被市采用（《溪原信息》第30期），上级采用 市 10分. */
function lineOf({ date, what, rule, points }: TraceLine, words: string | undefined): string {
  const rest = (words === undefined ? what : what.replace(words, '')).replace(
    /^（没有采用）$|，(?=（)/gu,
    '',
  );
  const [, month, day] = /^\d+-0?(\d+)-0?(\d+)$/u.exec(date) ?? [];
  const told = rest === '' ? '' : `${month}月${day}日${visible(rest)}，`;
  const amount = `${shownPoints(points)}分`;
  return `${told}${visible(rule)}${rule.endsWith(` ${amount}`) ? '' : `：${amount}`}`;
}
