import { join } from 'node:path';
import type { Host } from '../host/host.js';
import { isHidden, kindOf, readEntries } from './find-bulletin.js';

/** The folder beside `bulletin.yaml` that holds an office's ledgers, one a year. */
export const ledgerFolder = '台账';

/** The YAML files in an office's folder of ledgers, absolute, in the order of their names. */
export function ledgersOf(host: Host, office: string): readonly string[] {
  const folder = join(office, ledgerFolder);
  if (kindOf(host, folder) !== 'folder') return [];
  return readEntries(host, folder)
    .filter(({ name, kind }) => kind !== 'folder' && !isHidden(name) && /\.ya?ml$/iu.test(name))
    .map(({ name }) => join(folder, name));
}
