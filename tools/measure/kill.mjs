// Kills `kuaibao compile` at random moments and looks at what is left: node tools/measure/kill.mjs [TIMES] [SEED]
// Every second run is killed while it writes: a few milliseconds after its first temporary file is seen.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [times = '200', seed = '20261124'] = process.argv.slice(2);
const project = fileURLToPath(new URL('../..', import.meta.url));
const program = join(project, 'bin/kuaibao.js');
const office = mkdtempSync(join(tmpdir(), 'kuaibao-kill-'));
cpSync(join(project, 'fixtures/office/minimal'), office, { recursive: true });
const issue = join(office, 'issues/0001');
const out = join(office, 'out');
const names = ['第1期.docx', '第1期.pdf', '第1期.manifest.json'];
const submission = readdirSync(issue).find((name) => name.endsWith('.yaml') && name !== 'issue.yaml');
const text = readFileSync(join(issue, submission), 'utf8');
const versions = [text, text.replace(/(标题: ?)/u, '$1再次')];

let state = Number(seed);
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const options = [program, 'compile', issue, '--fonts', 'embedded'];
const hashes = () =>
  names.map((name) =>
    existsSync(join(out, name))
      ? createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex')
      : 'none',
  );
const run = (...argv) => {
  try {
    execFileSync(process.execPath, argv, { stdio: 'pipe' });
    return 0;
  } catch (error) {
    return error.status;
  }
};
const use = (version) => writeFileSync(join(issue, submission), versions[version]);
const temporaries = () => (existsSync(out) ? readdirSync(out).filter((name) => name.startsWith('.')) : []);

const known = versions.map((_, version) => {
  use(version);
  run(...options);
  return hashes();
});
let started = performance.now();
run(...options);
const usual = performance.now() - started;

const counts = { killed: 0, finished: 0, old: 0, new: 0, mixed: 0, leftovers: 0 };
const faults = [];
for (let i = 0; i < Number(times); i++) {
  const [before, after] = [known[(i + 1) % 2], known[i % 2]];
  // The run before has left the other version whole.
  if (hashes().join() !== before.join()) faults.push(`${i}: no clean start`);
  use(i % 2);
  const child = spawn(process.execPath, options, { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
  started = performance.now();
  const moment = random() * (i % 2 === 0 ? usual * 1.1 : i % 4 === 1 ? 6 : 1.5);
  // The record's is the last to be written: then the renaming begins.
  const isBegun = () => temporaries().some((name) => i % 4 === 1 || name.includes('.manifest.json'));
  if (i % 2 === 1) {
    while (child.exitCode === null && !isBegun() && performance.now() - started < 20_000)
      await new Promise((resolve) => setImmediate(resolve));
    started = performance.now();
  }
  // Without giving the processor away: timers are too coarse for the moments that matter.
  while (performance.now() - started < moment && child.exitCode === null) {
    if (moment - (performance.now() - started) > 5) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  child.kill('SIGKILL');
  counts[(await ended) === 'SIGKILL' ? 'killed' : 'finished'] += 1;

  const found = hashes();
  const states = found.map((hash, place) =>
    hash === after[place] ? 'new' : hash === before[place] ? 'old' : 'broken',
  );
  if (states.includes('broken')) faults.push(`${i}: ${states.join()}`);
  const isMixed = new Set(states).size > 1;
  counts[isMixed ? 'mixed' : states[0]] += 1;
  if (temporaries().length > 0) counts.leftovers += 1;
  const isRight = run(program, 'verify', issue) === 0;
  // The submission is the new one: nothing but the whole new set without anything left is as recorded.
  const mayBeRight = states.every((each) => each === 'new');
  if (isRight && !mayBeRight) faults.push(`${i}: verify sees nothing in ${states.join()}`);
  if (!isRight && mayBeRight && temporaries().length === 0) faults.push(`${i}: verify is wrong`);
  if (run(...options) !== 0 || hashes().join() !== after.join()) faults.push(`${i}: not completed`);
  if (temporaries().length > 0) faults.push(`${i}: left ${temporaries().join()}`);
  if (run(program, 'verify', issue) !== 0) faults.push(`${i}: verify after completion`);
  if (i % 20 === 19) console.error(`${i + 1} ${JSON.stringify(counts)} ${faults.length}`);
}
rmSync(office, { recursive: true });
console.log(JSON.stringify({ ...counts, usual: Math.round(usual), faults }, null, 2));
process.exitCode = faults.length > 0 ? 1 : 0;
