import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { codeOf } from '../../src/host/code.js';
import type { FileChange } from '../../src/host/host.js';
import { type Disk, realDisk } from '../../src/office/disk.js';
import { diskHost } from '../../src/office/disk-host.js';
import { Refused } from '../../src/refusal/refusal.js';
import { type Ending, failingDisk, quickFolder } from './failing-disk.js';

const temporary = mkdtempSync(join(quickFolder(), 'kuaibao-move-'));
afterAll(() => rmSync(temporary, { recursive: true }));

/** Names that end in `gone` are of writers that run no more. */
function hostBy(name: string, disk: Disk = realDisk) {
  const isRunning = (other: string): boolean => !other.endsWith('gone');
  return diskHost({ identity: { name, isRunning, now: () => Date.now(), pause: () => undefined }, disk });
}

/** Two issues' folders; a submission with its picture in the first. */
function twoFolders(): { readonly from: string; readonly to: string } {
  const office = mkdtempSync(join(temporary, 'office-'));
  const [from, to] = [join(office, '0001'), join(office, '0002')];
  for (const folder of [from, to]) mkdirSync(folder);
  writeFileSync(join(from, '稿.yaml'), '稿');
  writeFileSync(join(from, '图.jpg'), '图');
  writeFileSync(join(from, '余.yaml'), '两篇');
  return { from, to };
}

/** Both go over to the second, and a file that stays is written into. */
function moving(from: string, to: string): readonly FileChange[] {
  return [
    { folder: to, name: '稿.yaml', bytes: Buffer.from('稿') },
    { folder: to, name: '图.jpg', bytes: Buffer.from('图') },
    { folder: from, name: '余.yaml', bytes: Buffer.from('一篇'), inPlace: true },
    { folder: from, name: '稿.yaml', isRemoved: true },
    { folder: from, name: '图.jpg', isRemoved: true },
  ];
}

function held(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

const before = [{ '余.yaml': '两篇', '图.jpg': '图', '稿.yaml': '稿' }, {}];
const after = [{ '余.yaml': '一篇' }, { '图.jpg': '图', '稿.yaml': '稿' }];

describe('files that are moved as a set', () => {
  const endings: readonly Ending[] = [
    { kind: 'killed' },
    { kind: 'torn' },
    { kind: 'refused', code: 'ENOSPC', isLasting: false },
  ];
  it.each(endings)('are all moved or none, stopped at any operation: $kind', (ending) => {
    let stopped = 0;
    for (let at = 0; ; at++) {
      const { from, to } = twoFolders();
      const failed = failingDisk(at, ending);
      try {
        hostBy('killed-gone', failed.disk).write(moving(from, to));
      } catch (error) {
        expect(failed.isDead() || error instanceof Refused || codeOf(error) === 'ENOSPC').toBe(true);
      }
      const isThrough = failed.calls().length <= at;
      // Whichever folder the next run comes to first.
      for (const folder of at % 2 === 0 ? [from, to] : [to, from]) hostBy('next').tidy(folder);
      const found = [held(from), held(to)];
      expect([before, after]).toContainEqual(found);
      for (const folder of [from, to])
        expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
      if (isThrough) {
        expect(found).toEqual(after);
        break;
      }
      stopped += 1;
    }
    expect(stopped).toBeGreaterThan(20);
  });

  it('are left where they are if one of them is not there any more, or is a folder', () => {
    for (const name of ['没有.yaml', '夹']) {
      const { from, to } = twoFolders();
      mkdirSync(join(from, '夹'));
      const host = hostBy('one');
      const set = [...moving(from, to), { folder: from, name, isRemoved: true } as const];
      expect(() => host.write(set)).toThrow(Refused);
      rmSync(join(from, '夹'), { recursive: true });
      expect([held(from), held(to)]).toEqual(before);
    }
  });

  it('are taken away by themselves, too', () => {
    const { from } = twoFolders();
    hostBy('one').write([{ folder: from, name: '稿.yaml', isRemoved: true }]);
    expect(existsSync(join(from, '稿.yaml'))).toBe(false);
    expect(readdirSync(from).sort()).toEqual(['余.yaml', '图.jpg']);
  });
});
