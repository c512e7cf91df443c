import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FacesAsked } from '../preflight/print-material.js';
import type { SharedArchive } from './archives.js';
import type { Target } from './issue-target.js';
import { type JudgedTarget, judgeShare, judgeTarget } from './judge-targets.js';
import { prepareLongRun } from './long-run.js';
import type { Surroundings } from './surroundings.js';
import type { TimeSpent, Timing } from './timing.js';

/** Each thread holds the office's texts. */
const mostThreads = 4;

/** In MB, for a thread's new objects: a quarter of what V8 takes; a check of 100 issues takes the same time with it, and 11 MB less than with half. */
const resourceLimits = { maxYoungGenerationSizeMb: 12 };

/** A thread's task: values that it can be sent. */
export interface CheckTask {
  readonly paths: readonly string[];
  readonly surroundings: Surroundings;
  readonly fonts: FacesAsked;
  /** Rules are timed. */
  readonly timed: boolean;
  /** The indexes of what the offices have printed. */
  readonly archives: readonly SharedArchive[];
  /** The place of the first target that nobody has taken. */
  readonly next: Int32Array;
}

/** A thread's message: what it has judged, of which target; in the end, how long each rule took it. */
export type CheckMessage =
  | { readonly kind: 'judged'; readonly place: number; readonly judged: JudgedTarget }
  | { readonly kind: 'done'; readonly spent: readonly TimeSpent[] };

/** Judges targets in this thread and in others beside it, which open the same paths. What a thread that dies has left is
 * judged here. The results are in the targets' order, and the same whoever judged them. */
export async function judgeTogether(
  program: URL,
  targets: readonly Target[],
  task: Omit<CheckTask, 'next'>,
  timing: Timing,
): Promise<readonly JudgedTarget[]> {
  prepareLongRun();
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const judged = new Map<number, JudgedTarget>();
  const size = Math.min(availableParallelism(), mostThreads) - 1;
  const others = Array.from({ length: size }, () =>
    listenTo(
      new Worker(program, { workerData: { ...task, next } satisfies CheckTask, resourceLimits }),
      (message) => {
        if (message.kind === 'judged') judged.set(message.place, message.judged);
        else timing.add(message.spent);
      },
    ),
  );
  await judgeShare(targets, next, task.fonts, (place, each) => judged.set(place, each));
  await Promise.all(others);
  return Promise.all(
    targets.map((target, place) => judged.get(place) ?? judgeTarget(target, new Map(), task.fonts)),
  );
}

/** Listens to a thread to its end, however it ends. */
function listenTo(worker: Worker, take: (message: CheckMessage) => void): Promise<void> {
  return new Promise((resolve) => {
    worker
      .on('message', take)
      // Its share is judged here, where an error that is not the thread's own comes up again.
      .on('error', () => resolve())
      .on('exit', () => resolve());
  });
}
