import { defineConfig } from 'vitest/config';

/** Measurements written in TypeScript, run by hand: they print figures and judge nothing. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tools/measure/**/*.measure.ts'],
    globalSetup: ['test/setup/word-lists.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
