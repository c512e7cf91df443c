import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { untimed } from '../../src/judge/judge.js';
import { diskReading } from '../../src/office/disk-reading.js';
import { judgeTogether } from '../../src/session/check-pool.js';
import { judgeTarget } from '../../src/session/judge-targets.js';
import { openTargets } from '../../src/session/target.js';
import { Timing } from '../../src/session/timing.js';
import { standardLimits } from '../../src/source/limits.js';
import { fixtures } from '../project.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-check-pool-'));
afterAll(() => rmSync(temporary, { recursive: true }));

const workingDirectory = join(fixtures, 'office/sample');
const targets = openTargets(diskReading, ['.'], { workingDirectory, limits: standardLimits }, untimed);
const task = {
  paths: ['.'],
  surroundings: { workingDirectory, environment: {} },
  fonts: 'all',
  timed: false,
  archives: [],
} as const;
const alone = await Promise.all(targets.map((target) => judgeTarget(target, new Map(), 'all')));

it.each([
  ['takes a target and throws', `Atomics.add(workerData.next, 0, 1); throw new Error('broken');`],
  ['takes a target and exits', 'Atomics.add(workerData.next, 0, 1); process.exit(7);'],
  ['takes all of them and ends', 'Atomics.add(workerData.next, 0, 100);'],
  ['does not run at all', 'this is no program'],
])('what a thread leaves that %s is judged all the same', async (name, text) => {
  const program = join(temporary, `${name}.cjs`);
  writeFileSync(program, `const { workerData } = require('node:worker_threads');\n${text}\n`);
  const judged = await judgeTogether(pathToFileURL(program), targets, task, new Timing(() => 0));
  expect(judged).toEqual(alone);
});

it('what threads have judged is taken in its place, with what each rule took', async () => {
  const program = join(temporary, 'judges.cjs');
  // It says of each target the path that the main thread will show, so that one can tell who judged.
  const text = `const { workerData: { next }, parentPort } = require('node:worker_threads');
for (let place = Atomics.add(next, 0, 1); place < ${targets.length}; place = Atomics.add(next, 0, 1))
  parentPort.postMessage({ kind: 'judged', place, judged: { office: 'thread', diagnostics: [], owned: [], issueTitle: String(place), isWhole: true } });
parentPort.postMessage({ kind: 'done', spent: [{ code: 'wording/typo', milliseconds: 2, times: 3 }] });`;
  writeFileSync(program, text);
  const timing = new Timing(() => 0);
  const judged = await judgeTogether(pathToFileURL(program), targets, task, timing);
  expect(judged).toHaveLength(targets.length);
  for (const [place, each] of judged.entries()) {
    if (each.office === 'thread') expect(each.issueTitle).toBe(String(place));
    else expect(each).toEqual(alone[place]);
  }
  expect(timing.spent()).toEqual([{ code: 'wording/typo', milliseconds: 2, times: 3 }]);
});
