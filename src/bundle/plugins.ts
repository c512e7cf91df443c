import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { madeSkeletons } from './made-skeletons.js';
import { importFile, inspectFile, lightCommands, spreadsheetFile } from './names.js';

/** Where libraries are looked for from. */
const here = fileURLToPath(new URL('.', import.meta.url));

/** Our sources and the libraries', as the bundler is given them: it writes strings in ASCII but leaves regular expressions as they are, so it
 * gets ASCII alone. `change` makes another text of one of ours. */
export function sources(change: (text: string) => string = (text) => text): Plugin {
  return {
    name: 'sources',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.[cm]?[jt]s$/, namespace: 'file' }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        return {
          contents: escaped(path.includes('node_modules') ? text : change(text)),
          loader: path.endsWith('ts') ? 'ts' : 'js',
        };
      });
    },
  };
}

function escaped(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Modules that pdfkit imports for work that is not asked of it here: fonts (our own rooms read and cut them), breaking lines,
 * PNG pictures, encryption. */
const unused = ['fontkit', 'linebreak', 'png-js', '@noble/ciphers/aes'];

/** Leaves libraries out of the bundle: nothing can be called of them. */
export const withoutUnused = without('unused', new RegExp(`^(?:${unused.join('|')})$`), 'import-statement');

/** Gives pdfkit no way to load what it would load by itself, fonts of its own: the part of Node that makes one takes long to load. */
export const withoutOwnRequire: Plugin = {
  name: 'own-require',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^module$/ }, ({ importer }) =>
      importer.includes('pdfkit') ? { path: 'module', namespace: 'own-require' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'own-require' }, () => ({
      contents: 'exports.createRequire = () => undefined;',
    }));
  },
};

/** Leaves out the commands that the light bundle does not serve, layout and emitters. */
export const withoutLayout = without(
  'layout',
  /\/(?:command\/[a-z-]+|session\/compile-worker|[a-z]+\/emit|layout\/paginate)\.js$/,
  'dynamic-import',
  (path) => !lightCommands.some((command) => path.endsWith(`/command/${command}.js`)),
);

/** Puts the DOCX's parts that are alike for all issues of a kind in the place of what makes them: no library goes with it. */
export const skeletonsMade: Plugin = {
  name: 'skeletons-made',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/docx\/part\/make-skeleton\.[jt]s$/ }, () => ({
      contents: madeSkeletons(),
      loader: 'js',
    }));
  },
};

/** Leaves what only few checks come to in a file of its own. */
export const inspectionApart: Plugin = {
  name: 'inspection-apart',
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/inspect\.js$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: `./${inspectFile}`, external: true } : undefined,
    );
  },
};

/** Leaves the readers of what units send, and what learns of old issues, in a file of their own. */
export const importsApart: Plugin = {
  name: 'imports-apart',
  setup: ({ onResolve }) => {
    onResolve(
      { filter: /\/(?:import\/import-file|learn\/learn|returned\/read-returned)\.js$/ },
      ({ kind }) => (kind === 'dynamic-import' ? { path: `./${importFile}`, external: true } : undefined),
    );
  },
};

/** Leaves the reader of spreadsheets in a file of its own, which is loaded when something is first read. */
export const spreadsheetsApart: Plugin = {
  name: 'spreadsheets-apart',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /\/spreadsheet\/read-sheet\.js$/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path, namespace: 'spreadsheet' },
    );
    onResolve({ filter: /.*/, namespace: 'spreadsheet' }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace: 'spreadsheet' }, () => ({
      contents: `exports.readSheet = (...given) => require('./${spreadsheetFile}').readSheet(...given);`,
    }));
  },
};

/** Leaves modules out that are imported late. */
export function left(name: string, isLeft: (path: string) => boolean): Plugin {
  return {
    name,
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /\.js$/ }, ({ path, kind }) =>
        kind === 'dynamic-import' && isLeft(path) ? { path, namespace: name } : undefined,
      );
      onLoad({ filter: /.*/, namespace: name }, () => ({ contents: 'module.exports = {};' }));
    },
  };
}

function without(
  name: string,
  filter: RegExp,
  wanted: string,
  isUnwanted: (path: string) => boolean = () => true,
): Plugin {
  return {
    name: `without-${name}`,
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter }, ({ path, kind }) =>
        kind === wanted && isUnwanted(path) ? { path, namespace: name } : undefined,
      );
      onLoad({ filter: /.*/, namespace: name }, () => ({ contents: 'module.exports = {};' }));
    },
  };
}

/** Parts of Node that take long to load and that a run may never come to. */
const late = [
  'node:child_process',
  'node:crypto',
  'node:readline',
  'node:readline/promises',
  'node:v8',
  'node:worker_threads',
  'node:zlib',
];

/** Libraries of which the same is true: the first builds tables when it is loaded, and loads threads; the other is of many modules, and
 * most files are read without it. */
const lateLibraries = ['fflate', 'yaml'];

/** Loads those parts of Node and those libraries only when something is taken from them. */
export const lateParts: Plugin = {
  name: 'late-parts',
  setup: ({ onResolve, onLoad }) => {
    const filter = new RegExp(
      `^(?:${late.join('|')}|${late.map((name) => name.slice('node:'.length)).join('|')})$`,
    );
    onResolve({ filter }, ({ path, namespace }) =>
      namespace === 'late'
        ? { path, external: true }
        : { path: path.replace(/^(?:node:)?/, 'node:'), namespace: 'late' },
    );
    onResolve({ filter: new RegExp(`^(?:${lateLibraries.join('|')})$`) }, ({ path, namespace }) =>
      namespace === 'late' ? undefined : { path, namespace: 'late' },
    );
    onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => {
      const names = Object.keys(createRequire(import.meta.url)(path) as object);
      const getters = names.map((name) => `get ${name}() { return require('${path}').${name}; }`);
      return { contents: `module.exports = { ${getters.join(', ')} };`, resolveDir: here };
    });
  },
};
