// Times commands as whole processes.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

// A bare environment: what else a machine tells every Node at its start is no part of a command's time.
const { PATH, HOME } = process.env;
const env = { PATH, HOME };
const timer = '/usr/bin/time';
const hasTimer = existsSync(timer);

/** Runs a command once: seconds on the clock, and seconds of the processor and peak memory in MB where the system's timer is there. */
export function runOnce([program, ...argv]) {
  const [command, args] = hasTimer ? [timer, ['-f', '%U %S %M', program, ...argv]] : [program, argv];
  const began = performance.now();
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', env, maxBuffer: 1 << 28 });
  const seconds = (performance.now() - began) / 1000;
  if (status !== 0) throw new Error(`${program} ${argv.join(' ')} exits with ${status}\n${stderr}`);
  if (!hasTimer) return { seconds };
  const [user, system, kilobytes] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { seconds, processor: user + system, memory: kilobytes / 1024 };
}

/** Runs commands in turn, A B C A B C …, once to warm up and then `runs` times; gives each one's medians and the medians
 * of its ratio to the last one, run by run, on the clock and in seconds of the processor. */
export function compare(commands, runs) {
  for (const command of commands) runOnce(command);
  const rounds = Array.from({ length: runs }, () => commands.map(runOnce));
  return commands.map((_, i) => ({
    seconds: median(rounds.map((round) => round[i].seconds)),
    processor: hasTimer ? median(rounds.map((round) => round[i].processor)) : undefined,
    memory: hasTimer ? Math.max(...rounds.map((round) => round[i].memory)) : undefined,
    ratio: median(rounds.map((round) => round[i].seconds / round.at(-1).seconds)),
    processorRatio: hasTimer
      ? median(rounds.map((round) => round[i].processor / round.at(-1).processor))
      : undefined,
  }));
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
