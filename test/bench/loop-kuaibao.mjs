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
  const { createIssueCompiler } = await loadBundle(release, 'whole').entry.loadIssueCompiler();
  const compileIssue = createIssueCompiler();
  parentPort.on('message', async (directory) => {
    const request = { directory, workingDirectory: directory, environment: {}, formats: ['docx', 'pdf'] };
    const options = { fonts: 'embedded', strict: false, draft: false, attachSources: false };
    const { outputs } = await compileIssue({ ...request, ...options });
    if (outputs.length !== 2) throw new Error(`${directory} does not compile`);
    parentPort.postMessage(outputs.map(({ bytes }) => bytes.length));
  });
}
