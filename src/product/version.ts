import { readFileSync } from 'node:fs';
import { productPath } from './product.js';

/** The product's version, from its package. */
export function version(): string {
  const { version } = JSON.parse(readFileSync(productPath('package.json'), 'utf8')) as {
    readonly version: string;
  };
  return version;
}
