import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { coverageFile } from '../glyph/coverage.js';
import { productPath } from '../product/product.js';
import { openSealed } from '../product/sealed.js';
import { builtFile } from '../prose/lexicon/built-file.js';
import { withoutLayout } from './plugins.js';

/** Texts that come with the product, as far as a check takes them. */
const shipped = [`dist/prose/lexicon/${builtFile}`, coverageFile];

/** Bundles a module for where there is no Node: one script, which makes what the module exports a global of the name `global`.
 * It holds the lists of words and what the embedded faces have. Throws if anything of Node's is left in it. */
export async function bundleForBrowser(entry: string, global: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: global,
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
    plugins: [forBrowser],
  });
  const [output] = outputFiles;
  return output?.text ?? '';
}

/** Makes what needs Node, the product's files or pages do without. */
export const forBrowser: Plugin = {
  name: 'for-browser',
  setup: (build) => {
    for (const plugin of [withoutNode, withTexts, withoutLayout]) void plugin.setup(build);
  },
};

/** Puts our own paths and sums in the place of Node's, a library's digests, and an inspection that opens no faces. */
const withoutNode: Plugin = {
  name: 'without-node',
  setup: ({ onResolve }) => {
    const here = (name: string): string =>
      fileURLToPath(new URL(`${name}${extname(import.meta.url)}`, import.meta.url));
    onResolve({ filter: /^node:path$/ }, () => ({ path: here('browser-path') }));
    onResolve({ filter: /^node:crypto$/ }, () => ({ path: here('browser-crypto') }));
    onResolve({ filter: /^node:zlib$/ }, () => ({ path: here('browser-zlib') }));
    // Beside the module that asks: nothing may be in the bundle twice, from src/ and from dist/.
    onResolve({ filter: /\/inspect\.js$/ }, ({ importer, resolveDir }) => ({
      path: join(resolveDir, `inspect-glyphs${extname(importer)}`),
    }));
  },
};

/** Puts the texts themselves in the place of what reads them from the product's files. */
const withTexts: Plugin = {
  name: 'with-texts',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/product\/shipped\.[jt]s$/ }, () => {
      const texts = shipped.map((path) => [path, openSealed(productPath(path), readFileSync)]);
      return {
        contents: `const texts = new Map(${JSON.stringify(texts)});\nexport const shippedText = (path) => texts.get(path) ?? '';\nexport const shippedTable = () => undefined;`,
        loader: 'js',
      };
    });
  },
};
