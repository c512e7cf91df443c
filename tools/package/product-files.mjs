import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCode } from '../../dist/bundle/write-code.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Of use only to programs that import kuaibao. */
const forPrograms = /^dist\/(?:types\/|release\/(?:engine\.cjs|index\.mjs)$)/u;

/** The files of the product, as npm would pack them, their bytes by their paths. The code that V8 compiles of the bundles is that of the packages'
 * Node, whose program for this machine is `node`: another's it would not take. */
export function productFiles(node) {
  const paths = packedPaths();
  const folder = mkdtempSync(join(tmpdir(), 'kuaibao-package-'));
  try {
    const program = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
    writeFileSync(program, node);
    chmodSync(program, 0o755);
    for (const path of paths) cpSync(join(root, path), join(folder, path));
    writeCode(join(folder, 'dist/release'), program);
    return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function packedPaths() {
  const { stdout, status } = spawnSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm pack fails');
  const [{ files }] = JSON.parse(stdout);
  return files
    .map(({ path }) => path)
    .filter((path) => !forPrograms.test(path))
    .sort();
}
