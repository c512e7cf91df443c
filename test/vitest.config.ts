import { defineConfig } from 'vitest/config';
import { patternsOf, projects } from './projects.js';
import { leftOut } from './real-office.js';

const { unit, outputs, program } = projects;

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    // Test files share the modules of their thread: to load them anew for each takes a third of all. So nothing in a module
    // may belong to one file of tests.
    isolate: false,
    // All processors: one is left free unless asked for, which is half of two.
    maxWorkers: '100%',
    setupFiles: ['test/setup/random-seed.ts'],
    reporters: ['default', leftOut],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      project('unit', patternsOf(unit), ['word-lists']),
      project('outputs', patternsOf(outputs), ['faces', 'word-lists']),
      project('system', ['test/**/*.test.ts'], ['faces', 'word-lists'], [...unit, ...outputs, ...program]),
      project('program', patternsOf(program), ['program']),
    ],
  },
});

/** A project of the suite: what of dist/ its tests need is built before they run (`test/setup/`). */
function project(name: string, include: string[], built: readonly string[], others: readonly string[] = []) {
  const globalSetup = built.map((each) => `test/setup/${each}.ts`);
  return { extends: true as const, test: { name, include, exclude: patternsOf(others), globalSetup } };
}
