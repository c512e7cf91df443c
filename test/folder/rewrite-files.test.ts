import {
  chmodSync,
  chownSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { rewriteFiles } from '../../src/folder/rewrite-files.js';
import { memoryHost } from '../../src/host/memory.js';
import { type Disk, realDisk } from '../../src/office/disk.js';
import type { DiskWriter } from '../../src/office/disk-host.js';
import { diskHost } from '../../src/office/disk-host.js';
import type { Recovered } from '../../src/record/recovered.js';
import { editByHand, failing, failingDisk, heldBy, quickFolder } from '../office/failing-disk.js';
import { refusalOf } from '../office/refusal-of.js';
import { tidyFolder, writeOutputs } from '../office/writing.js';

const temporary = mkdtempSync(join(quickFolder(), 'kuaibao-rewrite-'));
afterAll(() => rmSync(temporary, { recursive: true }));

/** Three files in two folders; the new texts are longer, shorter and as long. */
const texts: readonly (readonly [path: string, before: string, after: string])[] = [
  ['一/甲.yaml', `标题: 甲${'一'.repeat(400)}\n`, `标题: 甲${'一'.repeat(400)}。\n`],
  ['二/乙.yaml', `标题: 乙${'二'.repeat(400)}  \n`, `标题: 乙${'二'.repeat(400)}\n`],
  ['二/丙.yaml', '标题: 丙,丙\n', '标题: 丙；丙\n'],
];

function office(): string {
  const folder = mkdtempSync(join(temporary, 'office-'));
  for (const each of ['一', '二']) mkdirSync(join(folder, each));
  for (const [path, before] of texts) writeFileSync(join(folder, path), before);
  return folder;
}

function by(name: string, disk: Partial<Disk> = {}): DiskWriter & { readonly told: Recovered[] } {
  const told: Recovered[] = [];
  const isRunning = (other: string) => (other.endsWith('gone') ? false : undefined);
  const identity = { name, isRunning, now: () => Date.now(), pause: () => undefined };
  const onRecovered = (recovered: Recovered) => told.push(recovered);
  return { identity, disk: { ...realDisk, ...disk }, onRecovered, told };
}

function mend(folder: string, writer: DiskWriter): void {
  rewriteFiles(
    diskHost(writer),
    texts.map(([path, before, text]) => ({
      path: join(folder, path),
      before: { path, text: before },
      text,
    })),
  );
}

const held = (folder: string) => texts.map(([path]) => heldBy(join(folder, path)));
const former = texts.map(([, before]) => before);
const mended = texts.map(([, , after]) => after);
const left = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.includes('/.'));

/** Runs that are killed at one call after the other, until one comes to its end. */
function killedAtEachCall(kind: 'killed' | 'torn', check: (folder: string) => void): number {
  for (let at = 0; ; at++) {
    const folder = office();
    const { disk, isDead } = failingDisk(at, { kind });
    try {
      mend(folder, by('killed-gone', disk));
    } catch {
      expect(isDead()).toBe(true);
    }
    if (!isDead()) return at;
    check(folder);
  }
}

describe.each(['killed', 'torn'] as const)('mending that is %s at any call', (kind) => {
  it('is as if it had not begun, or done, in all folders, and leaves nothing about', () => {
    const calls = killedAtEachCall(kind, (folder) => {
      // Whichever of them is come to first.
      tidyFolder(join(folder, '二'), by('next'));
      tidyFolder(join(folder, '一'), by('next'));
      expect([former, mended]).toContainEqual(held(folder));
      expect(left(folder)).toEqual([]);
    });
    expect(calls).toBeGreaterThan(25);
  });

  it('never takes back what the user has written since', () => {
    let kept = 0;
    for (const [edited] of texts)
      killedAtEachCall(kind, (folder) => {
        const path = join(folder, edited);
        editByHand(path);
        const written = heldBy(path);
        const next = by('next');
        for (const each of ['一', '二']) tidyFolder(join(folder, each), next);
        expect(heldBy(path)).toBe(written);
        expect(left(folder)).toEqual([]);
        for (const [i, [other]] of texts.entries())
          if (other !== edited) expect([former[i], mended[i]]).toContain(heldBy(join(folder, other)));
        if (next.told.some((each) => each.kept.length > 0)) kept += 1;
      });
    expect(kept).toBeGreaterThan(8);
  });
});

