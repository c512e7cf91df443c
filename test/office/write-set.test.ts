import { execFileSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Disk, realDisk } from '../../src/office/disk.js';
import type { DiskWriter } from '../../src/office/disk-host.js';
import { besideName, unfinishedIn } from '../../src/office/leftovers.js';
import type { WriterIdentity } from '../../src/office/writer-identity.js';
import { Refused } from '../../src/refusal/refusal.js';
import { failing, failingDisk, quickFolder } from './failing-disk.js';
import { refusalOf } from './refusal-of.js';
import { tidyFolder, writeOutputs } from './writing.js';

const temporary = mkdtempSync(join(quickFolder(), 'kuaibao-write-'));
afterAll(() => rmSync(temporary, { recursive: true }));
let made = 0;

function emptyFolder(): string {
  made += 1;
  const folder = join(temporary, String(made));
  mkdirSync(folder);
  return folder;
}

/** Names that end in `gone` are of writers that run no more, in `there` of such that do; of others nothing is known. */
function identity(name: string): WriterIdentity {
  const isRunning = (other: string) =>
    other.endsWith('gone') ? false : other.endsWith('there') ? true : undefined;
  return { name, isRunning, now: () => Date.now(), pause: () => undefined };
}

function by(name: string, disk: Partial<Disk> = {}): DiskWriter {
  return { identity: identity(name), disk: { ...realDisk, ...disk } };
}

const names = ['第1期.docx', '第1期.pdf', '第1期.manifest.json'];

function set(version: string, size = 1) {
  return names.map((name) => ({ name, bytes: Buffer.from(version.repeat(size)) }));
}

/** The content of each of the set's places. */
function held(folder: string): readonly (string | undefined)[] {
  return names.map((name) => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  });
}

describe.each([
  ['over a former set', true],
  ['for the first time', false],
])('a run killed at any operation, %s', (_, isThere) => {
  it.each(['killed', 'torn'] as const)('leaves whole files, which the next run puts back: %s', (kind) => {
    let moments = 0;
    for (let after = 0; ; after++) {
      const folder = emptyFolder();
      if (isThere) writeOutputs(folder, set('old'), by('first'));
      const { disk, isDead } = failingDisk(after, { kind });
      try {
        writeOutputs(folder, set('new'), by('killed-gone', disk));
      } catch {
        expect(isDead()).toBe(true);
      }
      const found = held(folder);
      const former = isThere ? 'old' : undefined;
      for (const each of found) expect(['new', former]).toContain(each);
      // In place in their order: the record last.
      expect(found).toEqual([...found].sort((a, b) => (a === b ? 0 : a === 'new' ? -1 : 1)));
      const isMixed = new Set(found).size > 1;
      if (isMixed) expect(unfinishedIn(folder)).toEqual(names);
      tidyFolder(folder, by('tidy'));
      expect(new Set(held(folder)).size).toBe(1);
      writeOutputs(folder, set('newer'), by('next'));
      expect(held(folder)).toEqual(['newer', 'newer', 'newer']);
      expect(readdirSync(folder).sort()).toEqual([...names].sort());
      if (!isDead()) break;
      moments += 1;
    }
    expect(moments).toBeGreaterThan(isThere ? 18 : 12);
  });
});

