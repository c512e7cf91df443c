import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { fixtures } from '../project.js';
import { fakeTerminal } from './fake-terminal.js';

it.each(['clean', 'clean2'])(
  'check has nothing to say of the prose in %s',
  async (name) => {
    const terminal = fakeTerminal(join(fixtures, 'proofreading', name));
    const code = await run(['check', '--format', 'line'], terminal);
    expect({ code, ...terminal.printed }).toEqual({ code: 0, out: '', err: '' });
  },
  60_000,
);