describe('a file that is mended', () => {
  const isRoot = process.geteuid?.() === 0;
  const nobody = 65534;

  it('stays the same file: other names, rights, and where root mends it the owner', () => {
    const folder = office();
    const path = join(folder, '一/甲.yaml');
    linkSync(path, join(folder, '存档.yaml'));
    chmodSync(path, 0o640);
    if (isRoot) chownSync(path, nobody, nobody);
    const before = statSync(path);
    mend(folder, by('me'));
    const { ino, mode, uid, gid, nlink } = statSync(path);
    expect({ ino, mode, uid, gid, nlink }).toEqual({
      ino: before.ino,
      mode: before.mode,
      uid: before.uid,
      gid: before.gid,
      nlink: 2,
    });
    expect(heldBy(join(folder, '存档.yaml'))).toBe(mended[0]);
    expect(held(folder)).toEqual(mended);
    expect(left(folder)).toEqual([]);
  });

  it('that the system refuses to write is said, and none is changed', () => {
    for (const code of ['EIO', 'ENOSPC', 'EBUSY'])
      for (const isLasting of [false, true])
        for (let at = 0; ; at++) {
          const folder = office();
          const { disk, calls } = failingDisk(at, { kind: 'refused', code, isLasting });
          const said = refusalOf(() => mend(folder, by('me-gone', disk)));
          expect([undefined, 'notWritten']).toContain(said?.kind);
          // Where not even the way back could be gone, the next run goes it.
          for (const each of ['一', '二']) tidyFolder(join(folder, each), by('next'));
          expect([former, mended]).toContainEqual(held(folder));
          if (!said) expect(held(folder)).toEqual(mended);
          expect(left(folder)).toEqual([]);
          if (calls().length <= at) break;
        }
  });

  it('that could not be put back is told of, and what it held is kept until it can', () => {
    const folder = office();
    const overwrite: Disk['overwrite'] = (path, bytes) => {
      if (path.endsWith('丙.yaml')) throw failing('EIO', 'write');
      realDisk.overwrite(path, bytes);
      if (Buffer.from(bytes).toString() === former[0]) throw failing('EIO', 'fsync');
    };
    expect(refusalOf(() => mend(folder, by('me', { overwrite })))).toMatchObject({
      kind: 'notWritten',
      isHalfDone: true,
    });
    expect(left(folder)).not.toEqual([]);
    mend(folder, by('me'));
    expect(held(folder)).toEqual(mended);
    expect(left(folder)).toEqual([]);
  });
});

describe('left-overs that came from another machine', () => {
  /** As a backup, a synchronized folder or a commit brings them: of a run of which nothing is known. */
  function brought(): string {
    for (let at = 0; ; at++) {
      const folder = office();
      const { disk } = failingDisk(at, { kind: 'killed' });
      try {
        mend(folder, by('elsewhere', disk));
      } catch {
        if (
          heldBy(join(folder, '二/乙.yaml')) !== former[1] &&
          heldBy(join(folder, '二/丙.yaml')) === former[2]
        )
          return folder;
      }
    }
  }

  const later = (writer: ReturnType<typeof by>): typeof writer => {
    return { ...writer, identity: { ...writer.identity, now: () => Date.now() + 2 * 60 * 60 * 1000 } };
  };

  it('an hour old put nothing back over what was edited here', () => {
    const folder = brought();
    for (const [path] of texts) editByHand(join(folder, path));
    const edited = held(folder);
    for (const each of ['一', '二']) tidyFolder(join(folder, each), later(by('me')));
    expect(held(folder)).toEqual(edited);
    expect(left(folder)).toEqual([]);
  });

  it('do nothing outside the folder in which they lie, whatever a journal says', () => {
    const folder = office();
    const target = join(folder, '一/甲.yaml');
    const name = '.kuaibao-journal-stranger-gone';
    const digest = 'a'.repeat(64);
    const files = [{ name: '../一/甲.yaml', before: digest, after: digest, inPlace: true }];
    const journal = { version: 1, main: '', folders: ['../一', '../../..', '/etc'], files };
    writeFileSync(join(folder, '二', name), JSON.stringify(journal));
    symlinkSync(target, join(folder, '二/.甲.yaml.kuaibao-old-stranger-gone'));
    tidyFolder(join(folder, '二'), by('me'));
    expect(held(folder)).toEqual(former);
    expect(left(folder)).toEqual([]);
  });

  it('of a former version, which kept no journal, are taken away and put nothing back', () => {
    const folder = office();
    writeFileSync(join(folder, '一/.甲.yaml.kuaibao-old-PC-12'), '标题: 从前\n');
    writeFileSync(join(folder, '一/.甲.yaml.kuaibao-part-PC-12'), '标题: 一半');
    tidyFolder(join(folder, '一'), later(by('me')));
    expect(held(folder)).toEqual(former);
    expect(left(folder)).toEqual([]);
  });
});

describe('an output that is replaced', () => {
  it('keeps its rights, and where root replaces it its owner', () => {
    const folder = office();
    const path = join(folder, '第1期.docx');
    writeFileSync(path, 'old');
    chmodSync(path, 0o640);
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) chownSync(path, 65534, 65534);
    const before = statSync(path);
    writeOutputs(folder, [{ name: '第1期.docx', bytes: Buffer.from('new') }], by('me'));
    const { mode, uid, gid } = statSync(path);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect({ mode, uid, gid }).toEqual({ mode: before.mode, uid: before.uid, gid: before.gid });
  });

  it('is never written through a link that somebody has laid in the way of the temporary file', () => {
    const folder = office();
    const victim = join(folder, '一/甲.yaml');
    symlinkSync(victim, join(folder, '.第1期.docx.kuaibao-part-me'));
    writeOutputs(folder, [{ name: '第1期.docx', bytes: Buffer.from('new') }], by('me'));
    expect(heldBy(victim)).toBe(former[0]);
    expect(heldBy(join(folder, '第1期.docx'))).toBe('new');
  });
});

describe('a text in a host of another kind', () => {
  it('keeps its byte order mark, however long it is', () => {
    const [before, after] = ['甲,', '甲，'].map((end) => '一'.repeat(1_000_000) + end);
    const path = '/单位/甲.yaml';
    const host = memoryHost([[path, `\ufeff${before}`]]);
    rewriteFiles(host, [{ path, before: { path, text: before ?? '' }, text: after ?? '' }]);
    const read = host.read(path, Number.POSITIVE_INFINITY);
    const held = read.kind === 'bytes' ? Buffer.from(read.bytes).toString('utf8') : read.kind;
    expect(held === `\ufeff${after}`).toBe(true);
  });
});
