// Checks and compiles every odd office (odd-office.mjs) with the embedded faces, and lists those of which
// `check` and `compile` do not say the same: node tools/agree/main.mjs [COUNT [SEED]] [--strict] [--own]; COUNT
// asks for as many that are odd in several ways at once, --own checks without --fonts embedded.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../dist/cli/main.js';
import { diskHost } from '../../dist/office/disk-host.js';
import { oddOffices, randomOffices } from './odd-office.mjs';

const strict = process.argv.includes('--strict') ? ['--strict'] : [];
const options = process.argv.includes('--own') ? [] : ['--fonts', 'embedded'];
const [count, seed = '1'] = process.argv.slice(2).filter((each) => /^[0-9]+$/u.test(each));
const offices = count === undefined ? oddOffices : randomOffices(Number(seed), Number(count));
const folder = mkdtempSync(join(tmpdir(), 'kuaibao-agree-'));

const identity = { name: 'agree-1', isRunning: () => false, now: () => 0, pause: () => undefined };

async function codeOf(argv) {
  const printed = [];
  const workingDirectory = join(folder, 'issues/0001');
  const terminal = {
    workingDirectory,
    environment: {},
    out: (text) => printed.push(text),
    err: (text) => printed.push(text),
    isTerminal: { in: false, out: false, err: false },
    ask: async () => undefined,
    showStatus: () => undefined,
    host: diskHost({ identity }),
    milliseconds: () => 0,
    today: () => '2025-03-05',
  };
  const code = await run(argv, terminal);
  return { code, said: printed.join('') };
}

let differences = 0;
const codes = new Map();
for (const { name, files } of offices) {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const checked = await codeOf(['check', ...options, ...strict, '--format', 'line']);
  const compiled = await codeOf(['compile', '--fonts', 'embedded', ...strict]);
  codes.set(compiled.code, (codes.get(compiled.code) ?? 0) + 1);
  if (checked.code === compiled.code) continue;
  differences += 1;
  const [first = ''] =
    /\[[a-z]+\/[a-z-]+\]/u.exec(compiled.code > checked.code ? compiled.said : checked.said) ?? [];
  process.stdout.write(`${name}: check ${checked.code}, compile ${compiled.code} ${first}\n`);
}
rmSync(folder, { recursive: true, force: true });
process.stdout.write(
  `${offices.length} offices, ${differences} of which check and compile judge differently; compile: ${[...codes].map(([code, count]) => `${count} × ${code}`).join(', ')}\n`,
);
