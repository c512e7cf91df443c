import { parentPort, workerData } from 'node:worker_threads';
import { untimed } from '../judge/judge.js';
import { diskReading } from '../office/disk-reading.js';
import { takeArchives } from './archives.js';
import type { CheckMessage, CheckTask } from './check-pool.js';
import { judgeShare } from './judge-targets.js';
import { limitsFrom } from './limits.js';
import { prepareLongRun } from './long-run.js';
import { nothingRead } from './office-read.js';
import { openTargets } from './target.js';
import { Timing } from './timing.js';

/** A thread that judges a share of what a check looks at. */
async function work({ paths, surroundings, fonts, timed, next, archives }: CheckTask): Promise<void> {
  prepareLongRun();
  const timing = new Timing(() => performance.now());
  const { workingDirectory } = surroundings;
  const limits = limitsFrom(surroundings);
  const read = nothingRead();
  takeArchives(diskReading, archives, { workingDirectory, limits }, read);
  const targets = openTargets(
    diskReading,
    paths,
    { workingDirectory, limits, read },
    timed ? timing.measure : untimed,
  );
  await judgeShare(targets, next, fonts, (place, judged) => send({ kind: 'judged', place, judged }));
  send({ kind: 'done', spent: timing.spent() });
}

function send(message: CheckMessage): void {
  parentPort?.postMessage(message);
}

void work(workerData as CheckTask);
