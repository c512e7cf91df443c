import { dirname, join } from 'node:path';
import type { Host } from '../host/host.js';
import { Refused } from '../refusal/refusal.js';
import { bulletinName, findIssues, isThere } from './find-bulletin.js';
import type { IssueFolder } from './found.js';
import type { ReadFile } from './read-file.js';
import { type FolderOptions, readIssueFolder } from './read-issue-folder.js';
import type { Release } from './releases.js';

/** The parts of offices that a run has read already, by absolute paths: each is read once. */
export interface OfficeRead {
  /** Issue folders; undefined: one that cannot be read. */
  readonly folders: Map<string, IssueFolder | undefined>;
  /** Each office's issue folders. */
  readonly issues: Map<string, readonly string[]>;
  /** Configurations. */
  readonly bulletins: Map<string, ReadFile>;
  /** Each office's releases. */
  readonly releases: Map<string, readonly Release[]>;
}

/** To begin with. */
export function nothingRead(): OfficeRead {
  return { folders: new Map(), issues: new Map(), bulletins: new Map(), releases: new Map() };
}

/** The folders of an office's other issues, in the order of their paths; those of an office inside it are not its own. What cannot be read is passed over: it is
 * said where that issue itself is checked. */
export function readOtherIssues(
  host: Host,
  office: string,
  own: string,
  options: FolderOptions,
  { folders, issues }: OfficeRead = nothingRead(),
): readonly IssueFolder[] {
  const real = host.realPath(own) ?? own;
  // An issue that is reached by a link is not another one.
  const isOwn = (folder: string): boolean =>
    folder === own || (real !== own && host.realPath(folder) === real);
  const listed =
    issues.get(office) ?? findIssues(host, office).filter((folder) => officeOf(host, folder) === office);
  issues.set(office, listed);
  return listed.flatMap((folder) => {
    if (isOwn(folder)) return [];
    if (!folders.has(folder)) folders.set(folder, tryToRead(host, folder, options));
    const found = folders.get(folder);
    return found ? [found] : [];
  });
}

function tryToRead(host: Host, folder: string, options: FolderOptions): IssueFolder | undefined {
  try {
    return readIssueFolder(host, folder, options);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

function officeOf(host: Host, folder: string): string {
  const holdsBulletin = isThere(host, join(folder, bulletinName)) || dirname(folder) === folder;
  return holdsBulletin ? folder : officeOf(host, dirname(folder));
}
