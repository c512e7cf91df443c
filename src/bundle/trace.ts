/** `trace.js FOLDER BUNDLE COMMAND OUTPUT`: runs a command of a bundle on two issues and writes beside its bundle what V8 has compiled of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Zlib from 'node:zlib';
import { productPath } from '../product/product.js';
import { CodeSeal } from './code-file.js';
import { loadBundle } from './load.js';
import { bundleFiles, bundleNames, startFile } from './names.js';

const [folder = '', given = '', command = '', output = ''] = process.argv.slice(2);
const name = bundleNames.find((each) => each === given);
if (!name) throw new Error(`there is no bundle ${given}`);
const require = createRequire(join(folder, startFile));
// Other threads are done at one time or another, and V8 numbers functions in the order in which they are first called.
const zlib = require('node:zlib') as typeof Zlib;
const deflateAtOnce = (
  bytes: Uint8Array,
  options: Zlib.ZlibOptions,
  done: (error: null, deflated: Uint8Array) => void,
): void => done(null, zlib.deflateSync(bytes, options));
Object.assign(zlib, { deflate: deflateAtOnce });
const { entry, script } = loadBundle(folder, name, require);
const silent = { ...entry.processTerminal(), out: () => undefined, err: () => undefined };
const options = command === 'compile' ? ['-o', output, '--fonts', 'embedded'] : [];
/** An issue without a finding, and one with hints: what tells of it is compiled too. */
const issues = ['fixtures/office/sample/issues/0127', 'fixtures/office/styled/issues/0012'];
for (const issue of issues) {
  const code = await entry.run([command, productPath(issue), ...options], silent);
  if (code !== 0) throw new Error(`${command} ${issue} exits with ${code}`);
}
const files = bundleFiles(name);
const seal = new CodeSeal(readFileSync(join(folder, files.program)));
writeFileSync(join(folder, files.code), seal.close(script.createCachedData()));
