// What dist/ was built from: digests of the sources, noted by the build, so that nothing runs yesterday's program.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));
const note = 'dist/built-from.json';
const begun = 'dist/building-from.json';

/** The parts of a build and their sources: the faces of the font packages and of what cuts them, the program of everything. */
const sources = {
  faces: ['src/font', 'src/glyph', 'src/product', 'package-lock.json'],
  program: ['src', 'tsconfig.json', 'package.json', 'package-lock.json'],
};

/** Notes what is about to be built. Until `endBuild` the program does not count as built, nor do faces that will be cut anew. */
export function beginBuild(root = project) {
  const { faces, program } = digests(root);
  const kept = noted(root).faces === faces ? { faces } : {};
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, begun), JSON.stringify({ faces, program }, null, 2));
  writeFileSync(join(root, note), JSON.stringify(kept, null, 2));
}

/** Notes that it is built: the sources as they were when the build began, whatever was edited since. */
export function endBuild(root = project) {
  renameSync(join(root, begun), join(root, note));
}

/** Whether `faces` or `program` in dist/ are built of the sources as they are, by this version of Node. */
export function isBuilt(part, root = project) {
  return noted(root)[part] === digests(root)[part];
}

function noted(root) {
  try {
    return JSON.parse(readFileSync(join(root, note), 'utf8'));
  } catch {
    return {};
  }
}

function digests(root) {
  return Object.fromEntries(Object.entries(sources).map(([part, paths]) => [part, digestOf(root, paths)]));
}

function digestOf(root, paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths.flatMap((each) => filesAt(root, each))) {
    const bytes = readFileSync(join(root, path));
    hash.update(`\n${path} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** A file by itself, or the files in a folder, sorted. */
function filesAt(root, path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesAt(root, `${path}/${name}`));
}
