import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import {
  type BundleName,
  bundleFiles,
  checkWorkerFile,
  compileWorkerFile,
  engineFile,
  importFile,
  indexFile,
  inspectFile,
  ownCommands,
  spreadsheetFile,
  startFile,
} from './names.js';
import { forCommand, isOwnCommand } from './one-command.js';
import {
  importsApart,
  inspectionApart,
  lateParts,
  skeletonsMade,
  sources,
  spreadsheetsApart,
  withoutLayout,
  withoutOwnRequire,
  withoutUnused,
} from './plugins.js';

const shared = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Regular expressions stay literals: the bundler would write a call in place of each that names a property of characters, which
  // makes it anew whenever it is come to.
  supported: { 'regexp-unicode-property-escapes': true, 'regexp-lookbehind-assertions': true },
  charset: 'ascii',
  legalComments: 'none',
  minify: true,
  // A map beside it tells what a fault's report means.
  lineLimit: 160,
  sourcemap: 'external',
  sourcesContent: false,
  metafile: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** Bundles the program into a folder: CommonJS in ASCII, and the files that start it. Returns what went in. */
export async function writeBundles(folder: string): Promise<Metafile> {
  mkdirSync(folder, { recursive: true });
  for (const [name, file] of [
    ['start', startFile],
    ['compile-worker', compileWorkerFile],
    ['check-worker', checkWorkerFile],
  ] as const) {
    await build({
      ...shared,
      entryPoints: [entryPoint(name)],
      outfile: join(folder, file),
      plugins: [lateParts],
    });
  }
  await writePart(folder, '../preflight/inspect', inspectFile);
  const spreadsheet = await writePart(folder, '../spreadsheet/read-sheet', spreadsheetFile);
  const imports = await writePart(folder, 'import-part', importFile);
  await writeEngine(folder);
  for (const command of ownCommands) await writeBundle(folder, command);
  await writeBundle(folder, 'light');
  const whole = await writeBundle(folder, 'whole');
  copyProfile(folder);
  return { ...whole, inputs: { ...whole.inputs, ...spreadsheet.inputs, ...imports.inputs } };
}

async function writeBundle(folder: string, name: BundleName): Promise<Metafile> {
  const outfile = join(folder, bundleFiles(name).program);
  const { metafile } = await build({
    ...shared,
    entryPoints: [entryPoint('entry')],
    outfile,
    plugins: [
      skeletonsMade,
      ...(isOwnCommand(name) ? forCommand(name) : [sources()]),
      withoutUnused,
      withoutOwnRequire,
      spreadsheetsApart,
      importsApart,
      lateParts,
      ...(name === 'light' ? [withoutLayout] : []),
      ...(name === 'light' || name === 'check' ? [inspectionApart] : []),
    ],
    define: { 'import.meta.url': 'bundleUrl' },
    banner: {
      js: "(function(exports,require,module,__filename,__dirname){const bundleUrl=require('node:url').pathToFileURL(__filename).href;",
    },
    footer: { js: '})' },
    // A script of node:vm cannot import(): what is loaded late is required late.
    supported: { ...shared.supported, 'dynamic-import': false },
  });
  return metafile;
}

/** A module of its own, for `require`. */
async function writePart(folder: string, entry: string, file: string): Promise<Metafile> {
  const { metafile } = await build({
    ...shared,
    entryPoints: [entryPoint(entry)],
    outfile: join(folder, file),
    plugins: [sources(), spreadsheetsApart, lateParts],
    define: { 'import.meta.url': 'moduleUrl' },
    banner: { js: "const moduleUrl=require('node:url').pathToFileURL(__filename).href;" },
  });
  return metafile;
}

/** The module that programs import: modules of ECMAScript cannot be read from a single script, so one passes on what the script gives. */
async function writeEngine(folder: string): Promise<void> {
  const outfile = join(folder, engineFile);
  await build({
    ...shared,
    entryPoints: [entryPoint('../index')],
    outfile,
    plugins: [
      skeletonsMade,
      sources(),
      withoutUnused,
      withoutOwnRequire,
      spreadsheetsApart,
      importsApart,
      lateParts,
    ],
    define: { 'import.meta.url': 'moduleUrl' },
    banner: { js: "const moduleUrl=require('node:url').pathToFileURL(__filename).href;" },
    supported: { ...shared.supported, 'dynamic-import': false },
  });
  const names = Object.keys(createRequire(import.meta.url)(outfile) as object).sort();
  writeFileSync(
    join(folder, indexFile),
    `import { createRequire } from 'node:module';\nexport const { ${names.join(', ')} } = createRequire(import.meta.url)('./${engineFile}');\n`,
  );
}

/** A file beside this one, compiled or not. */
function entryPoint(name: string): string {
  return fileURLToPath(new URL(`${name}${extname(import.meta.url)}`, import.meta.url));
}

/** The colour profile that pdfkit reads from beside its module. */
function copyProfile(folder: string): void {
  const profile = 'data/sRGB_IEC61966_2_1.icc';
  mkdirSync(dirname(join(folder, profile)), { recursive: true });
  const pdfkit = dirname(createRequire(import.meta.url).resolve('pdfkit'));
  copyFileSync(join(pdfkit, profile), join(folder, profile));
}
