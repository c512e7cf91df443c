import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { isThere } from '../folder/find-bulletin.js';
import { ledgerFolder } from '../folder/ledgers.js';
import { readInput } from '../folder/read-input.js';
import { type Ledger, readLedger } from '../ledger/read-ledger.js';
import { limitsFrom } from './limits.js';
import type { ReadingSurroundings } from './surroundings.js';

/** Reads the ledger of a year of an office, absolute: nothing if there is none. */
export function readLedgerOf(
  office: string,
  year: number,
  surroundings: ReadingSurroundings,
): { readonly ledger?: Ledger; readonly diagnostics: readonly Diagnostic[] } {
  const { host, workingDirectory } = surroundings;
  const path = join(office, ledgerFolder, `${year}.yaml`);
  if (!isThere(host, path)) return { diagnostics: [] };
  const { file, diagnostic } = readInput(host, path, workingDirectory, limitsFrom(surroundings));
  if (diagnostic) return { diagnostics: [diagnostic] };
  const { value, diagnostics } = readLedger(file, year);
  return { ...(value ? { ledger: value } : {}), diagnostics };
}
