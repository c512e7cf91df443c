// Counts, refuses or kills the changes that a run makes to files: node --require this, with
// INJECT_LOG=file (the calls, one a line) and INJECT=number:ending, ending kill, torn, EIO, ENOSPC, EBUSY, or EIO+ from there on.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { isMainThread } = require('node:worker_threads');

const { openSync, writeSync, closeSync, readlinkSync } = fs;
const log = process.env.INJECT_LOG;
const [number = '-1', ending = ''] = (process.env.INJECT ?? '').split(':');
const target = Number(number);
const code = ending.replace('+', '');
const errnos = { EIO: -5, ENOSPC: -28, EBUSY: -16 };
let calls = 0;
const note = (text) => {
  const descriptor = openSync(log, 'a');
  writeSync(descriptor, `${text}\n`);
  closeSync(descriptor);
};

const isPrinting = (descriptor) => descriptor === 1 || descriptor === 2;
const opensToWrite = (flags) =>
  typeof flags === 'number'
    ? (flags & 3) !== 0 || (flags & fs.constants.O_CREAT) !== 0
    : /[wa+]/u.test(flags ?? 'r');
const changing = {
  openSync: (_, flags) => opensToWrite(flags),
  writeSync: (descriptor) => !isPrinting(descriptor),
  writevSync: (descriptor) => !isPrinting(descriptor),
  fsyncSync: () => true,
};
for (const name of [
  'writeFile',
  'appendFile',
  'copyFile',
  'cp',
  'truncate',
  'ftruncate',
  'rename',
  'link',
  'symlink',
  'unlink',
  'rm',
  'rmdir',
  'mkdir',
  'mkdtemp',
  'chmod',
  'fchmod',
  'chown',
  'fchown',
  'lchown',
  'utimes',
  'futimes',
  'lutimes',
  'fdatasync',
])
  changing[`${name}Sync`] = () => true;

for (const [name, isChange] of Object.entries(changing)) {
  const work = fs[name];
  fs[name] = function (...given) {
    if (!isChange(...given)) return work.apply(this, given);
    const call = calls++;
    if (log && isMainThread) {
      const what =
        typeof given[0] === 'number' ? readlinkSync(`/proc/self/fd/${given[0]}`) : String(given[0]);
      note(`${name} ${what}`);
    }
    if (log && !isMainThread) note(`thread ${name}`);
    if (call === target && (ending === 'kill' || ending === 'torn')) {
      if (ending === 'torn' && name === 'writeSync')
        writeSync(given[0], given[1], given[2] ?? 0, Math.floor((given[3] ?? given[1].length) / 2), given[4]);
      process.kill(process.pid, 'SIGKILL');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000);
    }
    if (code in errnos && (call === target || (call > target && target >= 0 && ending.endsWith('+'))))
      throw Object.assign(new Error(`${code}: injected, ${name}`), {
        code,
        errno: errnos[code],
        syscall: name.replace('Sync', ''),
        path: String(given[0]),
      });
    return work.apply(this, given);
  };
}
// Whatever changes files without waiting goes past the rules of this test: it is told of.
const asynchronous = Object.keys(changing).map((name) => name.replace('Sync', ''));
for (const name of asynchronous)
  for (const holder of [fs, fs.promises]) {
    const work = holder[name];
    if (typeof work !== 'function') continue;
    holder[name] = function (...given) {
      const isQuiet =
        (name === 'open' && !opensToWrite(given[1])) || (name === 'write' && isPrinting(given[0]));
      if (log && !isQuiet) note(`asynchronous ${name} ${String(given[0])}`);
      return work.apply(this, given);
    };
  }
syncBuiltinESMExports();
