// Compiles Typst documents to PDF in one process: `loop-typst.mjs PEERS FACES TYP…`; PEERS is where the compiler is installed.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [peers, faces, ...files] = process.argv.slice(2);
const { NodeCompiler } = createRequire(join(peers, 'main.js'))('@myriaddreamin/typst-ts-node-compiler');
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [faces] }] });
for (const file of files) {
  if (compiler.pdf({ mainFileContent: readFileSync(file, 'utf8') }).length === 0) throw new Error(file);
}
