import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { isBuilt } from '../../tools/build/sources.mjs';

/** Builds what tests are about to use of dist/ if the sources have changed since it was built, also before they run again
 * while files are watched. */
export function keepBuilt(project: TestProject, part: 'faces' | 'program'): void {
  build(part);
  project.onTestsRerun(() => build(part));
}

function build(part: 'faces' | 'program'): void {
  if (isBuilt(part)) return;
  console.error(`dist/ holds what was built of other sources (${part}): npm run build`);
  const cwd = fileURLToPath(new URL('../../', import.meta.url));
  const { status } = spawnSync('npm', ['run', 'build'], { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error('npm run build has failed: see above');
}
