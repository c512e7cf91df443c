import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, resolve, sep } from 'node:path';
import { root } from '../project.js';

/** The program's own files, which may be read: what is built, and its modules. */
const own = ['dist', 'src', 'package.json'].map((name) => join(root, name));

/** Does some work while every call of Node's that touches a file, but for the program's own, fails; gives what it
 * returned, and the paths that were asked for in spite of that. */
export async function withoutDisk<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly touched: readonly string[] }> {
  const touched: string[] = [];
  // Node's module, as a table of its functions.
  const table = fs as unknown as Record<string, unknown>;
  const kept = new Map<string, unknown>();
  for (const name of Object.keys(table).filter((each) => each.endsWith('Sync'))) {
    const call = table[name];
    if (typeof call !== 'function') continue;
    kept.set(name, call);
    table[name] = (...given: readonly unknown[]): unknown => {
      const [path] = given;
      if (typeof path === 'string' && !isOwn(path)) {
        touched.push(`${name} ${path}`);
        throw new Error(`the disk is out of reach: ${name} ${path}`);
      }
      return Reflect.apply(call, fs, given);
    };
  }
  syncBuiltinESMExports();
  try {
    return { value: await work(), touched };
  } finally {
    for (const [name, call] of kept) table[name] = call;
    syncBuiltinESMExports();
  }
}

function isOwn(path: string): boolean {
  const place = resolve(path);
  return (
    place.includes(`${sep}node_modules${sep}`) ||
    own.some((each) => `${place}${sep}`.startsWith(`${each}${sep}`))
  );
}
