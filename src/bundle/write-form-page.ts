import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { formPage, formSign } from '../product/form-page.js';
import { productPath } from '../product/product.js';
import { seal } from '../product/sealed.js';
import { toBase85 } from '../session/form/base85.js';
import { forBrowser } from './write-browser.js';
import { licencesOf } from './write-licences.js';

/** Writes the units' form without an office, sealed. Returns what went in. */
export async function writeFormPage(): Promise<Metafile['inputs']> {
  const { page, inputs } = await makeFormPage();
  writeFileSync(productPath(formPage), seal(page));
  return inputs;
}

/** The units' form without an office: its program deflated, its style, the policy by which nothing else runs and nothing is fetched, and the
 * licences of its libraries. */
export async function makeFormPage(): Promise<{
  readonly page: string;
  readonly inputs: Metafile['inputs'];
}> {
  const program = await bundled('main.tsx', [forBrowser, readsPages, withoutSheets]);
  const loader = await bundled('loader.ts', []);
  const style = (await build({ ...shared, entryPoints: [source('page.css')] })).outputFiles[0]?.text ?? '';
  // One of the page's own: what the editor adds as its style bears it, too.
  const nonce = createHash('sha256').update(style).digest('hex').slice(0, 16);
  const policy = [
    "default-src 'none'",
    `script-src ${[loader, program].map(({ text }) => `'sha256-${digestOf(text)}'`).join(' ')}`,
    `style-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const parts: Readonly<Record<string, string>> = {
    sign: formSign,
    policy,
    nonce,
    style: style.trim(),
    program: toBase85(deflateRawSync(program.text, { level: 9, memLevel: 9 })),
    loader: loader.text,
    licences: `<!--\n${licencesOf(Object.keys(program.inputs)).join('\n').replace(/-{2,}/gu, '—')}-->`,
  };
  const page = readFileSync(source('page.html'), 'utf8').replace(
    /<!--(\w+)-->/gu,
    (mark, name: string) => parts[name] ?? mark,
  );
  return { page, inputs: program.inputs };
}

const shared = {
  bundle: true,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  minify: true,
  legalComments: 'none',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  write: false,
  metafile: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;

async function bundled(
  name: string,
  plugins: Plugin[],
): Promise<{ readonly text: string; readonly inputs: Metafile['inputs'] }> {
  const { outputFiles, metafile } = await build({ ...shared, entryPoints: [source(name)], plugins });
  return { text: outputFiles[0]?.text.trim() ?? '', inputs: metafile.inputs };
}

/** A file of the page's: the compiler leaves them to the bundler. */
function source(name: string): string {
  return productPath(`src/form/${name}`);
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

/** Lets the browser parse pages. */
const readsPages: Plugin = {
  name: 'reads-pages',
  setup: ({ onResolve }) => {
    const path = productPath('src/bundle/browser-parse-page.ts');
    onResolve({ filter: /\/parse-page\.js$/ }, () => ({ path }));
  },
};

/** Leaves out the reader of spreadsheets: no file lies beside what is written in the form. */
const withoutSheets: Plugin = {
  name: 'without-sheets',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /\/spreadsheet\/read-sheet\.js$/ }, ({ path }) => ({ path, namespace: 'no-sheets' }));
    onLoad({ filter: /.*/, namespace: 'no-sheets' }, () => ({
      contents: "export const readSheet = () => { throw new Error('no spreadsheet is read here'); };",
    }));
  },
};
