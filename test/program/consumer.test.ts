import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { root } from '../project.js';

const folder = mkdtempSync(join(tmpdir(), 'kuaibao-consumer-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The README's lines for programs. */
const lines = /```ts\n([\s\S]*?)```/u.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1] ?? '';

function run(command: string, ...argv: readonly string[]): string {
  return execFileSync(command, argv, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

it('a program in TypeScript that has installed the packed tarball type-checks, and does what the README says', () => {
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], { cwd: root });
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  run('npm', 'install', '--silent', '--offline', '--no-audit', '--no-fund', `./${tarball}`);
  // The types of Node are what any program in TypeScript on Node has.
  mkdirSync(join(folder, 'node_modules/@types'), { recursive: true });
  for (const each of ['@types/node', 'undici-types'])
    symlinkSync(join(root, 'node_modules', each), join(folder, 'node_modules', each));
  const program = `${lines}\nif (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1;\n`;
  writeFileSync(join(folder, 'program.ts'), program);
  const options = {
    module: 'NodeNext',
    target: 'ES2022',
    strict: true,
    types: ['node'],
    skipLibCheck: false,
  };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: options, include: ['program.ts'] }),
  );
  run(process.execPath, join(root, 'node_modules/typescript/bin/tsc'), '-p', '.');
  const said = run(process.execPath, 'program.js');
  expect(said).toContain('检查了 3 个文件，发现 1 个提示');
  expect(said).toMatch(/第1期\.docx \d{4,}\n第1期\.pdf \d{4,}\n/u);
  // A misused interface is told by the types.
  writeFileSync(join(folder, 'program.ts'), lines.replace("fonts: 'embedded'", "fonts: 'none'"));
  expect(() => run(process.execPath, join(root, 'node_modules/typescript/bin/tsc'), '-p', '.')).toThrow();
});
