/** The functions of `node:path` that the engine uses, for where there is no Node: paths of POSIX, absolute ones begin at `/`. */
export const sep = '/';

/** A path without `.`, `..` and doubled `/`. */
function normal(path: string): string {
  const isRooted = path.startsWith('/');
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (!isRooted) parts.push(part);
  }
  return `${isRooted ? '/' : ''}${parts.join('/')}`;
}

export function join(...paths: readonly string[]): string {
  return normal(paths.filter((path) => path !== '').join('/')) || '.';
}

/** The path that one comes to who goes along some paths, from `/`; without `/` at its end. */
export function resolve(...paths: readonly string[]): string {
  const from = paths.findLastIndex((path) => path.startsWith('/'));
  return normal(`/${paths.slice(Math.max(from, 0)).join('/')}`);
}

export function dirname(path: string): string {
  const plain = path.replace(/(?<=.)\/+$/u, '');
  const end = plain.lastIndexOf('/');
  if (end < 0) return '.';
  return plain.slice(0, end).replace(/\/+$/u, '') || '/';
}

export function basename(path: string): string {
  return path.replace(/\/+$/u, '').split('/').at(-1) ?? '';
}

/** The way from one absolute path to another. */
export function relative(from: string, to: string): string {
  const here = resolve(from).split('/').filter(Boolean);
  const there = resolve(to).split('/').filter(Boolean);
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}

export function isAbsolute(path: string): boolean {
  return path.startsWith('/');
}

/** A path without `.`, `..` and doubled `/`; a `/` at its end stays. */
export function normalize(path: string): string {
  const plain = normal(path) || '.';
  return path.endsWith('/') && !plain.endsWith('/') ? `${plain}/` : plain;
}

export const posix = { dirname, isAbsolute, join, normalize };
