import { Worker } from 'node:worker_threads';
import type { Host } from '../host/host.js';
import type { Failure } from '../refusal/failure.js';
import {
  type CompileCache,
  type CompiledIssue,
  type CompileTask,
  compileIssue,
  emptyCompileCache,
} from './compile-issue.js';
import { failureOf } from './failure.js';
import { prepareThreads } from './long-run.js';
import type { Surroundings } from './surroundings.js';

/** The result of a task: an issue compiled or found faulty, or why it could not be done. */
export type CompileResult = { readonly compiled: CompiledIssue } | { readonly failure: Failure };

interface Pool {
  /** The worker's program; without it, or for one worker, the work is done in this thread. */
  readonly program?: URL;
  readonly size: number;
  /** For work in this thread; others open the disk for themselves. */
  readonly host: Host;
  readonly surroundings: Surroundings;
  /** The folders of all issues that are compiled. */
  readonly run?: readonly string[];
}

/** The values that a thread begins with; `run` is sent once, not with each task. */
export interface ThreadGiven {
  readonly surroundings: Surroundings;
  readonly run: readonly string[];
}

/** Compiles issues on several threads. `done` takes each result with its task's place as it comes in; a thread that dies
 * costs the task it was at, and another takes its place. */
export async function compileOn(
  { program, size, host, surroundings, run = [] }: Pool,
  tasks: readonly CompileTask[],
  done: (place: number, result: CompileResult) => void,
): Promise<void> {
  const waiting = tasks.entries();
  if (program === undefined || Math.min(size, tasks.length) < 2) {
    const cache = emptyCompileCache();
    for (const [place, task] of waiting)
      done(place, await compileHere(host, { ...task, run }, surroundings, cache));
    return;
  }
  prepareThreads();
  const workers = Array.from({ length: Math.min(size, tasks.length) }, async () => {
    let worker: Worker | undefined;
    // A result is handed over, and written, when its thread is at the next task already.
    let handOver = (): void => undefined;
    // The iterator is shared: each worker takes the next task that nobody has.
    for (const [place, task] of waiting) {
      worker ??= new Worker(program, { workerData: { surroundings, run } satisfies ThreadGiven });
      const asked = ask(worker, task);
      handOver();
      const { result, isAlive } = await asked;
      if (!isAlive) worker = undefined;
      handOver = () => done(place, result);
    }
    handOver();
    await worker?.terminate();
  });
  await Promise.all(workers);
}

async function compileHere(
  host: Host,
  task: CompileTask,
  surroundings: Surroundings,
  cache: CompileCache,
): Promise<CompileResult> {
  try {
    return { compiled: await compileIssue(host, task, surroundings, cache) };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

function ask(
  worker: Worker,
  task: CompileTask,
): Promise<{ readonly result: CompileResult; readonly isAlive: boolean }> {
  return new Promise((resolve) => {
    const finish = (result: CompileResult, isAlive: boolean): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      if (!isAlive) worker.on('error', () => undefined);
      resolve({ result, isAlive });
    };
    const onMessage = (result: CompileResult): void => finish(result, true);
    const onError = (error: Error): void =>
      finish({ failure: { kind: 'stopped', message: error.message } }, false);
    const onExit = (code: number): void => finish({ failure: { kind: 'stopped', code } }, false);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(task);
  });
}
