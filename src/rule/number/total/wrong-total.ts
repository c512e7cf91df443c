import type { GridCell } from '../../../submission/table-grid.js';
import { isAmong, labelWords, mayAddUp, ordinalLevel, totalRank } from './label.js';
import { headOf, labelColumns, type TableView } from './view.js';

/** A total in a table that is not the sum of its parts. */
export interface WrongTotal {
  readonly cell: GridCell;
  /** 合计, as its row is called; 户数, as its column is. */
  readonly row: string;
  readonly column: string;
  /** As a total would be written: 1,205. */
  readonly sum: string;
}

/** A row of figures below the head: what it is called, whether it is a total. */
interface Line {
  readonly at: number;
  readonly label: string;
  readonly rank: number;
}

/** Finds totals of columns, in rows that are called so. A column whose figures differ in kind or unit is left alone, as are rows
 * that may be parts of parts. `isBelieved` tells of a row, by how many of its figures are sums and how many are not, whether it is one of totals. */
export function wrongTotals(
  view: TableView,
  isRounded: boolean,
  isBelieved: (right: number, wrong: number) => boolean,
): readonly WrongTotal[] {
  const labels = labelColumns(view, mayAddUp);
  const width = view.rows[0]?.length ?? 0;
  if (labels === 0 || labels === width || hasFurtherLabels(view, labels)) return [];
  const lines = linesOf(view, labels);
  return lines
    .filter(({ rank }) => rank > 0)
    .flatMap((total) => {
      const groups = partsOf(total, lines, view, labels);
      if (groups.length === 0) return [];
      const verdicts = Array.from({ length: width - labels }, (_, i) =>
        judge(view, labels + i, total, groups, isRounded),
      );
      const wrong = verdicts.flatMap((each) => (each.kind === 'wrong' ? [each.found] : []));
      const right = verdicts.filter(({ kind }) => kind === 'right').length;
      return isBelieved(right, wrong.length) ? wrong : [];
    });
}

/** Whether the table is two side by side: the words that head its labels stand again above further columns. */
function hasFurtherLabels(view: TableView, labels: number): boolean {
  const width = view.rows[0]?.length ?? 0;
  const heads = Array.from({ length: width }, (_, column) => labelWords(headOf(view, column)));
  const own = heads.slice(0, labels).filter((head) => head !== '');
  return heads.slice(labels).some((head) => own.includes(head));
}

function linesOf({ rows, headRows }: TableView, labels: number): readonly Line[] {
  return rows.slice(headRows).map((row, i) => {
    const texts = row.slice(0, labels).filter(({ isFirst }) => isFirst);
    const own = texts.map(({ cell }) => cell.text.text).filter((text) => text !== '');
    const named = own.map((text) => ({ text, rank: totalRank(text) ?? 0 })).find(({ rank }) => rank > 0);
    return { at: headRows + i, label: named?.text ?? own.at(-1) ?? '', rank: named?.rank ?? 0 };
  });
}

/** The rows that may be a total's parts: each list is one way to count, and all of them should come to the same. None if that is not certain. */
function partsOf(
  total: Line,
  lines: readonly Line[],
  view: TableView,
  labels: number,
): readonly (readonly Line[])[] {
  const scope = scopeOf(total, lines, view, labels);
  if (!scope || scope.some(({ label }) => isAmong(label) || !mayAddUp(label))) return [];
  if (new Set(scope.map(({ label }) => ordinalLevel(label))).size > 1) return [];
  const plain = scope.filter(({ rank }) => rank === 0);
  const lower = scope.filter(({ rank }) => rank > 0 && rank < total.rank);
  const highest = Math.max(0, ...lower.map(({ rank }) => rank));
  const totals = lower.filter(({ rank }) => rank === highest);
  if (scope.some(({ rank }) => rank >= total.rank) || plain.length + totals.length < 2) return [];
  return totals.length === 0 ? [plain] : totals.length < 2 ? [plain] : [plain, totals];
}

