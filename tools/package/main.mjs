// npm run package [-- TARGET… -o FOLDER]: a zip for each kind of machine that starts without Node, and their SHA-256.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { zipFiles } from '../../dist/output/docx/package/zip.js';
import { fetchNode } from './fetch-node.mjs';
import { productFiles } from './product-files.mjs';
import { starters } from './starters.mjs';
import { targets, thisMachine } from './targets.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { output: { type: 'string', short: 'o', default: join(root, 'dist/zip') } },
});
const asked = positionals.length > 0 ? positionals : Object.keys(targets);
const unknown = asked.find((name) => !Object.hasOwn(targets, name));
if (unknown !== undefined) throw new Error(`${unknown} is none of ${Object.keys(targets).join(', ')}`);

/** The folder in a zip, and that in it which is not the user's business. */
const top = '快报';
const inside = 'app';

const cache = join(root, 'dist/node');
const folder = resolve(values.output);
mkdirSync(folder, { recursive: true });
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const own = fetchNode(thisMachine(), cache);
const product = [...productFiles(own.program)].map(([path, bytes]) => [`${inside}/${path}`, bytes, 0o644]);
/** Code that V8 has compiled here is refused on another system or processor (tried): there it would only take room. */
const portable = product.filter(([path]) => !path.endsWith('.code'));
// One version of Node has one licence; not every carrier has it.
const licence = own.licence ?? fetchNode('linux-x64', cache).licence;
const sums = asked.map((target) => {
  const name = `kuaibao-${version}-${target}.zip`;
  const zip = Buffer.from(zipFiles(filesOf(target)));
  writeFileSync(join(folder, name), zip);
  console.log(`${name} ${(zip.length / 1e6).toFixed(1)} MB`);
  return `${createHash('sha256').update(zip).digest('hex')}  ${name}\n`;
});
writeFileSync(join(folder, `kuaibao-${version}-SHA256SUMS.txt`), sums.join(''));

/** All files of a target's zip in the order of their paths. */
function filesOf(target) {
  const node = target.startsWith('windows-') ? 'node.exe' : 'node';
  const files = [
    ...starters(target),
    [`${inside}/${node}`, fetchNode(target, cache).program, 0o755],
    [`${inside}/NODE-LICENSE.txt`, licence, 0o644],
    ...(target === thisMachine() ? product : portable),
  ];
  return files
    .map(([path, content, rights]) => [`${top}/${path}`, content, rights])
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
