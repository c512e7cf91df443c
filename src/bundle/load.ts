import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import type * as Entry from './entry.js';
import { type BundleName, bundleFiles } from './names.js';

/** A bundle that runs, and the script that it is to V8. */
export interface LoadedBundle {
  readonly entry: typeof Entry;
  readonly script: Script;
}

/** Loads a bundle from its folder with the code compiled of it at build time. Without that code, or where V8 refuses it
 * (it checks its own version, its flags and the text's length), the text is compiled anew. */
export function loadBundle(folder: string, name: BundleName): LoadedBundle {
  optimizeLate();
  const { program, code } = bundleFiles(name);
  const filename = join(folder, program);
  const cachedData = readIfThere(join(folder, code));
  // A bundle is ASCII: read as Latin-1 it takes one byte a character and no decoding.
  const script = new Script(readFileSync(filename, 'latin1'), {
    filename,
    ...(cachedData && { cachedData }),
  });
  const module = { exports: {} as typeof Entry };
  script.runInThisContext()(module.exports, createRequire(filename), module, filename, dirname(filename));
  return { entry: module.exports, script };
}

/** V8 soon optimizes what runs often, which a run of a fraction of a second never earns back: a quarter of it, measured.
 * So it is told to wait until code has run eight times as often. */
function optimizeLate(): void {
  setFlagsFromString('--interrupt-budget=1000000');
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