/** The rows that a total is about: all others if it is the first or the last; of a 小计 those of its group. */
function scopeOf(
  total: Line,
  lines: readonly Line[],
  { rows }: TableView,
  labels: number,
): readonly Line[] | undefined {
  const place = lines.indexOf(total);
  const group = (rows[total.at] ?? [])
    .slice(0, labels)
    .findLast(({ cell, rowSpan }) => rowSpan > 1 && totalRank(cell.text.text) === undefined);
  if (group) {
    const members = lines.filter(({ at }) => rows[at]?.some(({ cell }) => cell === group.cell));
    const isAtEdge = members[0] === total || members.at(-1) === total;
    return isAtEdge ? members.filter((line) => line !== total) : undefined;
  }
  if (total.rank > 1) {
    if (place === lines.length - 1) return lines.slice(0, -1);
    return place === 0 ? lines.slice(1) : undefined;
  }
  const totals = lines.filter(({ rank }) => rank > 0);
  if (lines[0]?.rank === 1) {
    const next = lines.findIndex(({ rank }, i) => i > place && rank > 0);
    return lines.slice(place + 1, next < 0 ? undefined : next);
  }
  // Behind a total at the top, it can't be told on which side of a 小计 its parts stand.
  if (totals[0] === lines[0]) return undefined;
  const before = lines.findLastIndex(({ rank }, i) => i < place && rank > 0);
  return lines.slice(before + 1, place);
}

type Verdict = { readonly kind: 'none' | 'right' } | { readonly kind: 'wrong'; readonly found: WrongTotal };

const none: Verdict = { kind: 'none' };

function judge(
  view: TableView,
  column: number,
  total: Line,
  groups: readonly (readonly Line[])[],
  isRounded: boolean,
): Verdict {
  const head = headOf(view, column);
  const place = view.rows[total.at]?.[column];
  if (!place?.isFirst || place.figure.kind !== 'number' || place.colSpan > 1 || !mayAddUp(head)) return none;
  const claimed = place.figure;
  const sums: number[] = [];
  let parts: readonly number[] = [];
  let decimals = claimed.decimals;
  for (const lines of groups) {
    const places = lines.map(({ at }) => view.rows[at]?.[column]);
    // What reaches over several rows is their figure together: it is not known how it counts.
    if (places.some((each) => !each || each.rowSpan > 1 || each.colSpan > 1)) return none;
    const figures = places.flatMap((each) => (each ? [each.figure] : []));
    if (figures.some(({ kind }) => kind === 'words')) return none;
    const numbers = figures.flatMap((each) => (each.kind === 'number' ? [each] : []));
    if (numbers.length < 2 || numbers.some(({ unit }) => unit !== numbers[0]?.unit)) return none;
    if (claimed.unit !== '' && claimed.unit !== numbers[0]?.unit) return none;
    if (claimed.unit === '' && /[万亿千百]/u.test(numbers[0]?.unit ?? '')) return none;
    decimals = Math.max(decimals, ...numbers.map((each) => each.decimals));
    parts = parts.length === 0 ? numbers.map(({ value }) => value) : parts;
    sums.push(numbers.reduce((sum, { value }) => sum + value, 0));
  }
  const [sum = 0] = sums;
  // Parts that were rounded need not add up to their rounded total.
  const isExact = decimals === 0 && !isRounded;
  const leeway = isExact
    ? 1e-6
    : 0.5 * 10 ** -Math.min(decimals, claimed.decimals) * (parts.length + 1) + 1e-6;
  if (sums.some((each) => Math.abs(each - claimed.value) <= leeway)) return { kind: 'right' };
  if (sums.some((each) => Math.abs(each - sum) > leeway)) return none;
  // No more than its greatest part: rather an average, or the greatest.
  if (parts.every((each) => each >= 0) && claimed.value <= Math.max(...parts)) return none;
  return {
    kind: 'wrong',
    found: {
      cell: place.cell,
      row: labelWords(total.label),
      column: labelWords(head),
      sum: written(sum, decimals, place.cell.text.text) + claimed.unit,
    },
  };
}

/** A number with as many decimals, and with commas if its claim has some. */
function written(value: number, decimals: number, like: string): string {
  const digits = value.toFixed(decimals);
  return /[,，]/u.test(like) ? digits.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/gu, ',') : digits;
}
