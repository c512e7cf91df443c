import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Takes away, of the declarations in a folder, those that nothing comes to from `index.d.ts`. Gives the paths of those kept. */
export function pruneTypes(folder: string): readonly string[] {
  const kept = new Set<string>();
  const visit = (path: string): void => {
    if (kept.has(path)) return;
    kept.add(path);
    const text = readFileSync(path, 'utf8');
    for (const [, name = ''] of text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)\.js['"]/gu))
      visit(resolve(dirname(path), `${name}.d.ts`));
  };
  visit(join(folder, 'index.d.ts'));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (name.endsWith('.d.ts') && !kept.has(path)) rmSync(path);
  }
  return [...kept].sort();
}
