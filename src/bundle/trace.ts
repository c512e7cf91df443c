/** `trace.js BUNDLE COMMAND OUTPUT`: runs a command on the sample issue and writes beside its bundle what V8 has compiled of it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { productPath } from '../product/product.js';
import { loadBundle } from './load.js';
import { bundleFiles, bundleOf } from './names.js';

const [folder = '', command = '', output = ''] = process.argv.slice(2);
const { entry, script } = loadBundle(folder, bundleOf(command));
const silent = { ...entry.processTerminal(), out: () => undefined, talk: () => undefined };
const issue = productPath('fixtures/office/sample/issues/0127');
const options = command === 'compile' ? ['-o', output, '--fonts', 'embedded'] : [];
const code = await entry.run([command, issue, ...options], silent);
if (code !== 0) throw new Error(`${command} exits with ${code}`);
writeFileSync(join(folder, bundleFiles(bundleOf(command)).code), script.createCachedData());
