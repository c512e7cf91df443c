import { loadBundle } from './load.js';

/** Becomes `compile-worker.cjs` in the bundles' folder: what a thread of `compile --all` runs. */
void loadBundle(__dirname, 'whole', require).entry.work();
