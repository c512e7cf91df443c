import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf } from './imports.js';
import { root } from './project.js';
import { projects } from './projects.js';

const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .sort();

/** The tests of a project, by their paths from test/. */
function testsOf(places: readonly string[]): readonly string[] {
  return files.filter((file) => places.some((place) => file === place || file.startsWith(`${place}/`)));
}

/** Rooms of src/ that no pure test gets at: they need faces, start processes, or are the program itself. */
const impure = ['bundle', 'cli', 'font', 'glyph', 'layout', 'output', 'preflight'];

/** Tables and words in one of these. */
const tables = [
  'src/font/cut/charset.ts',
  'src/font/cut/general-standard.ts',
  'src/font/known-fonts.ts',
  'src/font/preference.ts',
  'src/layout/face-notes.ts',
  'src/preflight/font-problem.ts',
];

function isImpure(module: string): boolean {
  if (/^node:(?:child_process|worker_threads|net|http)/u.test(module)) return true;
  return impure.some((room) => module.startsWith(`src/${room}/`)) && !tables.includes(module);
}

describe('the projects of the suite', () => {
  it('have each test in one', () => {
    const named = Object.values(projects).flatMap(testsOf);
    expect(named.filter((file, i) => named.indexOf(file) !== i)).toEqual([]);
  });

  it('name only folders and files that are there', () => {
    const places = Object.values(projects).flat();
    expect(places.filter((place) => !existsSync(join(root, 'test', place)))).toEqual([]);
  });

  it('keep unit pure: no faces, no program, no processes', () => {
    const tests = testsOf(projects.unit).map((file) => `test/${file}`);
    const chains = [...importsOf(tests)];
    expect(chains.length).toBeGreaterThan(200);
    // Each way in once: what lies behind an impure module is not told of.
    const found = chains.filter(([module, chain]) => isImpure(module) && !chain.slice(0, -1).some(isImpure));
    expect(found.map(([, chain]) => chain.join(' → '))).toEqual([]);
  });

  it('build the program for those who start it', () => {
    const starts = files.filter((file) =>
      /bin\/kuaibao\.js|dist\/release/u.test(readFileSync(join(root, 'test', file), 'utf8')),
    );
    const others = starts.filter((file) => !testsOf(projects.program).includes(file));
    expect(others.filter((file) => file !== 'projects.test.ts')).toEqual([]);
  });
});
