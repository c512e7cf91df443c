import type { Diagnostic, ReadResult } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';
import { readSingle } from '../field/single.js';
import type { SourceFile } from '../source/file.js';
import { spanOf } from '../source/file.js';
import { type LedgerFields, ledgerTable } from './fields.js';

/** A year's ledger as written: its names are not yet looked up. */
export interface Ledger {
  readonly year: number;
  readonly fields: LedgerFields;
  readonly file: SourceFile;
}

/** The year that a ledger's file is named for: 2026 of 2026.yaml; undefined of any other name. */
export function ledgerYear(name: string): number | undefined {
  const [, year] = /^([12][0-9]{3})\.yaml$/u.exec(name) ?? [];
  return year === undefined ? undefined : Number(year);
}

/** Reads `台账/YEAR.yaml`. Finds what the field tables find, and `ledger/other-year`; a day of another year would be counted in none. */
export function readLedger(file: SourceFile, year: number): ReadResult<Ledger> {
  const { value: fields, part, diagnostics } = readSingle(file, ledgerTable);
  const found = [...diagnostics, ...(part ? otherYears(part, year) : [])];
  return fields ? { value: { year, fields, file }, diagnostics: found } : { diagnostics: found };
}

function otherYears(fields: LedgerFields, year: number): readonly Diagnostic[] {
  const { place: _, ...parts } = fields;
  return Object.values(parts)
    .flat()
    .filter(({ date }) => date.value.year !== year)
    .map(({ date }) => ({
      ...coded('ledger/other-year'),
      message: `“${date.value.iso}”不在${year}年`,
      span: date.span,
      hint: `这个文件只记${year}年的事；是${date.value.year}年的，请移到 台账/${date.value.year}.yaml`,
    }));
}

/** The finding of a file among the ledgers whose name is no year. */
export function strayLedger(file: SourceFile): Diagnostic {
  return {
    ...coded('ledger/file-name'),
    message: '台账的文件名应为年份，这个文件没有读取',
    span: spanOf(file, 0),
    hint: '请改名为 2026.yaml 的样子，一年一个文件；不是台账的，请移到别处',
  };
}
