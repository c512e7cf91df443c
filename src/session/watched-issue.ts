import { dirname, resolve } from 'node:path';
import { findBulletin } from '../folder/find-bulletin.js';
import { createFontLibrary } from '../font/library.js';
import type { LaidSections } from '../layout/reuse.js';
import type { WrittenIssue } from '../record/written.js';
import type { CompileCache, CompiledIssue, MadeIssue } from './compile-issue.js';
import { compileIssue } from './compile-issue.js';
import { faceFinder } from './face-finder.js';
import { type InputStamps, inputStamps } from './input-stamps.js';
import { issueFolder } from './open-issue.js';
import type { CompileOptions } from './options.js';
import type { WritingSurroundings } from './surroundings.js';
import { workspaceOn } from './workspace.js';
import { writeIssue } from './write-issue.js';

/** An issue that is compiled again and again while people work on it: of what has not changed nothing is read, judged or set anew. */
export interface WatchedIssue {
  /** Its folder, and the one that holds `bulletin.yaml`, absolute. */
  readonly directory: string;
  readonly office: string;
  readonly cache: CompileCache;
  /** Looks at the files that it is made of, as they stand now. */
  readonly look: () => InputStamps;
  /** Forgets what is known of a path, absolute. */
  readonly changed: (path: string) => void;
  readonly compile: () => Promise<CompiledIssue>;
  /** `keepEdited`: outputs that people have edited are kept under another name. */
  readonly write: (made: MadeIssue, keepEdited: boolean) => WrittenIssue;
}

/** Opens an issue, meant by its folder or its number, to compile it time and again. Throws the refusals of `issueFolder`. */
export function watchIssue(
  path: string,
  { output, ...options }: CompileOptions,
  { host: base, workingDirectory, environment }: WritingSurroundings,
): WatchedIssue {
  const directory = issueFolder(base, path, workingDirectory);
  const office = dirname(findBulletin(base, directory));
  const { host, read, forget } = workspaceOn(base);
  const surroundings = { host, workingDirectory, environment };
  const library = createFontLibrary();
  const laid = new Map<string, LaidSections>();
  const cache = { read, library, faces: faceFinder(surroundings, library), laid };
  const place = output === undefined ? {} : { output: resolve(workingDirectory, output) };
  return {
    directory,
    office,
    cache,
    look: () => inputStamps(base, office, directory),
    changed: forget,
    compile: () => compileIssue(host, { directory, options, ...place }, surroundings, cache),
    write: (made, keepEdited) => writeIssue(host, made, { keepEdited }),
  };
}
