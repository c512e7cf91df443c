// Builds the program wherever npm installs the project from its source. `npm install -g .` only links the folder and
// `npm ci --omit=dev` leaves out what building needs: that is installed first, and builds.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const isHere = (path) => existsSync(join(root, path));

if (isHere('node_modules/typescript')) {
  npm('run', 'build');
  await dropUnusedFonts();
} else if (process.env.KUAIBAO_PREPARING) {
  fail('没有装上构建用的 TypeScript，请在项目的文件夹里运行 npm ci');
} else if (!isHere('dist/release/start.cjs') && process.env.npm_config_package_lock_only !== 'true') {
  npm('ci', '--include=dev');
}

/** Runs npm in the project's folder, free of the settings of the npm that called. */
function npm(...args) {
  const set = Object.entries(process.env).filter(
    ([name]) => !/^npm_config_(?:global|location|omit)$/iu.test(name),
  );
  const { status, error } = spawnSync(process.execPath, [process.env.npm_execpath ?? 'npm', ...args], {
    cwd: root,
    env: { ...Object.fromEntries(set), KUAIBAO_PREPARING: '1' },
    stdio: 'inherit',
  });
  if (error || status !== 0) fail(`npm ${args.join(' ')} 没有成功`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Takes the files of font packages away of which no face is cut: other weights, 200 MB. */
async function dropUnusedFonts() {
  const built = (path) => import(pathToFileURL(join(root, 'dist', path)).href);
  const { faceSources } = await built('font/cut/sources.js');
  const { isFontName } = await built('font/file-name.js');
  const { resolve } = createRequire(import.meta.url);
  const used = new Set(faceSources.map(({ font }) => resolve(font)));
  const folders = new Set(faceSources.map(({ font }) => packageFolder(font)));
  for (const folder of folders)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const path = join(folder, name);
      if (isFontName(name) && !used.has(path)) rmSync(path);
    }
}

/** Where the package of a font really lies, links followed as by `resolve`: `@scope/name` of its path. */
function packageFolder(font) {
  return realpathSync(join(root, 'node_modules', ...font.split('/').slice(0, 2)));
}
