import fc from 'fast-check';
import { expect, it } from 'vitest';
import { breakLines } from '../../src/layout/break-lines.js';
import { atMostRows } from '../../src/preflight/row-bound.js';
import { bodyAtoms, compressed, roomOf } from '../layout/setting.js';

it('no text takes more rows than are counted for it, with dashes of two and three em', () => {
  const characters = fc.constantFrom('⸻', '⸻', '⸻', '⸺', '文', '文，', '2a');
  fc.assert(
    fc.property(fc.string({ unit: characters, minLength: 1, maxLength: 300 }), (text) => {
      const rows = breakLines(bodyAtoms(text), roomOf, compressed.spacing).length;
      expect(atMostRows(text, 28)).toBeGreaterThanOrEqual(rows);
    }),
  );
});
