import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { flagsFor, longRunFlagsFor, threadFlagsFor } from '../../src/product/v8-flags.js';

it('tells V8 only what its version knows', () => {
  const later = [
    '--semi-space-growth-factor=1',
    '--regexp-tier-up-ticks=20',
    '--no-regexp-peephole-optimization',
  ];
  expect(flagsFor('11.3.244.8-node.33')).toEqual(['--interrupt-budget=1000000', ...later]);
  expect(flagsFor('12.4.254.21-node.57')).toEqual(later);
  expect(flagsFor('13.6.233.17-node.53')).toEqual(later);
  expect(flagsFor('14.0.1')).toEqual([]);
  const long = ['--semi-space-growth-factor=2', '--heap-growing-percent=100'];
  expect(longRunFlagsFor('11.3.244.8-node.33')).toEqual(long);
  expect(longRunFlagsFor('12.4.254.21-node.57')).toEqual(long);
  expect(longRunFlagsFor('13.6.233.17-node.53')).toEqual(['--semi-space-growth-factor=2']);
  expect(longRunFlagsFor('14.0.1')).toEqual([]);
  const threads = ['--min-semi-space-size=4', '--heap-growing-percent=100'];
  expect(threadFlagsFor('11.3.244.8-node.33')).toEqual(threads);
  expect(threadFlagsFor('13.6.233.17-node.53')).toEqual(['--min-semi-space-size=4']);
  expect(threadFlagsFor('14.0.1')).toEqual([]);
});

it('leaves V8 without a complaint', () => {
  const { v8 } = process.versions;
  const flags = JSON.stringify([...flagsFor(v8), ...longRunFlagsFor(v8), ...threadFlagsFor(v8)]);
  const script = `for (const flag of ${flags}) require('node:v8').setFlagsFromString(flag); console.log('done');`;
  // V8 says of a flag that it does not know so on the standard error, and goes on.
  const said = execFileSync('sh', ['-c', '"$0" -e "$1" 2>&1', process.execPath, script], {
    encoding: 'utf8',
  });
  expect(said).toBe('done\n');
});
