import { posix } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as browser from '../../src/bundle/browser-path.js';

const part = fc.constantFrom('issues', '0001', '稿件.yaml', '.', '..', 'a b');
const path = fc.array(part, { maxLength: 6 }).map((parts) => parts.join('/'));
const absolute = path.map((each) => `/${each}`);

it('finds its way as Node does', () => {
  fc.assert(
    fc.property(path, path, absolute, absolute, (one, other, here, there) => {
      for (const each of [one, here]) {
        expect(browser.dirname(each)).toBe(posix.dirname(each));
        expect(browser.basename(each)).toBe(posix.basename(each));
        expect(browser.normalize(each)).toBe(posix.normalize(each));
        expect(browser.isAbsolute(each)).toBe(posix.isAbsolute(each));
      }
      expect(browser.join(here, one)).toBe(posix.join(here, one).replace(/(?<=.)\/$/u, ''));
      expect(browser.join(one, other)).toBe(posix.join(one, other).replace(/(?<=.)\/$/u, ''));
      expect(browser.resolve(here, one, other)).toBe(posix.resolve(here, one, other));
      expect(browser.relative(here, there)).toBe(posix.relative(here, there));
    }),
    { numRuns: 2000 },
  );
});