describe('bad surroundings', () => {
  it.each(names)('%s held by another program: all former files stay, and it is said which', (name) => {
    const folder = emptyFolder();
    writeOutputs(folder, set('old'), by('first'));
    let tries = 0;
    const rename: Disk['rename'] = (from, to) => {
      if (to === join(folder, name) && from.includes('part')) {
        tries += 1;
        throw failing('EBUSY', 'rename');
      }
      realDisk.rename(from, to);
    };
    const said = refusalOf(() => writeOutputs(folder, set('new'), by('second', { rename })));
    expect(said).toEqual({ kind: 'notWritten', path: join(folder, name), reason: { kind: 'held' } });
    expect(tries).toBe(5);
    expect(held(folder)).toEqual(['old', 'old', 'old']);
    expect(readdirSync(folder).sort()).toEqual([...names].sort());
  });

  it('waits for a program that holds a file only for a moment', () => {
    const folder = emptyFolder();
    writeOutputs(folder, set('old'), by('first'));
    let tries = 0;
    const rename: Disk['rename'] = (from, to) => {
      tries += 1;
      if (tries < 3) throw failing('EPERM', 'rename');
      realDisk.rename(from, to);
    };
    writeOutputs(folder, set('new'), by('second', { rename }));
    expect(held(folder)).toEqual(['new', 'new', 'new']);
  });

  it('takes back what it has put where nothing was', () => {
    const folder = emptyFolder();
    const rename: Disk['rename'] = (from, to) => {
      if (to.endsWith('.pdf')) throw failing('EXDEV', 'rename');
      realDisk.rename(from, to);
    };
    expect(refusalOf(() => writeOutputs(folder, set('new'), by('one', { rename })))).toEqual({
      kind: 'notWritten',
      path: join(folder, '第1期.pdf'),
      reason: { kind: 'system', code: 'EXDEV' },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a disk that is full: the former files stay whole, no part is left', () => {
    const folder = emptyFolder();
    const isMounted = tryToMount(folder);
    try {
      writeOutputs(folder, set('old'), by('first'));
      // A file system of 64 KB, or where none can be mounted a disk that says so.
      const disk: Partial<Disk> = isMounted
        ? {}
        : {
            write: (path, bytes) => {
              realDisk.write(path, bytes.subarray(0, 9));
              if (path.includes('.pdf')) throw failing('ENOSPC', 'write');
            },
          };
      const said = refusalOf(() => writeOutputs(folder, set('new', 12_000), by('second', disk)));
      const reason = { kind: 'system', code: 'ENOSPC' };
      expect(said).toEqual({ kind: 'notWritten', path: join(folder, '第1期.pdf'), reason });
      expect(held(folder)).toEqual(['old', 'old', 'old']);
      expect(readdirSync(folder).sort()).toEqual([...names].sort());
    } finally {
      if (isMounted) execFileSync('umount', [folder]);
    }
  });

  it('a disk that is only to be read: the former files stay, and it says why', () => {
    const folder = emptyFolder();
    const isMounted = tryToMount(folder);
    try {
      writeOutputs(folder, set('old'), by('first'));
      if (isMounted) execFileSync('mount', ['-o', 'remount,ro', folder]);
      // Where none can be mounted a disk that says so.
      const refuse = (): never => {
        throw failing('EROFS', 'open');
      };
      const disk: Partial<Disk> = isMounted ? {} : { write: refuse };
      expect(refusalOf(() => writeOutputs(folder, set('new'), by('second', disk)))).toMatchObject({
        kind: 'notWritten',
        reason: { kind: 'system', code: 'EROFS' },
      });
      expect(held(folder)).toEqual(['old', 'old', 'old']);
      expect(readdirSync(folder).sort()).toEqual([...names].sort());
    } finally {
      if (isMounted) execFileSync('umount', [folder]);
    }
  });

  it('a folder that nothing can be written into, a file in the folder’s place, a folder in a file’s', () => {
    // Not even root makes files in /proc.
    expect(refusalOf(() => writeOutputs('/proc/1', set('new'), by('one')))?.kind).toBe('notWritten');
    expect(existsSync('/proc/1/第1期.docx')).toBe(false);
    const folder = emptyFolder();
    writeFileSync(join(folder, '挡路'), '');
    const under = join(folder, '挡路', '下面');
    expect(refusalOf(() => writeOutputs(under, set('new'), by('one')))?.kind).toBe('notWritten');
    writeOutputs(folder, set('old').slice(0, 1), by('one'));
    mkdirSync(join(folder, '第1期.pdf'));
    expect(refusalOf(() => writeOutputs(folder, set('new'), by('one')))).toEqual({
      kind: 'notWritten',
      path: join(folder, '第1期.pdf'),
      reason: { kind: 'system', code: 'EISDIR' },
    });
    expect(readFileSync(join(folder, '第1期.docx'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['挡路', '第1期.docx', '第1期.pdf'].sort());
  });

  it('keeps former files by a copy where files cannot have two names', () => {
    const folder = emptyFolder();
    writeOutputs(folder, set('old'), by('first'));
    const linkOver: Disk['linkOver'] = (path, copy) => writeFileSync(copy, readFileSync(path));
    const rename: Disk['rename'] = (from, to) => {
      if (to.endsWith('json') && from.includes('part')) throw failing('EIO', 'rename');
      realDisk.rename(from, to);
    };
    expect(refusalOf(() => writeOutputs(folder, set('new'), by('second', { linkOver, rename })))).not.toBe(
      '',
    );
    expect(held(folder)).toEqual(['old', 'old', 'old']);
  });
});

it('names as long as the system lets them be are written, and those alike for long stay apart', () => {
  const folder = emptyFolder();
  const long = ['甲', '乙'].map((last) => ({
    name: `${'期'.repeat(82)}${last}.txt`,
    bytes: Buffer.from(last),
  }));
  for (const version of ['first', 'second']) {
    writeOutputs(folder, long, by(version));
    expect(readdirSync(folder).sort()).toEqual(long.map(({ name }) => name).sort());
    for (const { name, bytes } of long) expect(readFileSync(join(folder, name))).toEqual(bytes);
  }
});

describe('temporary files of others', () => {
  it('are left alone while their writers run, and go when they do not', () => {
    const folder = emptyFolder();
    const live = besideName('第2期.pdf', 'part', 'pc-there');
    const dead = besideName('第2期.pdf', 'part', 'pc-gone');
    const elsewhere = besideName('第2期.pdf', 'part', 'otherpc-5');
    const old = besideName('第3期.pdf', 'part', 'otherpc-6');
    for (const name of [live, dead, elsewhere, old]) writeFileSync(join(folder, name), 'half');
    const later = { ...identity('me'), now: () => Date.now() + 2 * 60 * 60 * 1000 };
    writeOutputs(folder, set('new'), by('me'));
    expect(
      readdirSync(folder)
        .filter((name) => name.startsWith('.'))
        .sort(),
    ).toEqual([live, elsewhere, old].sort());
    // What is two hours old nobody is writing any more, whoever bears the writer's name by now.
    writeOutputs(folder, set('new'), { ...by('me'), identity: later });
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('of one who was stopped when he had given the former files a second name go, and the files stay', () => {
    const folder = emptyFolder();
    writeOutputs(folder, set('old'), by('first'));
    for (const name of names) writeFileSync(join(folder, besideName(name, 'part', 'pc-gone')), 'half');
    // A file with two names is not renamed by renaming the one to the other.
    for (const name of names.slice(0, 2))
      linkSync(join(folder, name), join(folder, besideName(name, 'old', 'pc-gone')));
    tidyFolder(folder, by('me'));
    expect(held(folder)).toEqual(['old', 'old', 'old']);
    expect(readdirSync(folder).sort()).toEqual([...names].sort());
  });

  it('hinder nobody who replaces a single file', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, besideName('报告.txt', 'part', 'pc-gone')), 'half');
    writeOutputs(folder, [{ name: '报告.txt', bytes: Buffer.from('whole') }], by('me'));
    expect(readdirSync(folder)).toEqual(['报告.txt']);
  });
});

describe('the lock', () => {
  const lock = '.kuaibao-lock';

  it('is taken over from a run that was killed, also before it wrote its name', () => {
    for (const left of ['pc-gone', '']) {
      const folder = emptyFolder();
      writeFileSync(join(folder, lock), left);
      utimesSync(join(folder, lock), 1, 1);
      writeOutputs(folder, set('new'), by('me'));
      expect(readdirSync(folder).sort()).toEqual([...names].sort());
    }
  });

  it('is waited for while its holder runs', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, lock), 'pc-there');
    let tries = 0;
    const identity: WriterIdentity = {
      name: 'me',
      isRunning: () => {
        tries += 1;
        if (tries === 3) rmSync(join(folder, lock));
        return true;
      },
      now: () => Date.now(),
      pause: () => undefined,
    };
    writeOutputs(folder, set('new'), { identity });
    expect(tries).toBeGreaterThanOrEqual(3);
    expect(held(folder)).toEqual(['new', 'new', 'new']);
  });

  it('that was taken over by another is not taken away at the end', () => {
    const folder = emptyFolder();
    writeOutputs(folder, set('new'), by('me'), () => writeFileSync(join(folder, lock), 'pc-there'));
    expect(readFileSync(join(folder, lock), 'utf8')).toBe('pc-there');
  });

  it('is held while the set is put in place, and inputs are looked at once more under it', () => {
    const folder = emptyFolder();
    let seen = '';
    const confirm = (): void => {
      seen = readFileSync(join(folder, lock), 'utf8');
      throw new Refused({ kind: 'changedBeforeMending', path: folder });
    };
    expect(refusalOf(() => writeOutputs(folder, set('new'), by('me'), confirm))?.kind).toBe(
      'changedBeforeMending',
    );
    expect(seen.split('\n', 1)).toEqual(['me']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('two names of one file are two files afterwards: a former one is never written into', () => {
    const folder = emptyFolder();
    writeOutputs(folder, set('old'), by('me'));
    linkSync(join(folder, '第1期.pdf'), join(folder, '存档.pdf'));
    writeOutputs(folder, set('new'), by('me'));
    expect(readFileSync(join(folder, '存档.pdf'), 'utf8')).toBe('old');
  });
});

function tryToMount(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('a place where something stands that is no file', () => {
  it.each([
    ['a pipe', (path: string) => execFileSync('mkfifo', [path]), 'pipe'],
    ['a link to a pipe', (path: string) => linkedPipe(path), 'pipe'],
    ['a link to a device', (path: string) => symlinkSync('/dev/null', path), 'device'],
  ])('is left as it is: %s', (_, put, kind) => {
    const folder = emptyFolder();
    const path = join(folder, '第1期.pdf');
    put(path);
    const was = lstatSync(path).ino;
    const said = refusalOf(() => writeOutputs(folder, set('新'), by('one')));
    expect(said).toEqual({ kind: 'notWritten', path, reason: { kind: 'notAFile', found: kind } });
    expect(lstatSync(path).ino).toBe(was);
    expect(readdirSync(folder).filter((name) => name.includes('第1期'))).toEqual(['第1期.pdf']);
  });

  function linkedPipe(path: string): void {
    const pipe = join(path, '..', 'pipe');
    execFileSync('mkfifo', [pipe]);
    symlinkSync(pipe, path);
  }
});
