import { createHash } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { journalMaker } from '../host/journal-name.js';
import { readJournal } from './journal.js';
import { isLeft, type Maker } from './maker.js';

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

/** In bytes, as most file systems allow. */
const longestName = 255;

/** The name under which a file is written beside its place, or its former one is kept there; a long one is cut and told
 * from others by its digest. */
export function besideName(name: string, kind: Leftover['kind'], maker: string): string {
  const ending = `.kuaibao-${kind}-${maker}`;
  const length = (text: string): number => Buffer.byteLength(text);
  if (length(name) + 1 + length(ending) <= longestName) return `.${name}${ending}`;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 16);
  const characters = [...name];
  while (length(characters.join('')) + 2 + digest.length + length(ending) > longestName) characters.pop();
  return `.${characters.join('')}~${digest}${ending}`;
}

/** The temporary files in a folder, but for the writer's own. */
export function leftoversIn(folder: string, maker: Maker): readonly Leftover[] {
  return allIn(folder, maker).filter((each) => each.maker !== maker.name);
}

/** The temporary files in a folder, the writer's own too: those it could not take away. */
export function allIn(folder: string, maker: Maker): readonly Leftover[] {
  return namesIn(folder).flatMap((found) => {
    const [, name, kind, by] = /^\.(.+)\.kuaibao-(part|old)-([A-Za-z0-9-]+)$/u.exec(found) ?? [];
    if (name === undefined || by === undefined) return [];
    const path = join(folder, found);
    const time = lstatSync(path, { throwIfNoEntry: false })?.ctimeMs;
    if (time === undefined) return [];
    return [
      { kind: kind === 'old' ? 'old' : 'part', name, path, maker: by, isLeft: isLeft(by, time, maker) },
    ];
  });
}

/** The makers whose journals lie in a folder. */
export function journalMakersIn(folder: string): readonly string[] {
  return namesIn(folder).flatMap((name) => journalMaker(name) ?? []);
}

/** The names of the files that unfinished sets put in place in a folder. */
export function unfinishedIn(folder: string): readonly string[] {
  return journalMakersIn(folder).flatMap(
    (maker) => readJournal(folder, maker)?.files.map(({ name }) => name) ?? [],
  );
}

/** The names in a folder, in order; none if it cannot be read. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
