import { describe, expect, it } from 'vitest';
import { identityOn, type ProcessFacts, processIdentity } from '../../src/office/process-identity.js';

/** A machine on which nothing else runs. */
const machine: ProcessFacts = {
  host: '值班室-PC',
  marks: ['boot-1', 'pid:[4026531836]'],
  process: { number: 7, start: '4711', word: '0a1b2c3d' },
  startOf: (number) => (number === 7 ? '4711' : undefined),
};

const nameOn = (other: Partial<ProcessFacts>): string => identityOn({ ...machine, ...other }).name;

describe('a writer’s name', () => {
  it('is another’s on another machine, be the names alike but for Chinese characters', () => {
    const hosts = ['值班室-PC', '机要室-PC', 'PC', '值班室', ''];
    expect(new Set(hosts.map((host) => nameOn({ host }).split('-')[0])).size).toBe(hosts.length);
  });

  it('is another’s after a restart, in another container, in another process of the same number', () => {
    const names = [
      nameOn({}),
      nameOn({ marks: ['boot-2', 'pid:[4026531836]'] }),
      nameOn({ marks: ['boot-1', 'pid:[4026532201]'] }),
      nameOn({ process: { ...machine.process, start: '4712' } }),
      nameOn({ process: { ...machine.process, word: '0a1b2c3e' } }),
    ];
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9-]+$/u);
  });

  it('of this process is its own every time', () => {
    expect(processIdentity().name).not.toBe(processIdentity().name);
    expect(processIdentity().whereabouts).toContain(`进程 ${process.pid}`);
  });
});

describe('whether another runs', () => {
  const { isRunning } = identityOn(machine);

  it('is not known of another machine, another start, another container or a former version’s name', () => {
    for (const other of [
      nameOn({ host: '机要室-PC' }),
      nameOn({ marks: ['boot-2', 'pid:[4026531836]'] }),
      nameOn({ marks: ['boot-1', 'pid:[4026532201]'] }),
      'PC-999999',
      'PC-7',
      '-7',
      '',
    ])
      expect(isRunning(other)).toBeUndefined();
  });

  it('is told by its number and when that process started', () => {
    expect(isRunning(nameOn({ process: { ...machine.process, word: 'ffffffff' } }))).toBe(true);
    // The number has come again, and it is this process’s own.
    expect(isRunning(nameOn({ process: { ...machine.process, start: '12' } }))).toBe(false);
    expect(isRunning(nameOn({ process: { number: 8, start: '4711', word: 'ffffffff' } }))).toBe(false);
  });

  it('is told by its number alone where no more is known', () => {
    const vague = identityOn({ ...machine, startOf: (number) => (number === 9 ? '' : undefined) });
    expect(vague.isRunning(nameOn({ process: { number: 9, start: '', word: 'ffffffff' } }))).toBe(true);
    expect(vague.isRunning(nameOn({ process: { number: 8, start: '', word: 'ffffffff' } }))).toBe(false);
  });

  it('is known of processes as the system tells of them', () => {
    const own = processIdentity();
    expect(own.isRunning(processIdentity().name)).toBe(true);
    const [place = '', , start = ''] = own.name.split('-');
    // The first of all runs, and started at another time.
    expect(own.isRunning(`${place}-1-${start}-ffffffff`)).toBe(false);
    expect(own.isRunning(`${place}-zzzzz-${start}-ffffffff`)).toBe(false);
  });
});
