import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { root } from './project.js';

/** The files imported for their values by some files, and by what they import in turn: the chain of files that leads to each
 * module of the project (by its path from the root) and of Node. Libraries are left out, and `import type`. */
export function importsOf(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const chains = new Map<string, readonly string[]>(paths.map((path) => [path, [path]]));
  for (const [path, chain] of chains) {
    if (path.startsWith('node:')) continue;
    for (const name of namesIn(readFileSync(join(root, path), 'utf8'))) {
      const target = name.startsWith('.') ? sourceOf(resolve(root, dirname(path), name)) : name;
      if (/^(?:node:|src|test|tools)/u.test(target) && !chains.has(target))
        chains.set(target, [...chain, target]);
    }
  }
  return chains;
}

/** The modules that a text imports or exports from for their values. */
function namesIn(text: string): readonly string[] {
  const statements = text.matchAll(
    /^(?:import|export) (?!type )(?:(?<names>[\w*{][^;']*?) from )?'(?<name>[^']+)'/gmu,
  );
  const late = [...text.matchAll(/\bimport\('([^']+)'\)/gu)].map(([, name = '']) => name);
  const early = [...statements].flatMap(({ groups }) => {
    const { names, name = '' } = groups ?? {};
    return names !== undefined && /^\{(?:\s*type \w+(?: as \w+)?,?)+\s*\}$/u.test(names) ? [] : [name];
  });
  return [...early, ...late];
}

/** The file that an import means, from the root: `./a.js` is written `a.ts`. */
function sourceOf(path: string): string {
  const source = path.replace(/\.js$/u, '.ts');
  return relative(root, existsSync(source) ? source : path);
}
