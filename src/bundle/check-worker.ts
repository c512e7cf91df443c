import { loadBundle } from './load.js';

/** Becomes `check-worker.cjs` in the bundles' folder: what a thread of a long check runs. */
void loadBundle(__dirname, 'light', require).entry.judge();
