// Compiles issues to DOCX and PDF on as many threads as there are cores: `loop-kuaibao.mjs ISSUE_DIR…`.
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { compileIssue } from '../../dist/cli/compile-issue.js';
import { createFontLibrary } from '../../dist/font/library.js';

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
  const library = createFontLibrary();
  parentPort.on('message', async (directory) => {
    const request = { directory, workingDirectory: directory, environment: {}, formats: ['docx', 'pdf'] };
    const options = { fonts: 'embedded', strict: false, draft: false, attachSources: false };
    const { outputs } = await compileIssue({ ...request, ...options }, library);
    if (outputs.length !== 2) throw new Error(`${directory} does not compile`);
    parentPort.postMessage(outputs.map(({ bytes }) => bytes.length));
  });
}
