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

/** Writes the licences of all libraries in the bundles, and in what is shipped with them, beside them. */
export function writeLicences(folder: string, inputs: Metafile['inputs']): void {
  const modules = [...Object.keys(inputs), ...ofWords.map((name) => productPath(`node_modules/${name}`))];
  writeFileSync(join(folder, licenceFile), licencesOf(modules).join(`\n${'-'.repeat(78)}\n\n`));
}

/** The licence of each library that a module of a bundle is of, behind its name, in the order of the names. */
export function licencesOf(modules: readonly string[]): readonly string[] {
  const roots = new Set(modules.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []));
  return [...roots].sort().map((root) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    ) as Package;
    const file = readdirSync(root).find((each) => /^licen[cs]e/i.test(each));
    const text = file === undefined ? '' : `\n\n${readFileSync(join(root, file), 'utf8').trim()}`;
    return `${name} ${version} (${license})${text}\n`;
  });
}
