// The kind of machine that a bench runs on, as far as it bears on what is timed.
import { availableParallelism, cpus } from 'node:os';
import { performance } from 'node:perf_hooks';

const pageSize = 4096;

/** Node's version, the processors, and how long a page of memory takes that was never touched: on some machines sixty times
 * as long as on others. */
export function describeMachine() {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const count = availableParallelism();
  return `Node ${process.version}, ${count} × ${model}, first touch of a page ${firstTouch().toFixed(2)} µs`;
}

function firstTouch() {
  const pages = 16384;
  const bytes = new Uint8Array(pages * pageSize);
  const began = performance.now();
  for (let at = 0; at < bytes.length; at += pageSize) bytes[at] = 1;
  return ((performance.now() - began) * 1000) / pages;
}
