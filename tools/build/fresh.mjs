// Builds the program if its sources are not those that it was built from: what a script runs before it uses dist/.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isBuilt } from './sources.mjs';

if (!isBuilt('program')) {
  console.error('The sources have changed since the last build: npm run build');
  const cwd = fileURLToPath(new URL('../../', import.meta.url));
  const { status } = spawnSync('npm', ['run', 'build'], { cwd, stdio: ['ignore', 2, 2], shell: true });
  process.exitCode = status ?? 1;
}
