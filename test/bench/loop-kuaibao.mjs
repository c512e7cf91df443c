// Compiles issues to DOCX and PDF on as many threads as there are cores: `loop-kuaibao.mjs ISSUE_DIR…`.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

import { loadBundle } from '../../dist/bundle/load.js';

if (isMainThread) {
  const waiting = process.argv.slice(2);
  const serve = () =>
    new Promise((done, fail) => {
      const worker = new Worker(new URL(import.meta.url), { argv: [] });
      const next = () => {
        const directory = waiting.shift();
        if (directory === undefined) done(worker.terminate());
        else worker.postMessage(directory);
      };
      worker.on('message', next).on('error', fail);
      next();
    });
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), waiting.length) }, serve));
} else {
  const release = fileURLToPath(new URL('../../dist/release', import.meta.url));
  const { compileIssue, nothingKept } = await loadBundle(release, 'whole').entry.loadIssueCompiler();
  const kept = nothingKept();
  parentPort.on('message', async (directory) => {
    const surroundings = { workingDirectory: directory, environment: {}, isTerminal: {} };
    const options = { format: ['docx', 'pdf'], fonts: 'embedded', color: 'never' };
    const { made } = await compileIssue({ directory, options }, surroundings, kept);
    if (made?.outputs.length !== 2) throw new Error(`${directory} does not compile`);
    parentPort.postMessage(made.outputs.map(({ bytes }) => bytes.length));
  });
}
