import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { diskHost } from '../../src/office/disk-host.js';
import { corpusOf, makeCase, tryCase } from '../../tools/fuzz/case.mjs';
import { fixtures } from '../project.js';

const folder = mkdtempSync(join(tmpdir(), 'kuaibao-fuzz-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A small part of `npm run fuzz`, the same every time. */
describe('files spoilt at random', () => {
  const corpus = corpusOf(fixtures);
  const slices = [0, 1, 2].map((slice) => [1 + slice * 100, 100 + slice * 100] as const);

  it.each(slices)(
    'end with a finding or whole outputs: seeds %i to %i',
    async (first, last) => {
      const faults: string[] = [];
      let passed = 0;
      for (let seed = first; seed <= last; seed++) {
        const tried = await tryCase(makeCase(seed, corpus), join(folder, 'case'), { run, diskHost });
        faults.push(...tried.faults.map((fault) => `seed ${seed}: ${fault}`));
        if (tried.compile === 0) passed++;
      }
      expect(faults).toEqual([]);
      // Both ways out were taken.
      expect(passed).toBeGreaterThan(10);
      expect(passed).toBeLessThan(90);
    },
    60_000,
  );

  it('are the same for the same seed', () => {
    const one = makeCase(7, corpus);
    expect(makeCase(7, corpus)).toEqual(one);
    expect(makeCase(8, corpus)).not.toEqual(one);
  });
});
