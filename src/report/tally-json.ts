import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { IssueIdentity } from '../issue/identity.js';
import { issueWords } from '../ledger/issue-words.js';
import { type Period, periodTitle } from '../ledger/period.js';
import { tableData } from '../ledger/table-data.js';
import type { TallyTable } from '../ledger/tally-table.js';
import type { TargetProgress } from '../ledger/targets.js';
import { findingsAsData } from './json.js';
import { printJson } from './print-json.js';

/** A tally as far as programs are told of it. */
interface TallyState {
  readonly period: Period;
  readonly isScored: boolean;
  readonly targets: readonly TargetProgress[];
  readonly issues: readonly {
    readonly issue: IssueIdentity;
    readonly date: string;
    readonly folder: string;
    readonly by: string;
    readonly leftOut: number;
  }[];
  readonly faults: readonly object[];
  readonly gaps: readonly number[];
  readonly otherwiseSettled: readonly { readonly month: Period; readonly on: string }[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A tally as JSON: the table that holds, points as decimals; each unit's lines, whose points add up to its score; what it was counted from. */
export function formatTallyJson(
  state: TallyState,
  table: TallyTable,
  settled?: { readonly on: string; readonly difference?: object },
): string {
  const { period, isScored, targets, issues, faults, gaps, otherwiseSettled, diagnostics } = state;
  return printJson({
    version: 1,
    title: periodTitle(period),
    isScored,
    ...(settled ? { settled } : {}),
    ...(otherwiseSettled.length > 0 ? { otherwiseSettled } : {}),
    ...tableData(table),
    targets: targets.map(({ unit, target: { counts, label, wanted }, reached, missing }) => {
      const size = counts === 'points' ? 100 : 1;
      return {
        unit,
        counts,
        ...(label ? { label: label.text } : {}),
        wanted: wanted / size,
        reached: reached / size,
        missing: missing / size,
      };
    }),
    issues: issues.map(({ issue, date, folder, by, leftOut }) => ({
      issue: issueWords(issue, period.year),
      date,
      folder,
      by,
      leftOut,
    })),
    faults,
    gaps,
    ...findingsAsData(diagnostics, 0),
  });
}
