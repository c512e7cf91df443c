import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    // Test files share the modules of their thread: to load them anew for each takes a third of all. So nothing in a module
    // may belong to one file of tests.
    isolate: false,
    // All processors: one is left free unless asked for, which is half of two.
    maxWorkers: '100%',
    setupFiles: ['test/setup.ts'],
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
