import { join, posix } from 'node:path';
import type { Bulletin } from '../bulletin/bulletin.js';
import { originalsName } from '../folder/find-bulletin.js';
import { findSnapshot, movedPath, snapshotsOf } from '../folder/snapshots.js';
import { writtenItem } from '../import/written-item.js';
import { keptBytes, type Snapshot } from '../record/snapshot.js';
import type { SourceFile } from '../source/file.js';
import { stemOf } from './import-names.js';
import { originalLimits } from './import-run.js';
import type { ReadingSurroundings } from './surroundings.js';

/** A file of submissions as it stood before anybody worked on it. */
export interface SentState {
  /** The file that the unit sent, read once more; or, where it is not there, the first draft whose inputs were kept. */
  readonly from: { readonly kind: 'original'; readonly name: string } | { readonly kind: 'firstDraft' };
  /** YAML. */
  readonly text: string;
}

/** An issue whose files' first states are looked for. */
export interface WorkedIssue {
  /** The folder that holds `bulletin.yaml`, absolute. */
  readonly office: string;
  /** The issue's own, as it is called today, named from the office. */
  readonly folder: string;
  readonly bulletin: Bulletin;
  /** Its submissions' files as they are printed, by their paths from its folder. */
  readonly files: ReadonlyMap<string, SourceFile>;
}

/** The first states of an issue's files, by their paths from its folder; files of which none is left have none. */
export async function sentStates(
  issue: WorkedIssue,
  surroundings: ReadingSurroundings,
): Promise<ReadonlyMap<string, SentState>> {
  const drafts = firstDrafts(issue, surroundings);
  const states = new Map<string, SentState>();
  for (const [path, file] of issue.files) {
    const state = (await originalState(issue, path, file, surroundings)) ?? drafts(path);
    if (state) states.set(path, state);
  }
  return states;
}

/** The comment with which an import begins a file. */
const importedFrom = new RegExp(
  `^# 从 ${originalsName}/(?<kept>[^\\n]+?)(?: 里的“(?<within>[^\\n]+)”)? 导入$`,
  'mu',
);

/** The file that a submission's was imported from, read as the import has read it. */
async function originalState(
  { office, folder, bulletin }: WorkedIssue,
  path: string,
  { text }: SourceFile,
  { host }: ReadingSurroundings,
): Promise<SentState | undefined> {
  const { kept, within } = importedFrom.exec(text)?.groups ?? {};
  if (kept === undefined) return undefined;
  const read = host.read(join(office, folder, originalsName, kept), originalLimits.fileBytes);
  if (read.kind !== 'bytes') return undefined;
  const { importFile } = await import('../import/import-file.js');
  const context = { bulletin, earlier: new Map(), folders: [], stem: stemOf(path) };
  const found = await importFile(kept, read.bytes, originalLimits, () => context);
  const items = found.find(({ original }) => original.name === (within ?? kept))?.items ?? [];
  if (items.length === 0) return undefined;
  const name = within ?? kept;
  const written = items.map((item) => writtenItem(item, bulletin)).join('---\n');
  return { from: { kind: 'original', name }, text: written };
}

/** Looks for each file in the issue's drafts whose inputs were kept, from the first. */
function firstDrafts(
  { office, folder }: WorkedIssue,
  { host }: ReadingSurroundings,
): (path: string) => SentState | undefined {
  const kept = snapshotsOf(host, office, folder);
  const opened = new Map<string, Snapshot | undefined>();
  const open = (digest: string): Snapshot | undefined => {
    if (!opened.has(digest)) {
      const found = findSnapshot(host, office, digest, folder);
      opened.set(digest, found.kind === 'snapshot' ? found.snapshot : undefined);
    }
    return opened.get(digest);
  };
  return (path) => {
    for (const { digest } of kept) {
      const snapshot = open(digest);
      const input = snapshot?.inputs.find(
        (each) => movedPath(each.path, snapshot.folder, folder) === posix.join(folder, path),
      );
      const bytes = input && keptBytes(input);
      if (bytes) return { from: { kind: 'firstDraft' }, text: new TextDecoder().decode(bytes) };
    }
    return undefined;
  };
}
