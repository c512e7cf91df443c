import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { fixtures, root } from '../project.js';

const program = join(root, 'bin/kuaibao.js');
const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-pipe-'));
afterAll(() => rmSync(temporary, { recursive: true }));

/** The bytes written into a pipe that refuses what it has no room for, read by someone who takes his time. */
async function readSlowly(argv: readonly string[]): Promise<string> {
  // Another process that has the same end of the pipe has set it so, for all: some shells and CI runners do.
  const set = "new (require('node:net').Socket)({ fd: 1 }); setTimeout(() => {}, 60_000)";
  const script = '"$0" -e "$1" & other=$!; sleep 1; shift; "$0" "$@"; kill $other';
  const child = spawn('sh', ['-c', script, process.execPath, set, program, ...argv], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await wait(3000);
  child.stdout.setEncoding('utf8');
  let text = '';
  for await (const chunk of child.stdout) text += chunk;
  return text;
}

it('all of a long report arrives, in its order, however slowly it is read', async () => {
  const office = join(temporary, 'office');
  cpSync(join(fixtures, 'office/minimal'), office, { recursive: true });
  // Of alike findings a file's first hundred are listed.
  for (let file = 1; file <= 40; file++) {
    const body = Array.from({ length: 90 }, (_, i) => `  第${i + 1}项工作，涉及到群众（利益。\n`).join('');
    const head = `单位: 檐下社区\n栏目: 工作动态\n标题: 长${file}\n正文: |\n`;
    writeFileSync(join(office, `issues/0001/长${file}.yaml`), `${head}${body}`);
  }
  const argv = ['check', office, '--format', 'line', '--timing'];
  const untimed = (text: string): string => text.replace(/[\d.]+ 毫秒/gu, '');
  const { stdout } = spawnSync(process.execPath, [program, ...argv], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect(stdout.length).toBeGreaterThan(500_000);
  expect(untimed(await readSlowly(argv))).toBe(untimed(stdout));
});
