import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { productPath } from '../product/product.js';
import { licenceFile } from './names.js';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** The libraries whose words, readings and strokes stand in dist/prose. */
const ofWords = ['@node-rs/jieba', 'pinyin-pro', 'cnchar-order'];

/** Writes the licences of all libraries in the bundle, and in what is shipped with it, beside it. */
export function writeLicences(folder: string, { inputs }: Metafile): void {
  const modules = [...Object.keys(inputs), ...ofWords.map((name) => productPath(`node_modules/${name}`))];
  const roots = new Set(modules.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []));
  const texts = [...roots].sort().map((root) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    ) as Package;
    const file = readdirSync(root).find((each) => /^licen[cs]e/i.test(each));
    const text = file === undefined ? '' : `\n\n${readFileSync(join(root, file), 'utf8').trim()}`;
    return `${name} ${version} (${license})${text}\n`;
  });
  writeFileSync(join(folder, licenceFile), texts.join(`\n${'-'.repeat(78)}\n\n`));
}
