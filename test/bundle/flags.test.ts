import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { flagsFor } from '../../src/bundle/load.js';

it('tells V8 only what its version knows', () => {
  expect(flagsFor('11.3.244.8-node.33')).toEqual([
    '--interrupt-budget=1000000',
    '--semi-space-growth-factor=1',
  ]);
  expect(flagsFor('12.4.254.21-node.57')).toEqual(['--semi-space-growth-factor=1']);
  expect(flagsFor('14.0.1')).toEqual([]);
  // V8 says on the standard error what it does not know.
  const script = `for (const flag of ${JSON.stringify(flagsFor(process.versions.v8))}) require('node:v8').setFlagsFromString(flag);`;
  expect(
    execFileSync(process.execPath, ['-e', `${script} console.log('said')`], {
      encoding: 'utf8',
      stdio: 'pipe',
    }),
  ).toBe('said\n');
});
