import { basename, dirname, join } from 'node:path';
import { bulletinAbove, bulletinName, isHidden, isThere } from '../folder/find-bulletin.js';
import { manifestsIn } from '../folder/manifests.js';
import { Refused } from '../refusal/refusal.js';
import { shownPath } from '../source/shown-path.js';
import { type PastIssue, pastIssues } from './past-issues.js';
import type { ReadingSurroundings } from './surroundings.js';

/** An issue as it is shown to whoever chooses what to do next. */
export interface GlancedIssue {
  /** Absolute. */
  readonly folder: string;
  /** Undefined where its sheet cannot be read. */
  readonly facts?: Pick<PastIssue, 'series' | 'number' | 'date'>;
  readonly isReleased: boolean;
  /** Its outputs in `out` that are there, absolute; those made last first. */
  readonly outputs: readonly string[];
}

/** The folders of offices, absolute, that somebody in a folder may mean: the one that it lies in, or those right below it. */
export function officesNear(folder: string, { host }: ReadingSurroundings): readonly string[] {
  const around = unlessMisnamed(() => bulletinAbove(host, folder));
  if (around !== undefined) return [dirname(around)];
  const listed = host.list(folder);
  if (listed.kind !== 'entries') return [];
  return listed.entries
    .filter((entry) => entry.kind === 'folder' && !isHidden(entry.name))
    .map(({ name }) => join(folder, name))
    .filter((each) => isThere(host, join(each, bulletinName)));
}

/** The issues of an office that are there, the newest last; those that cannot be read, and may be the newest, behind all others. */
export function glanceAt(office: string, surroundings: ReadingSurroundings): readonly GlancedIssue[] {
  const { host } = surroundings;
  const { issues, unreadable } = pastIssues(office, surroundings);
  const there = issues.filter(({ folder }) => isThere(host, folder)).toSorted(byDay);
  const outputs = outputsByIssue(office, surroundings);
  const made = (folder: string): readonly string[] => outputs.get(shownPath(folder, office)) ?? [];
  return [
    ...there.map(({ folder, isReleased, ...facts }) => ({
      folder,
      facts,
      isReleased,
      outputs: made(folder),
    })),
    ...unreadable.map((folder) => ({ folder, isReleased: false, outputs: made(folder) })),
  ];
}

/** The name by which an issue is chosen: 2026年第13期, 2026年增刊第1期, or its folder's. */
export function glancedName({ folder, facts }: GlancedIssue): string {
  if (!facts) return basename(folder);
  const kind = facts.series === 'supplement' ? '增刊' : '';
  return `${facts.date.slice(0, 4)}年${kind}第${facts.number}期`;
}

function byDay(one: PastIssue, other: PastIssue): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1;
  return one.number - other.number;
}

function outputsByIssue(
  office: string,
  { host }: ReadingSurroundings,
): ReadonlyMap<string, readonly string[]> {
  const folder = join(office, 'out');
  const found = new Map<string, { readonly path: string; readonly changed: number }[]>();
  for (const { manifest } of manifestsIn(host, folder)) {
    const there = manifest.outputs.flatMap(({ name }) => {
      const path = join(folder, name);
      const status = host.stat(path);
      return status?.kind === 'file' ? [{ path, changed: status.changed }] : [];
    });
    found.set(manifest.folder, [...(found.get(manifest.folder) ?? []), ...there]);
  }
  return new Map(
    [...found].map(([issue, outputs]) => [
      issue,
      outputs.toSorted((one, other) => other.changed - one.changed).map(({ path }) => path),
    ]),
  );
}

/** Looks for something; nothing where a file's name is wrong: the command that is chosen says so. */
function unlessMisnamed(look: () => string | undefined): string | undefined {
  try {
    return look();
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}
