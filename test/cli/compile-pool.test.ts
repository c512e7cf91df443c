import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { diskReading } from '../../src/office/disk-reading.js';
import type { CompileTask } from '../../src/session/compile-issue.js';
import { compileOn, type Outcome } from '../../src/session/compile-pool.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-compile-pool-'));
afterAll(() => rmSync(temporary, { recursive: true }));

it('a thread that dies, however it dies, costs the issue it was at and no other', async () => {
  const program = join(temporary, 'worker.mjs');
  const text = `import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ directory }) => {
  if (directory === 'exits') process.exit(7);
  if (directory === 'throws') throw new Error('broken');
  parentPort.postMessage({ failure: directory });
});`;
  writeFileSync(program, text);
  const directories = ['a', 'exits', 'b', 'throws', 'c', 'exits', 'd'];
  const tasks = directories.map((directory): CompileTask => {
    return { directory, options: { format: ['txt'], fonts: 'embedded' } };
  });
  const surroundings = { workingDirectory: temporary, environment: {} };
  const outcomes = new Map<number, Outcome>();
  await compileOn(
    { program: pathToFileURL(program), size: 3, host: diskReading, surroundings },
    tasks,
    (place, outcome) => {
      expect(outcomes.has(place)).toBe(false);
      outcomes.set(place, outcome);
    },
  );
  const said = directories.map((_, place) => {
    const outcome = outcomes.get(place);
    return outcome && 'failure' in outcome ? outcome.failure : undefined;
  });
  const exited = { kind: 'stopped', code: 7 };
  expect(said).toEqual(['a', exited, 'b', { kind: 'stopped', message: 'broken' }, 'c', exited, 'd']);
});
