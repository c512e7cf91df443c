import { parentPort, workerData } from 'node:worker_threads';
import { diskReading } from '../office/disk-reading.js';
import { type CompileTask, compileIssue, emptyCompileCache } from './compile-issue.js';
import type { CompileResult, ThreadGiven } from './compile-pool.js';
import { failureOf } from './failure.js';

/** A thread that compiles issues one after the other; what it has read of the office serves them all. */
const { surroundings, run } = workerData as ThreadGiven;
const cache = emptyCompileCache();

parentPort?.on('message', (task: CompileTask) => {
  compileIssue(diskReading, { ...task, run }, surroundings, cache).then(
    (compiled) => answer({ compiled }),
    (error: unknown) => answer({ failure: failureOf(error) }),
  );
});

function answer(result: CompileResult): void {
  const outputs = 'compiled' in result ? (result.compiled.made?.outputs ?? []) : [];
  // Handed over, not copied, if nothing else lies in the same memory.
  const owned = outputs.flatMap(({ bytes: { buffer, byteLength } }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
  );
  parentPort?.postMessage(result, owned);
}
