import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../project.js';

/** The functions of node:fs that change files. */
const changing =
  /\b(?:append|write|copy|truncate|ftruncate|rename|link|symlink|unlink|rm|rmdir|mkdir|mkdtemp|chmod|fchmod|lchmod|chown|fchown|lchown|utimes|futimes|lutimes|fsync|fdatasync|cp|open)(?:File|v)?(?:Sync)?\b/gu;

/** Programs that build the product, and nothing that users run. */
const builders = [
  'bundle/',
  'font/cut/',
  'prose/lexicon/compile/',
  'prose/phrase/compile/',
  'prose/slip/compile/',
  'prose/word/compile/',
];
/** Opening to read; printing; a text that lies in the machine's temporary folder while an editor has it. */
const known: Readonly<Record<string, readonly string[]>> = {
  'office/disk-reading.ts': ['openSync'],
  'font/sfnt/font-file.ts': ['openSync'],
  'cli/process-terminal.ts': ['writeSync'],
  'cli/editor.ts': ['mkdtempSync', 'writeFileSync', 'rmSync'],
};

it('files are changed through Disk alone', () => {
  const src = join(root, 'src');
  const found = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && path !== 'office/disk.ts')
    .filter((path) => !builders.some((builder) => path.startsWith(builder)))
    .flatMap((path) => {
      const text = readFileSync(join(src, path), 'utf8');
      const imports = [...text.matchAll(/import \{([^}]*)\} from 'node:fs(?:\/promises)?'/gu)];
      const names = imports.flatMap(([, list = '']) => list.match(changing) ?? []);
      const whole = /(?:import \* as|require\().*node:fs/u.test(text) ? ['node:fs as a whole'] : [];
      return [...names, ...whole]
        .filter((name) => !known[path]?.includes(name))
        .map((name) => `${path}: ${name}`);
    });
  expect(found).toEqual([]);
});
