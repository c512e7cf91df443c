import fc from 'fast-check';
import { expect, it } from 'vitest';
import { breakingOf } from '../../src/layout/breaking.js';
import { greedyBreaks } from '../../src/layout/greedy-breaks.js';
import { ProgramBreaks } from '../../src/layout/program-breaks.js';
import { mostSteering } from '../../src/typography/program.js';
import { paragraphs } from './generated.js';
import { bodyAtoms, compressed, roomOf, uncompressed } from './setting.js';

it.each([
  ['with compression', compressed],
  ['without', uncompressed],
])(
  '%s a line is told by the layout’s own widths to end in the programs only where their own say so',
  (_, { spacing }) => {
    fc.assert(
      fc.property(paragraphs, fc.integer({ min: -20, max: 20 }), (text, more) => {
        const breaking = breakingOf(bodyAtoms(text), roomOf, spacing, new Map());
        const programs = new ProgramBreaks(breaking);
        for (const [i, { start, end }] of greedyBreaks(breaking).entries()) {
          const room = roomOf(i) + more;
          const steering = Math.abs(programs.steeringOf(start, end, room));
          expect(programs.mayEnd(start, end, room)).toBe(steering <= mostSteering);
        }
      }),
      { numRuns: 300 },
    );
  },
);
