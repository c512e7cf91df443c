// Kills a process that does nothing but put sets of outputs in place, so that most kills fall between two renames' work:
// node tools/measure/kill-writing.mjs [TIMES] [SEED]
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diskHost } from '../../dist/office/disk-host.js';
import { processIdentity } from '../../dist/office/process-identity.js';

const names = ['第1期.docx', '第1期.pdf', '第1期.manifest.json'];
const set = (folder, version) =>
  names.map((name) => ({ folder, name, bytes: Buffer.alloc(60_000, version) }));
const [first = '200', second = '20261124'] = process.argv.slice(2);

if (first === 'write') {
  const host = diskHost({ identity: processIdentity() });
  process.stdout.write('begun\n');
  for (let i = 0; ; i++) host.write(set(second, 'abcdefgh'[i % 8]));
}

let state = Number(second);
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const folder = mkdtempSync(join(tmpdir(), 'kuaibao-kill-'));
const host = diskHost({ identity: processIdentity() });
host.write(set(folder, '0'));
/** The version that a place holds whole; undefined if it is not whole. */
const version = (name) => {
  const bytes = existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : Buffer.alloc(0);
  return bytes.length === 60_000 && bytes.every((byte) => byte === bytes[0]) ? bytes[0] : undefined;
};
const temporaries = () => readdirSync(folder).filter((name) => name.startsWith('.'));

const counts = { whole: 0, mixed: 0, leftovers: 0 };
const faults = [];
for (let i = 0; i < Number(first); i++) {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), 'write', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await new Promise((resolve) => setTimeout(resolve, random() * 40));
  child.kill('SIGKILL');
  await ended;
  const found = names.map(version);
  if (found.includes(undefined)) faults.push(`${i}: a file is not whole`);
  const isMixed = new Set(found).size > 1;
  counts[isMixed ? 'mixed' : 'whole'] += 1;
  if (temporaries().length > 0) counts.leftovers += 1;
  if (isMixed && temporaries().length === 0) faults.push(`${i}: mixed, and nothing tells of it`);
  host.tidy(folder);
  if (new Set(names.map(version)).size > 1) faults.push(`${i}: mixed after tidying up`);
  host.write(set(folder, 'z'));
  if (names.map(version).some((each) => each !== 'z'.charCodeAt(0))) faults.push(`${i}: not completed`);
  if (temporaries().length > 0) faults.push(`${i}: left ${temporaries().join()}`);
}
rmSync(folder, { recursive: true });
console.log(JSON.stringify({ ...counts, faults }, null, 2));
process.exitCode = faults.length > 0 ? 1 : 0;
