import { fileURLToPath } from 'node:url';

/** The package's folder: this file lies two folders deep in it, in src/, in dist/ and in the bundle alike. */
const root = new URL('../../', import.meta.url);

/** Where a file or folder that comes with the product lies: `dist/font/faces`, `package.json`. Absolute. */
export function productPath(path: string): string {
  return fileURLToPath(new URL(path, root));
}
