// node tools/measure/start.mjs OFFICE PROGRAM…: how long, in milliseconds, each PROGRAM (`bin/kuaibao.js`, or the starter of a package) takes to the
// first byte that it says in an office, the median of ten runs after one that does not count, programs in turn.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const [office = '.', ...programs] = process.argv.slice(2);
const runs = 10;
const commands = [['--version'], ['check', '1'], ['compile', '1', '--fonts', 'embedded']];

for (const argv of commands) {
  const times = programs.map(() => []);
  for (let run = 0; run <= runs; run += 1)
    for (const [i, program] of programs.entries()) {
      const time = await firstByte(program, argv);
      if (run > 0) times[i].push(time);
    }
  for (const [i, program] of programs.entries()) {
    const [middle] = times[i].sort((a, b) => a - b).slice(runs / 2);
    console.log(`${middle.toFixed(0).padStart(6)}  ${argv.join(' ')}  ${program}`);
  }
}

function firstByte(program, argv) {
  const path = resolve(program);
  const [command, ...before] = path.endsWith('.js') ? [process.execPath, path] : [path];
  const begun = performance.now();
  return new Promise((done, fail) => {
    const child = spawn(command, [...before, ...argv], {
      cwd: office,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let time;
    const said = () => {
      time ??= performance.now() - begun;
    };
    for (const stream of [child.stdout, child.stderr]) stream.once('data', said).resume();
    child.once('error', fail).once('close', () => done(time ?? performance.now() - begun));
  });
}
