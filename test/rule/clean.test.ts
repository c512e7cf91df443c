import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { fakeTerminal } from '../cli/fake-terminal.js';
import { fixtures } from '../project.js';
import { readOffice } from './proof-office.js';

describe.each([
  ['clean', 20_000],
  ['clean2', 18_000],
])('%s', (name, least) => {
  const clean = join(fixtures, 'proofreading', name);

  it(`is at least ${least} characters of prose`, () => {
    const text = Object.values(readOffice(clean)).join('');
    expect(text.match(/\p{Script=Han}/gu)?.length).toBeGreaterThan(least);
  });

  it('raises no false alarm', async () => {
    const terminal = fakeTerminal(clean);
    const code = await run(['check', '--format', 'line'], terminal);
    expect({ code, ...terminal.printed }).toEqual({ code: 0, out: '', talk: '' });
  }, 60_000);
});
