import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { diskReading } from '../../src/office/disk-reading.js';
import type { CompileTask } from '../../src/session/compile-issue.js';
import { type CompileResult, compileOn } from '../../src/session/compile-pool.js';

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
  const results = new Map<number, CompileResult>();
  await compileOn(
    { program: pathToFileURL(program), size: 3, host: diskReading, surroundings },
    tasks,
    (place, result) => {
      expect(results.has(place)).toBe(false);
      results.set(place, result);
    },
  );
  const said = directories.map((_, place) => {
    const result = results.get(place);
    return result && 'failure' in result ? result.failure : undefined;
  });
  const exited = { kind: 'stopped', code: 7 };
  expect(said).toEqual(['a', exited, 'b', { kind: 'stopped', message: 'broken' }, 'c', exited, 'd']);
});
