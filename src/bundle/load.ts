import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { DamagedProduct } from '../product/damaged.js';
import { flagsFor } from '../product/v8-flags.js';
import { CodeSeal } from './code-file.js';
import type * as Entry from './entry.js';
import { type BundleName, bundleFiles } from './names.js';

/** A bundle that runs, and the script that it is to V8. */
export interface LoadedBundle {
  readonly entry: typeof Entry;
  readonly script: Script;
}

/** Loads a bundle from its folder with the code compiled of it at build time. Without that code, where it is not what the
 * build has written for this program, or where V8 refuses it, the text is compiled anew. `require` is that of a module in
 * the folder: to make one takes longer than all else here. Throws DamagedProduct where the text is no program. */
export function loadBundle(folder: string, name: BundleName, require: NodeJS.Require): LoadedBundle {
  for (const flag of flagsFor(process.versions.v8)) setFlagsFromString(flag);
  const { program, code } = bundleFiles(name);
  const filename = join(folder, program);
  const codename = join(folder, code);
  const codeSize = sizeOf(codename);
  // Both files through the same memory: what is touched for the first time costs more than what is read into it.
  const memory = Buffer.allocUnsafeSlow(Math.max(statSync(filename).size, codeSize));
  // A bundle is ASCII: as Latin-1 it takes one byte a character and no decoding.
  const bytes = readInto(memory, filename);
  const text = bytes.toString('latin1');
  const seal = codeSize > 0 ? new CodeSeal(bytes) : undefined;
  const cachedData = seal?.open(readInto(memory, codename));
  const script = compiled(text, filename, cachedData);
  const module = { exports: {} as typeof Entry };
  script.runInThisContext()(module.exports, require, module, filename, dirname(filename));
  return { entry: module.exports, script };
}

/** Compiles a program's text; to V8 it has its file's name alone, which goes into the code: that must not tell where it was built, and be the
 * same wherever that is. */
function compiled(text: string, path: string, cachedData: Buffer | undefined): Script {
  try {
    return new Script(text, { filename: basename(path), ...(cachedData && { cachedData }) });
  } catch (error) {
    if (error instanceof SyntaxError) throw new DamagedProduct(path);
    throw error;
  }
}

/** In bytes; 0 if there is no such file. */
function sizeOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : 0;
}

/** A file's bytes, at the beginning of some memory that has room for them. */
function readInto(memory: Buffer, path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    return memory.subarray(0, readSync(file, memory, 0, memory.length, 0));
  } finally {
    closeSync(file);
  }
}
