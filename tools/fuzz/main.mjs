// Spoils the fixtures' files at random and checks and compiles them: `npm run fuzz -- [COUNT] [FIRST_SEED]`, after a build.
// Each case is a seed; `npm run fuzz -- 1 SEED` repeats it. Ends with 1 if anything crashed, hung, steered the terminal or
// wrote beside a finding, or if memory grew.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { run } from '../../dist/cli/main.js';
import { diskHost } from '../../dist/office/disk-host.js';
import { corpusOf, makeCase, tryCase } from './case.mjs';

const count = Number(process.argv[2] ?? 20_000);
const first = Number(process.argv[3] ?? 1);
const limits = { milliseconds: 2000, heapGrowth: 64 };

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const heap = () => {
  collect();
  return process.memoryUsage().heapUsed / 1048576;
};

const corpus = corpusOf(new URL('../../fixtures', import.meta.url).pathname);
const folder = mkdtempSync(join(tmpdir(), 'kuaibao-fuzz-'));
const codes = { check: {}, compile: {} };
const slow = [];
const failed = [];
let settled;
let slowest = 0;
const began = performance.now();
for (let seed = first; seed < first + count; seed++) {
  const one = makeCase(seed, corpus);
  let tried = await tryCase(one, join(folder, 'case'), { run, diskHost });
  // Someone else's work may have held the machine up: what is slow is slow twice.
  if (tried.milliseconds > limits.milliseconds)
    tried = await tryCase(one, join(folder, 'case'), { run, diskHost });
  slowest = Math.max(slowest, tried.milliseconds);
  if (tried.milliseconds > limits.milliseconds)
    slow.push(`seed ${seed}: ${Math.round(tried.milliseconds)} ms`);
  if (tried.faults.length > 0) failed.push(`seed ${seed} (${one.office}): ${tried.faults.join('; ')}`);
  for (const command of ['check', 'compile'])
    codes[command][tried[command]] = (codes[command][tried[command]] ?? 0) + 1;
  const done = seed - first + 1;
  if (done === 500) settled = heap();
  if (done % 1000 === 0) process.stderr.write(`${done}/${count} ${failed.length + slow.length} failing\n`);
}
const growth = settled === undefined ? 0 : heap() - settled;
rmSync(folder, { recursive: true, force: true });
for (const line of [...failed, ...slow]) console.log(line);
const table = (of) =>
  Object.entries(of)
    .map(([code, times]) => `${code}: ${times}`)
    .join(', ');
console.log(`${count} cases from seed ${first}, ${Math.round((performance.now() - began) / 1000)} s`);
console.log(`exit codes of check {${table(codes.check)}}, of compile {${table(codes.compile)}}`);
console.log(
  `failed ${failed.length}, slower than ${limits.milliseconds} ms ${slow.length}, slowest ${Math.round(slowest)} ms`,
);
console.log(
  `heap after collection grew by ${growth.toFixed(1)} MB over the last ${Math.max(count - 500, 0)} cases, peak RSS ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
);
process.exitCode = failed.length + slow.length > 0 || growth > limits.heapGrowth ? 1 : 0;
