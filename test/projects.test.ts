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

/** Rooms of src/ that are the program itself; a module of another room is impure if it asks where built files lie. */
const program = ['bundle', 'cli'];

/** All that pure tests need of a build, which is made without one. */
const wordLists = [
  'src/prose/lexicon/read-lexicon.ts',
  'src/prose/lexicon/words.ts',
  'src/prose/lexicon/compile/write-lexicon.ts',
];

function isImpure(module: string): boolean {
  if (module.startsWith('node:')) return /child_process|worker_threads|net|http/u.test(module);
  if (program.some((room) => module.startsWith(`src/${room}/`))) return true;
  if (wordLists.includes(module)) return false;
  return /from '[^']*product\/product\.js'/u.test(readFileSync(join(root, module), 'utf8'));
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
