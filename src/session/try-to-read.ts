import type { IssueFolder } from '../folder/found.js';
import { type FolderOptions, readIssueFolder } from '../folder/read-issue-folder.js';
import type { Host } from '../host/host.js';
import { Refused } from '../refusal/refusal.js';

/** Reads an issue; what cannot be read is passed over: it is said where that issue itself is checked. */
export function tryToRead(host: Host, folder: string, options: FolderOptions): IssueFolder | undefined {
  try {
    return readIssueFolder(host, folder, options);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}
