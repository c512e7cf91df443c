import { DamagedProduct } from '../product/damaged.js';
import { loadBundle } from './load.js';
import { bundleOf } from './names.js';

/** Becomes `start.cjs` in the bundles' folder: what bin/kuaibao.js runs. */
// The clock of `performance` is a part of Node that is loaded when it is first looked at.
const loadingSince = process.uptime() * 1000;
const argv = process.argv.slice(2);
try {
  const { run, processTerminal } = loadBundle(__dirname, bundleOf(argv[0]), require).entry;
  void run(argv, processTerminal(loadingSince)).then((code) => {
    process.exitCode = code;
  });
} catch (error) {
  if (!(error instanceof DamagedProduct)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
