/** The bundle's files, all in one folder. */
export const startFile = 'start.cjs';
/** Compiles issues in a thread of its own; the program looks for it beside itself by this name. */
export const compileWorkerFile = 'compile-worker.cjs';
/** Judges issues in a thread of its own; likewise. */
export const checkWorkerFile = 'check-worker.cjs';
/** Looks at the pages for a check that can't tell without: no part of the light bundle, which loads it from beside itself. */
export const inspectFile = 'inspect.cjs';
/** Reads spreadsheets: loaded from beside a bundle when a submission names one. */
export const spreadsheetFile = 'spreadsheet.cjs';
/** Reads what units send and what comes back, and learns of old issues: loaded from beside a bundle when files are imported or received, or an office
 * learnt. */
export const importFile = 'import.cjs';
/** The engine for programs that import kuaibao, and the module of ECMAScript by which they do. */
export const engineFile = 'engine.cjs';
export const indexFile = 'index.mjs';
export const licenceFile = 'LICENCES.txt';

/** The bundle loaded for a command: one that serves the command alone, for those that are run every day; else the whole program, or the
 * part of it without layout and emitters. */
export type BundleName = OwnCommand | 'whole' | 'light';

/** Commands with bundles of their own, called like them. */
export const ownCommands = ['check', 'compile'] as const;
export type OwnCommand = (typeof ownCommands)[number];

export const bundleNames: readonly BundleName[] = [...ownCommands, 'light', 'whole'];

/** Commands that neither lay out nor emit; others, also those that do not exist, are looked for in the whole. */
const light: ReadonlySet<string | undefined> = new Set([
  undefined,
  'explain',
  'form',
  'hold',
  'import',
  'init',
  'move',
  'new',
  'next',
  'receive',
  'schema',
  'tally',
  'verify',
  'help',
]);

/** The commands among them, and `check`, which may be asked of the light bundle too. */
export const lightCommands: readonly string[] = [...light, 'check'].filter((word) => word !== undefined);

/** Which bundle serves a command line, by its first word. */
export function bundleOf(word: string | undefined): BundleName {
  const own = ownCommands.find((command) => command === word);
  if (own) return own;
  return light.has(word) || word?.startsWith('-') ? 'light' : 'whole';
}

/** A bundle's program text, and the code that V8 has compiled of it. */
export function bundleFiles(name: BundleName): { readonly program: string; readonly code: string } {
  return { program: `${name}.cjs`, code: `${name}.code` };
}
