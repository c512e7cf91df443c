import { createHash } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { journalWriter } from '../host/journal-name.js';
import { readJournal } from './journal.js';
import { isLeft, type WriterIdentity } from './writer-identity.js';

/** A temporary file: a new one that waits for its place, or the former one kept until all new ones are in theirs. */
export interface Leftover {
  readonly kind: 'part' | 'old';
  /** Whose place it is for: 第876期.docx */
  readonly name: string;
  /** Where it lies, absolute. */
  readonly path: string;
  readonly writerName: string;
  /** Its writer runs no more. */
  readonly isLeft: boolean;
}

/** In bytes, as most file systems allow. */
const longestName = 255;

/** The name under which a file is written beside its place, or its former one is kept there; a long one is cut and told
 * from others by its digest. */
export function besideName(name: string, kind: Leftover['kind'], writerName: string): string {
  const ending = `.kuaibao-${kind}-${writerName}`;
  const length = (text: string): number => Buffer.byteLength(text);
  if (length(name) + 1 + length(ending) <= longestName) return `.${name}${ending}`;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 16);
  const characters = [...name];
  while (length(characters.join('')) + 2 + digest.length + length(ending) > longestName) characters.pop();
  return `.${characters.join('')}~${digest}${ending}`;
}

/** The temporary files in a folder, but for the writer's own. */
export function leftoversIn(folder: string, identity: WriterIdentity): readonly Leftover[] {
  return allIn(folder, identity).filter((each) => each.writerName !== identity.name);
}

/** The temporary files in a folder, the writer's own too: those it could not take away. */
export function allIn(folder: string, identity: WriterIdentity): readonly Leftover[] {
  return hiddenNamesIn(folder).flatMap((found) => {
    const [, name, kind, by] = /^\.(.+)\.kuaibao-(part|old)-([A-Za-z0-9-]+)$/u.exec(found) ?? [];
    if (name === undefined || by === undefined) return [];
    const path = join(folder, found);
    const time = lstatSync(path, { throwIfNoEntry: false })?.ctimeMs;
    if (time === undefined) return [];
    return [
      {
        kind: kind === 'old' ? 'old' : 'part',
        name,
        path,
        writerName: by,
        isLeft: isLeft(by, time, identity),
      },
    ];
  });
}

/** The names of the writers whose journals lie in a folder. */
export function journalWritersIn(folder: string): readonly string[] {
  return hiddenNamesIn(folder).flatMap((name) => journalWriter(name) ?? []);
}

/** The names of the files that unfinished sets put in place in a folder. */
export function unfinishedIn(folder: string): readonly string[] {
  return journalWritersIn(folder).flatMap(
    (writerName) => readJournal(folder, writerName)?.files.map(({ name }) => name) ?? [],
  );
}

/** The names in a folder that a leftover or a journal may bear, in order; none if it cannot be read. A folder may hold thousands of
 * outputs, and is looked through several times for each issue. */
function hiddenNamesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.startsWith('.'))
      .sort();
  } catch {
    return [];
  }
}
