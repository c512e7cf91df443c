// The paragraphs of prose in folders and files: of .txt a line each; of .yaml the values that are long enough to be prose.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const leastHan = 8;

/** The paragraphs, each once, in the order of the files' names. */
export function paragraphsIn(paths) {
  return [...new Set(paths.flatMap(filesAt).flatMap(paragraphsOf))];
}

function filesAt(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesAt(join(path, name)));
}

function paragraphsOf(path) {
  if (!/\.(?:txt|yaml)$/u.test(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .map((line) => line.replace(/^\s*(?:- )?(?:[\u4e00-\u9fff]{1,6}: )?/u, '').trim())
    .filter((line) => (line.match(/[\u4e00-\u9fff]/gu) ?? []).length >= leastHan);
}

/** How many characters paragraphs have. */
export function lengthOf(paragraphs) {
  return paragraphs.reduce((sum, { length }) => sum + length, 0);
}
