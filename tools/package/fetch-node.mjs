import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTar } from './read-tar.mjs';
import { nodeVersion, targets } from './targets.mjs';

/** Node's program for a target, and its licence if the carrier has it. The carrier is kept in `folder`; its bytes are held against the digest
 * in the table. */
export function fetchNode(target, folder) {
  const { carrier, integrity, program } = targets[target];
  const path = join(folder, `${carrier}-${nodeVersion}.tgz`);
  if (!existsSync(path) || digestOf(readFileSync(path)) !== integrity) download(carrier, folder);
  const bytes = readFileSync(path);
  if (digestOf(bytes) !== integrity)
    throw new Error(`${path} is not what ${carrier} was: ${digestOf(bytes)}`);
  const files = readTar(bytes);
  return { program: files.get(`package/${program}`), licence: files.get('package/LICENSE') };
}

function digestOf(bytes) {
  return `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
}

function download(carrier, folder) {
  mkdirSync(folder, { recursive: true });
  const argv = ['pack', '--silent', '--ignore-scripts', `${carrier}@${nodeVersion}`];
  const { status } = spawnSync('npm', [...argv, '--pack-destination', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm does not give ${carrier} ${nodeVersion}`);
}
