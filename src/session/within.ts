import { foldersApart } from '../folder/apart.js';
import type { FolderOptions } from '../folder/read-issue-folder.js';
import type { Limits } from '../source/limits.js';

/** How issues of an office are read: what it has put out is none of them, nor are its ledgers and what waits. */
export function within(office: string, workingDirectory: string, limits: Limits): FolderOptions {
  return { workingDirectory, limits, except: foldersApart(office) };
}
