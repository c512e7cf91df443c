import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Points } from '../bulletin/points.js';
import { scoringText } from '../bulletin/scoring.js';
import { ledgerFolder } from '../folder/ledgers.js';
import { writeFiles } from '../folder/write-files.js';
import type { WritableHost } from '../host/host.js';
import { itemKey } from '../ledger/contribution.js';
import { issueWords } from '../ledger/issue-words.js';
import { isWithin } from '../ledger/period.js';
import type { TallyRow, TallyTable } from '../ledger/tally-table.js';
import { eventWords } from '../ledger/trace.js';
import { formatSettled, type SettledTally, type TallySource } from './settled-data.js';
import { settledName } from './settled-file.js';
import type { OfficeTally } from './tally-office.js';

/** Something in which the sources of a recount are not those of a settled result. */
export type SettledChange =
  | { readonly kind: 'rules' }
  | {
      readonly kind: 'changed' | 'added' | 'removed';
      readonly of: TallySource['kind'];
      readonly what: string;
    }
  /** Neither: units were registered, renamed or grouped otherwise. */
  | { readonly kind: 'register' };

/** A recount that differs from a settled result: why, and in which units. */
export interface SettledDifference {
  readonly changes: readonly SettledChange[];
  readonly units: readonly { readonly unit: string; readonly was?: Points; readonly is?: Points }[];
}

/** Keeps the result of a period on a day, 2026-04-02. Gives the file's path, absolute. */
export function settle(host: WritableHost, tally: OfficeTally, on: string): string {
  const folder = join(tally.office, ledgerFolder);
  const name = settledName(tally.period);
  const text = formatSettled({ version: 1, on, table: tally.table, ...sourcesOf(tally) });
  writeFiles(host, [{ folder, name, bytes: new TextEncoder().encode(text) }]);
  return join(folder, name);
}

/** How a recount differs from a settled result; undefined if it comes to the same. */
export function differenceFrom(settled: SettledTally, tally: OfficeTally): SettledDifference | undefined {
  const [was, is] = [rowsOf(settled.table), rowsOf(tally.table)];
  const units = [...new Set([...was.keys(), ...is.keys()])]
    .filter((unit) => result(was.get(unit)) !== result(is.get(unit)))
    .map((unit) => {
      const [before, now] = [was.get(unit)?.score, is.get(unit)?.score];
      return {
        unit,
        ...(before === undefined ? {} : { was: before }),
        ...(now === undefined ? {} : { is: now }),
      };
    });
  if (units.length === 0) return undefined;
  const present = sourcesOf(tally);
  const changes: SettledChange[] = settled.rules === present.rules ? [] : [{ kind: 'rules' }];
  const now = bySource(present.sources);
  const before = bySource(settled.sources);
  for (const [key, { kind, what, sha256 }] of before) {
    const found = now.get(key);
    if (!found) changes.push({ kind: 'removed', of: kind, what });
    else if (found.sha256 !== sha256) changes.push({ kind: 'changed', of: kind, what });
  }
  for (const [key, { kind, what }] of now)
    if (!before.has(key)) changes.push({ kind: 'added', of: kind, what });
  return { changes: changes.length > 0 ? changes : [{ kind: 'register' }], units };
}

function rowsOf({ groups }: TallyTable): ReadonlyMap<string, TallyRow> {
  return new Map(groups.flatMap(({ rows }) => rows.map((row) => [row.unit, row])));
}

/** All of a row that its own period gave, as a text; empty if that is nothing. */
function result(row: TallyRow | undefined): string {
  if (!row) return '';
  const { rank, received, sent, used, invited, instructions, score } = row;
  if (received === 0 && instructions === 0 && score === 0 && Object.keys(row.higher).length === 0) return '';
  const counts = [row.bySection, row.byKind, row.higher].map((each) => Object.entries(each).sort());
  return JSON.stringify([rank, received, sent, used, invited, instructions, score, counts]);
}

/** An entry of the ledger is known by what it says, an issue by its number. */
function bySource(sources: readonly TallySource[]): ReadonlyMap<string, TallySource> {
  return new Map(sources.map((each) => [each.kind === 'issue' ? each.what : each.sha256, each]));
}

function sourcesOf({
  bulletin,
  issues,
  score,
  events,
  period,
}: OfficeTally): Pick<SettledTally, 'rules' | 'sources'> {
  const items = score.units.flatMap((unit) => unit.items.map(({ contribution }) => contribution));
  const contributions = new Map(items.map((each) => [itemKey(each.item), each]));
  const sent = [...contributions.values()].filter(
    ({ item, date }) => item.kind === 'ledger' && isWithin(date, period),
  );
  return {
    rules: bulletin.scoring ? scoringText(bulletin.scoring) : '',
    sources: [
      ...issues.map(({ issue, contributions: own }): TallySource => {
        // Whether it is out already changes nothing.
        const counted = own.map(({ isReleased: _, ...each }) => each);
        return { kind: 'issue', what: issueWords(issue, period.year), sha256: sha256(counted) };
      }),
      ...events
        .filter(({ date }) => isWithin(date, period))
        .map((event): TallySource => {
          const { span: _, ...told } = event;
          const what = `${event.date.slice(5)} ${event.units.join('、')} ${eventWords(event, contributions, period.year)}`;
          return { kind: 'ledger', what, sha256: sha256(told) };
        }),
      ...sent.map(({ date, units, item, section }): TallySource => {
        const what = `${date.slice(5)} ${units.join('、')} 报送《${item.headline}》`;
        return { kind: 'ledger', what, sha256: sha256({ date, units, headline: item.headline, section }) };
      }),
    ],
  };
}

function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
