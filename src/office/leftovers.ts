import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isLeft, type Maker } from './maker.js';
import type { Writer } from './writer.js';

/** A temporary file: a new one that waits for its place, or the former one kept until all new ones are in theirs. */
export interface Leftover {
  readonly kind: 'part' | 'old';
  /** Whose place it is for: 第876期.docx */
  readonly name: string;
  /** Where it lies, absolute. */
  readonly path: string;
  readonly maker: string;
  /** Its maker runs no more. */
  readonly isLeft: boolean;
}

/** The name under which a file is written beside its place, or its former one is kept there. */
export function besideName(name: string, kind: Leftover['kind'], maker: string): string {
  return `.${name}.kuaibao-${kind}-${maker}`;
}

/** The temporary files in a folder, but for the writer's own. */
export function leftoversIn(folder: string, maker: Maker): readonly Leftover[] {
  return namesIn(folder).flatMap((found) => {
    const [, name, kind, by] = /^\.(.+)\.kuaibao-(part|old)-([A-Za-z0-9-]+)$/u.exec(found) ?? [];
    if (name === undefined || by === undefined || by === maker.name) return [];
    const path = join(folder, found);
    const time = statSync(path, { throwIfNoEntry: false })?.ctimeMs;
    if (time === undefined) return [];
    return [
      { kind: kind === 'old' ? 'old' : 'part', name, path, maker: by, isLeft: isLeft(by, time, maker) },
    ];
  });
}

/** Takes away what writers that run no more have left in a folder. Where one had begun to put a set in place and was
 * stopped, the former files are put back first, so that what lies there belongs together. */
export function clearLeftovers(folder: string, { maker, disk }: Writer): void {
  const left = leftoversIn(folder, maker).filter((each) => each.isLeft);
  for (const by of new Set(left.map((each) => each.maker))) {
    const [parts, former] = (['part', 'old'] as const).map((kind) =>
      left.filter((each) => each.maker === by && each.kind === kind),
    );
    try {
      // The last file of a set takes its place when all others have: with no part left the set is complete.
      if (parts?.length) for (const { name, path } of former ?? []) disk.rename(path, join(folder, name));
      // Also after the renaming: of two names of one file it leaves both.
      for (const { path } of former ?? []) disk.remove(path);
      for (const { path } of parts ?? []) disk.remove(path);
    } catch {
      // Another program holds the file: the next run tries again.
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
