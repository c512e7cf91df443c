import { join } from 'node:path';
import { readCounts, type StoredCount, writeCounts } from '../archive/stored-counts.js';
import type { Bulletin } from '../bulletin/bulletin.js';
import { sheetName } from '../folder/find-bulletin.js';
import type { IssueFolder } from '../folder/found.js';
import type { Host, WritableHost } from '../host/host.js';
import type { IssueFacts } from '../issue/facts.js';
import type { Limits } from '../source/limits.js';
import { shownPath } from '../source/shown-path.js';
import { stateOf } from './archived-issue.js';
import { cachedPath, SinceWritten, writeCached } from './cache-folder.js';

const indexName = 'contributions.txt';
/** In bytes. */
const mostBytes = 2 ** 28;
/** Fewer submissions are counted again as fast as an index is read. */
const leastIndexed = 250;

/** The contributions of an issue, as they were counted. */
export type Count = Pick<StoredCount, 'contributions' | 'leftOut'>;

/** The contributions to an office's issues that are not released, as an earlier run counted them, as far as the files are still as they were then: every
 * file is looked at. An index that is damaged, or was made by another configuration, says nothing. */
export class CountIndex {
  private readonly stored: ReadonlyMap<string, StoredCount>;
  private readonly since: SinceWritten;
  private readonly key: string;
  /** By their folders, named from the office. */
  private readonly added = new Map<string, StoredCount>();

  constructor(
    host: Host,
    private readonly office: string,
    bulletin: Bulletin,
    limits: Limits,
  ) {
    const path = cachedPath(office, indexName);
    this.key = keyOf(bulletin, limits);
    this.since = new SinceWritten(host, host.stat(path)?.changed ?? 0);
    const read = host.read(path, mostBytes);
    const counts = read.kind === 'bytes' ? readCounts(read.bytes, this.key) : undefined;
    this.stored = new Map(counts?.map((each) => [each.folder, each]));
  }

  /** The facts that an issue's sheet gives; undefined if they are to be read. */
  facts(folder: string): IssueFacts | undefined {
    const known = this.stored.get(folder);
    const path = join(this.office, folder, sheetName);
    return known && this.since.isFileSame(path, known.sheet) ? known.facts : undefined;
  }

  /** The contributions to an issue whose sheet is as it was; undefined if they are to be counted. */
  count(folder: string): Count | undefined {
    const known = this.stored.get(folder);
    const directory = join(this.office, folder);
    const isAsItWas =
      known?.folders.every(({ path, changed }) => this.since.isFolderSame(join(directory, path), changed)) &&
      known.files.every((file) => this.since.isFileSame(join(directory, file.path), file));
    return isAsItWas ? known : undefined;
  }

  /** Takes in what was counted of an issue that was read. */
  add(read: IssueFolder, facts: IssueFacts, { contributions, leftOut }: Count): void {
    const state = stateOf(read);
    const folder = shownPath(read.directory, this.office);
    if (state) this.added.set(folder, { folder, facts, ...state, contributions, leftOut });
  }

  /** Keeps, for the next run, what was counted of the issues in some folders, if it is worth it and says more than what is kept. */
  keep(host: WritableHost, folders: readonly string[], least = leastIndexed): void {
    const kept = folders.flatMap((folder) => this.added.get(folder) ?? this.stored.get(folder) ?? []);
    const isNewer = kept.some(({ folder }) => this.added.has(folder)) || kept.length < this.stored.size;
    const files = kept.reduce((sum, each) => sum + each.files.length, 0);
    if (isNewer && files >= least) writeCached(host, this.office, indexName, writeCounts(kept, this.key));
  }
}

/** The text of all on which the contributions to a plan hang, besides its files: the limits, and of the configuration the sections, the leaders and
 * the units; not how they are scored. */
function keyOf({ sections, leaders, units }: Bulletin, limits: Limits): string {
  const isWritten = (key: string, value: unknown): unknown => (key === 'span' ? undefined : value);
  return JSON.stringify([limits, sections, leaders, units], isWritten);
}
