import { join } from 'node:path';
import { ledgerFolder } from '../folder/ledgers.js';
import type { FolderOptions } from '../folder/read-issue-folder.js';
import type { Limits } from '../source/limits.js';

/** How issues of an office are read: what it has put out is none of them, nor are its ledgers. */
export function within(office: string, workingDirectory: string, limits: Limits): FolderOptions {
  return { workingDirectory, limits, except: [join(office, 'out'), join(office, ledgerFolder)] };
}
