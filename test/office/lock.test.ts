import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hasLeftLock } from '../../src/office/lock.js';
import { identityOn, type ProcessFacts } from '../../src/office/process-identity.js';
import type { WriterIdentity } from '../../src/office/writer-identity.js';
import { quickFolder } from './failing-disk.js';
import { refusalOf } from './refusal-of.js';
import { writeOutputs } from './writing.js';

const temporary = mkdtempSync(join(quickFolder(), 'kuaibao-lock-'));
afterAll(() => rmSync(temporary, { recursive: true }));

const lock = '.kuaibao-lock';
const files = ['甲', '乙'].map((name) => ({ name, bytes: Buffer.from('new') }));
const hour = 60 * 60 * 1000;

/** A run on a machine where nothing else runs; waiting takes no time, but is counted. */
function runOn(other: Partial<ProcessFacts>, now = Date.now()) {
  const waits: number[] = [];
  const identity: WriterIdentity = {
    ...identityOn({
      host: '值班室-PC',
      marks: ['boot-1', 'pid-1'],
      process: { number: 1, start: '200', word: '00000002' },
      startOf: (number) => (number === 1 ? '200' : undefined),
      ...other,
    }),
    now: () => now,
    pause: (milliseconds) => waits.push(milliseconds),
  };
  return { identity, waited: () => waits.reduce((sum, each) => sum + each, 0) };
}

/** The words of a run in a folder where a lock lies, and how long it has waited. */
function write(text: string, { identity, waited }: ReturnType<typeof runOn>, age = 0) {
  const folder = mkdtempSync(join(temporary, 'out-'));
  writeFileSync(join(folder, lock), text);
  const time = (Date.now() - age) / 1000;
  utimesSync(join(folder, lock), time, time);
  const said = refusalOf(() => writeOutputs(folder, files, { identity }));
  const held = existsSync(join(folder, lock)) ? readFileSync(join(folder, lock), 'utf8') : undefined;
  return {
    folder,
    said,
    held,
    waited: waited(),
    written: readdirSync(folder).filter((name) => name !== lock),
  };
}

const lockOf = ({ identity }: ReturnType<typeof runOn>): string =>
  `${identity.name}\n${identity.whereabouts}\n`;

describe('a lock', () => {
  it('of a former version is another machine’s, which may still be at work: half a minute, then who and what to do', () => {
    const { folder, said, held, waited, written } = write('PC-999999', runOn({}));
    expect(said).toEqual({ kind: 'locked', folder, lock: join(folder, lock), holder: 'PC-999999' });
    expect({ held, waited, written }).toEqual({ held: 'PC-999999', waited: 30_000, written: [] });
  });

  it('of a machine whose name is alike but for Chinese characters is not taken, and is told by its name', () => {
    const other = runOn({ host: '机要室-PC', process: { number: 999_999, start: '5', word: '00000001' } });
    const { said, held } = write(lockOf(other), runOn({}));
    expect(said).toMatchObject({ kind: 'locked', holder: '电脑“机要室-PC”，进程 999999' });
    expect(held).toBe(lockOf(other));
  });

  it.each([
    ['whose number was this run’s own', { number: 1, start: '100', word: '00000001' }],
    ['whose number nobody has', { number: 9, start: '100', word: '00000001' }],
  ])('of a killed run in the same container, %s, is taken at once', (_, process) => {
    const { said, held, waited, written } = write(lockOf(runOn({ process })), runOn({}));
    expect({ said, held, waited, written }).toEqual({
      said: undefined,
      held: undefined,
      waited: 0,
      written: ['乙', '甲'],
    });
  });

  it('of a container that is gone, on a shared volume, is another machine’s, and is taken after an hour', () => {
    const gone = lockOf(runOn({ marks: ['boot-1', 'pid-0'] }));
    expect(write(gone, runOn({})).said?.kind).toBe('locked');
    expect(write(gone, runOn({}), 2 * hour).said).toBeUndefined();
  });

  it('from the future, because the clock was put back, blocks no longer than one from the past', () => {
    const gone = lockOf(runOn({ marks: ['boot-0', 'pid-0'] }));
    expect(write(gone, runOn({}, Date.now() - 5 * hour)).said).toBeUndefined();
    expect(write('', runOn({}, Date.now() - hour)).said).toBeUndefined();
  });

  it('that lies about alone is found and goes with the next set', () => {
    const { identity } = runOn({});
    const folder = mkdtempSync(join(temporary, 'out-'));
    expect(hasLeftLock(folder, identity)).toBe(false);
    writeFileSync(
      join(folder, lock),
      lockOf(runOn({ process: { number: 9, start: '1', word: '00000001' } })),
    );
    expect(hasLeftLock(folder, identity)).toBe(true);
    // A file by itself needs no lock, and yet tidies up.
    writeOutputs(folder, files.slice(0, 1), { identity });
    expect(readdirSync(folder)).toEqual(['甲']);
  });
});
