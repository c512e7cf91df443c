import { parentPort, workerData } from 'node:worker_threads';
import { diskReading } from '../office/disk-reading.js';
import { untimed } from '../rule/judge.js';
import { type CheckTask, type CheckWord, prepareLongRun } from './check-pool.js';
import { judgeShare } from './judge-targets.js';
import { limitsFrom } from './limits.js';
import { openTargets } from './target.js';
import { Timing } from './timing.js';

/** A thread that judges a share of what a check looks at. */
async function work({ paths, surroundings, fonts, timed, next }: CheckTask): Promise<void> {
  prepareLongRun();
  const timing = new Timing(() => performance.now());
  const { workingDirectory } = surroundings;
  const limits = limitsFrom(surroundings);
  const targets = openTargets(
    diskReading,
    paths,
    { workingDirectory, limits },
    timed ? timing.measure : untimed,
  );
  await judgeShare(targets, next, fonts, (place, judged) => say({ kind: 'judged', place, judged }));
  say({ kind: 'done', spent: timing.spent() });
}

function say(word: CheckWord): void {
  parentPort?.postMessage(word);
}

void work(workerData as CheckTask);
