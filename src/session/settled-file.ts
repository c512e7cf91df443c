import { join } from 'node:path';
import { ledgerFolder } from '../folder/ledgers.js';
import type { Host } from '../host/host.js';
import type { Period } from '../ledger/period.js';
import { parseSettled, type SettledTally } from './settled-data.js';

/** The name of the file, beside the ledgers, that keeps a period's result: 2026-03.json, 2026Q1.json, 2026.json. */
export function settledName({ kind, year, number }: Period): string {
  const month = `-${String(number).padStart(2, '0')}`;
  return `${year}${kind === 'month' ? month : kind === 'quarter' ? `Q${number}` : ''}.json`;
}

/** The result of a period that was settled; `damaged` if it cannot be read. */
export function readSettled(
  host: Host,
  office: string,
  period: Period,
): SettledTally | 'damaged' | undefined {
  const path = join(office, ledgerFolder, settledName(period));
  if (!host.stat(path)) return undefined;
  const read = host.read(path, 1 << 26);
  return (read.kind === 'bytes' && parseSettled(new TextDecoder().decode(read.bytes))) || 'damaged';
}
