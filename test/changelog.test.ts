import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../src/cli/program.js';
import { faults } from '../src/rule/catalogue.js';
import { fakeTerminal } from './cli/fake-terminal.js';
import { root } from './project.js';

const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
const headings = [...changelog.matchAll(/^## (.*)$/gmu)].map(([, heading = '']) => heading);
const released = headings.filter((heading) => heading !== '未发布');

function versionIn(path: string): unknown {
  return (JSON.parse(readFileSync(join(root, path), 'utf8')) as { readonly version?: unknown }).version;
}

describe('the change log', () => {
  it('has the version of the package as the newest that is out', () => {
    const [, latest] = /^(\S+)（/u.exec(released[0] ?? '') ?? [];
    expect(latest).toBe(versionIn('package.json'));
    expect(latest).toBe(versionIn('package-lock.json'));
  });

  it('heads each version with its number and day, the newest first', () => {
    expect(released.filter((heading) => !/^\d+\.\d+\.\d+（\d{4}-\d\d-\d\d）$/u.test(heading))).toEqual([]);
    expect(headings.lastIndexOf('未发布')).toBeLessThanOrEqual(0);
    const order = (heading: string) => heading.replace(/\d+/gu, (digits) => digits.padStart(8, '0'));
    expect(released).toEqual([...released].sort((a, b) => (order(a) < order(b) ? 1 : -1)));
  });

  it('names options and rules that there are', () => {
    const { commands } = createProgram(fakeTerminal('.'), undefined, () => undefined);
    const options = new Set([
      '--version',
      ...commands.flatMap((each) => each.options.map(({ long }) => long)),
    ]);
    const codes = new Set<string>(faults.map(({ code }) => code));
    const told = [...changelog.matchAll(/`(?:kuaibao )?([^`]+)`/gu)].flatMap(([, code = '']) =>
      code.split(' '),
    );
    expect(told.filter((word) => /^--[a-z]/u.test(word) && !options.has(word))).toEqual([]);
    expect(told.filter((word) => /^[a-z]+\/[a-z-]+$/u.test(word) && !codes.has(word))).toEqual([]);
  });
});
