import { hundredths, type Points } from '../bulletin/points.js';
import type { Period } from '../ledger/period.js';
import type { ScorePart } from '../ledger/score.js';
import { tableData } from '../ledger/table-data.js';
import type { Counts, TallyGroup, TallyRow, TallyTable } from '../ledger/tally-table.js';
import type { TraceLine } from '../ledger/trace.js';
import { type Fields, isFields, isNumber, isText, listOf, parseJson } from '../record/fields.js';

/** A period's result as it was made known: kept beside the ledgers, with the rules' text and digests of what it was counted from. */
export interface SettledTally {
  readonly version: 1;
  /** The day, 2026-04-02. */
  readonly on: string;
  readonly table: TallyTable;
  /** The text of 计分; empty where there was none. */
  readonly rules: string;
  readonly sources: readonly TallySource[];
}

/** An issue, or an entry of the ledger, that was counted. */
export interface TallySource {
  readonly kind: 'issue' | 'ledger';
  /** For people: 第12期, or what the ledger tells. */
  readonly what: string;
  readonly sha256: string;
}

export function formatSettled({ version, on, rules, sources, table }: SettledTally): string {
  return `${JSON.stringify({ version, on, rules, sources, ...tableData(table) }, null, 2)}\n`;
}

/** Reads a settled result; undefined if the text is none. */
export function parseSettled(text: string): SettledTally | undefined {
  const found = parseJson(text);
  if (!isFields(found) || found.version !== 1) return undefined;
  const { on, rules, received, used } = found;
  const period = periodIn(found.period);
  const groups = listOf(found.groups, groupIn);
  const nothingSent = listOf(found.nothingSent, textIn);
  const sources = listOf(found.sources, sourceIn);
  const isWhole = isText(on) && isText(rules) && isNumber(received) && isNumber(used);
  if (!isWhole || !period || !groups || !nothingSent || !sources) return undefined;
  return { version: 1, on, rules, sources, table: { period, received, used, groups, nothingSent } };
}

function periodIn(value: unknown): Period | undefined {
  if (!isFields(value)) return undefined;
  const { year, number } = value;
  const kind = (['month', 'quarter', 'year'] as const).find((each) => each === value.kind);
  return kind && isNumber(year) && isNumber(number) ? { kind, year, number } : undefined;
}

function groupIn(value: unknown): TallyGroup | undefined {
  if (!isFields(value)) return undefined;
  const { name } = value;
  const rows = listOf(value.rows, rowIn);
  return rows && { ...(isText(name) ? { name } : {}), rows };
}

const numbers = ['rank', 'received', 'sent', 'used', 'invited', 'instructions'] as const;

function rowIn(value: unknown): TallyRow | undefined {
  if (!isFields(value)) return undefined;
  const { unit, change } = value;
  const [rank, received, sent, used, invited, instructions] = numbers.map((name) => numberIn(value, name));
  const [score, before, cumulative] = [value.score, value.before, value.cumulative].map(pointsIn);
  const [bySection, byKind, higher] = [value.bySection, value.byKind, value.higher].map(countsIn);
  const lines = listOf(value.lines, lineIn);
  const isCounted =
    rank !== undefined &&
    received !== undefined &&
    sent !== undefined &&
    used !== undefined &&
    invited !== undefined &&
    instructions !== undefined;
  const isScored = score !== undefined && before !== undefined && cumulative !== undefined;
  if (!isText(unit) || !isCounted || !isScored || !bySection || !byKind || !higher || !lines)
    return undefined;
  return {
    unit,
    rank,
    received,
    sent,
    used,
    invited,
    bySection,
    byKind,
    higher,
    instructions,
    score,
    before,
    cumulative,
    ...changeIn(change),
    lines,
  };
}

function changeIn(value: unknown): Pick<TallyRow, 'change'> {
  const places = isFields(value) ? numberIn(value, 'places') : undefined;
  const points = isFields(value) ? pointsIn(value.points) : undefined;
  return places === undefined || points === undefined ? {} : { change: { places, points } };
}

const parts: readonly ScorePart[] = [
  'sent',
  'used',
  'invited',
  'picture',
  'higher',
  'instruction',
  'bonus',
  'deduction',
  'base',
  'nothingSent',
  'lowShare',
  'threshold',
  'cap',
];

function lineIn(value: unknown): TraceLine | undefined {
  if (!isFields(value)) return undefined;
  const { date, what, rule } = value;
  const part = parts.find((each) => each === value.part);
  const points = pointsIn(value.points);
  if (!isText(date) || !isText(what) || !isText(rule) || points === undefined) return undefined;
  return { date, what, rule, ...(part ? { part } : {}), points };
}

function sourceIn(value: unknown): TallySource | undefined {
  if (!isFields(value)) return undefined;
  const { what, sha256 } = value;
  const kind = (['issue', 'ledger'] as const).find((each) => each === value.kind);
  return kind && isText(what) && isText(sha256) ? { kind, what, sha256 } : undefined;
}

function countsIn(value: unknown): Counts | undefined {
  if (!isFields(value)) return undefined;
  const entries = Object.entries(value).flatMap(([name, count]) =>
    isNumber(count) ? [[name, count] as const] : [],
  );
  return entries.length === Object.keys(value).length ? Object.fromEntries(entries) : undefined;
}

function pointsIn(value: unknown): Points | undefined {
  return isNumber(value) ? hundredths(Math.round(value * 100)) : undefined;
}

function numberIn(fields: Fields, name: string): number | undefined {
  const value = fields[name];
  return isNumber(value) ? value : undefined;
}

function textIn(value: unknown): string | undefined {
  return isText(value) ? value : undefined;
}
