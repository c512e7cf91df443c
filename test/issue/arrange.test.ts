import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/issue/arrange.js';
import { planOf } from '../../src/issue/plan.js';
import { arrangeFolder, checkFolder, issueFolders } from '../project.js';

describe('arrange', () => {
  it.each(issueFolders)('plans %s', async (name, folder) => {
    const plan = `${JSON.stringify(planOf(arrangeFolder(folder)), null, 2)}\n`;
    await expect(plan).toMatchFileSnapshot(`golden/${name}.json`);
  });

  it('does not depend on the order in which submissions come', () => {
    const { bulletin, sheet, submissions } = checkFolder(issueFolders[0]?.[1] ?? '');
    if (!bulletin || !sheet) throw new Error('does not read');
    const expected = planOf(arrange(bulletin, sheet, submissions));
    fc.assert(
      fc.property(fc.shuffledSubarray([...submissions], { minLength: submissions.length }), (shuffled) => {
        expect(planOf(arrange(bulletin, sheet, shuffled))).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it('gives every submission of a known section exactly one place', () => {
    const { submissions } = checkFolder(issueFolders[0]?.[1] ?? '');
    const placed = planOf(arrangeFolder(issueFolders[0]?.[1] ?? '')).sections.flatMap(
      ({ entries }) => entries,
    );
    const ids = placed.map(({ file, index }) => `${file}#${index}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(submissions.length);
  });
});
