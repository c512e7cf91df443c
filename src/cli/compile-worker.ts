import { parentPort, workerData } from 'node:worker_threads';
import { CannotRun } from '../office/found.js';
import { type CompileTask, compileIssue, nothingKept, type Surroundings } from './compile-issue.js';
import type { Outcome } from './crew.js';

/** A thread that compiles issues one after the other; what it has read of the office serves them all. */
const surroundings = workerData as Surroundings;
const kept = nothingKept();

parentPort?.on('message', (task: CompileTask) => {
  compileIssue(task, surroundings, kept).then(
    (compiled) => answer({ compiled }),
    (error: unknown) => {
      if (error instanceof CannotRun) answer({ failure: error.message });
      else answer({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    },
  );
});

function answer(outcome: Outcome): void {
  parentPort?.postMessage(outcome);
}
