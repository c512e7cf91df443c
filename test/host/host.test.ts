import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf } from '../../src/host/code.js';
import type { Listed, ReadBytes, WritableHost } from '../../src/host/host.js';
import { Refused } from '../../src/refusal/refusal.js';
import { diskInUse, type HostInUse, hosts, memoryInUse } from './hosts.js';

function bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf8'));
}

/** A read file, as a line. */
function said(read: ReadBytes | Listed): string {
  switch (read.kind) {
    case 'bytes':
      return Buffer.from(read.bytes).toString('utf8');
    case 'entries':
      return read.entries.map(({ name, kind }) => `${name} ${kind}`).join(', ');
    case 'tooLarge':
      return `tooLarge ${read.size}`;
    case 'notAFile':
      return `notAFile ${read.found}`;
    case 'unreadable':
      return `unreadable ${codeOf(read.error)}`;
  }
}

describe.each(hosts)('%s as a host', (_name, make) => {
  let used: HostInUse;
  let host: WritableHost;
  const at = (path: string): string => join(used.folder, path);
  const write = (...files: readonly (readonly [path: string, text: string])[]): void =>
    host.write(files.map(([path, text]) => placed(used.folder, path, text)));
  const read = (path: string, most = 100): string => said(host.read(at(path), most));
  const list = (path: string): string => said(host.list(at(path)));
  beforeEach(() => {
    used = make();
    host = used.host;
  });
  afterEach(() => used.end());

  it('lists a folder in the order of code units, folders made for files too', () => {
    write(['乙.yaml', '乙'], ['a', '1'], ['B', '2'], ['issues/0001/issue.yaml', '期号: 1']);
    expect(list('.')).toBe('B file, a file, issues folder, 乙.yaml file');
    expect(list('issues')).toBe('0001 folder');
  });

  it('takes files away in a set with others that are written, or none', () => {
    write(['a/1', '一'], ['a/2', '二']);
    const move = (name: string): void =>
      host.write([
        placed(used.folder, 'b/1', '一'),
        { folder: at('a'), name: '1', isRemoved: true },
        { folder: at('a'), name, isRemoved: true },
      ]);
    expect(() => move('没有')).toThrow();
    expect([list('a'), list('b')]).toEqual(['1 file, 2 file', '']);
    move('2');
    expect([list('a'), list('b'), read('b/1')]).toEqual(['', '1 file', '一']);
  });

  it('says why a folder cannot be listed', () => {
    write(['a', '1']);
    expect([list('没有'), list('a'), list('a/b')]).toEqual([
      'unreadable ENOENT',
      'unreadable ENOTDIR',
      'unreadable ENOTDIR',
    ]);
  });

  it('tells a file, a folder and nothing apart', () => {
    write(['issues/a', '四个字节']);
    const stats = ['issues/a', 'issues', '没有', 'issues/a/b'].map((path) => [
      host.stat(at(path))?.kind,
      host.linkStat(at(path))?.kind,
    ]);
    expect(stats).toEqual([
      ['file', 'file'],
      ['folder', 'folder'],
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(host.stat(at('issues/a'))?.size).toBe(12);
  });

  it('reads a file of at most so many bytes', () => {
    write(['a', '正文']);
    expect([read('a'), read('a', 6), read('a', 5)]).toEqual(['正文', '正文', 'tooLarge 6']);
  });

  it('says why a path cannot be read', () => {
    write(['a', '1'], ['b/c', '2']);
    expect([read('b'), read('没有'), read('a/d')]).toEqual([
      'notAFile folder',
      'unreadable ENOENT',
      'unreadable ENOTDIR',
    ]);
  });

  it('gives the real path of what is there', () => {
    write(['a/b', '1']);
    expect([host.realPath(at('a/b')), host.realPath(at('a')), host.realPath(at('c'))]).toEqual([
      at('a/b'),
      at('a'),
      undefined,
    ]);
  });

  it('says of a folder that it was changed no earlier than before when a name came or went', () => {
    const changed = () => host.stat(at('issues'))?.changed ?? Number.POSITIVE_INFINITY;
    write(['issues/a', '1']);
    const first = changed();
    write(['issues/b', '1']);
    const second = changed();
    host.remove(at('issues/b'));
    const third = changed();
    expect([second >= first, third >= second]).toEqual([true, true]);
    if (!host.isDisk) expect([second > first, third > second]).toEqual([true, true]);
  });

  it('says of a file that was written again that it was changed no earlier than before', () => {
    write(['a', '1']);
    const before = host.stat(at('a'))?.changed ?? Number.POSITIVE_INFINITY;
    write(['a', '2']);
    expect(host.stat(at('a'))?.changed).toBeGreaterThanOrEqual(before);
  });

  it('replaces files and writes into them', () => {
    write(['a', '1'], ['b', '这是比较长的']);
    host.write([placed(used.folder, 'a', '2'), { ...placed(used.folder, 'b', '短'), inPlace: true }]);
    expect([read('a'), read('b'), list('.')]).toEqual(['2', '短', 'a file, b file']);
  });

  it('writes none of a set if one cannot be written', () => {
    write(['a', '1'], ['folder/c', '3']);
    expect(() => write(['a', '2'], ['folder', '2'])).toThrow();
    expect(() => write(['a', '2'], ['a/b', '2'])).toThrow();
    expect(() => host.write([{ ...placed(used.folder, '没有', ''), inPlace: true }])).toThrow();
    expect([read('a'), list('.')]).toEqual(['1', 'a file, folder folder']);
  });

  it('writes none of a set that the caller refuses at the last moment', () => {
    write(['a', '1']);
    const refuse = (): never => {
      throw new Refused({ kind: 'changedBeforeMending', path: join(used.folder, 'a') });
    };
    const set = [placed(used.folder, 'a', '2'), placed(used.folder, 'b', '2')];
    expect(() => host.write(set, refuse)).toThrow(Refused);
    expect([read('a'), list('.')]).toEqual(['1', 'a file']);
  });

  it('creates a file where its name is free', () => {
    expect([host.create(at('a'), bytes('1')), host.create(at('a'), bytes('2'))]).toEqual([true, false]);
    expect(() => host.create(at('没有/a'), bytes('1'))).toThrow();
    expect([read('a'), list('.')]).toEqual(['1', 'a file']);
  });

  it('copies a file to a name that is free', () => {
    write(['a', '1'], ['b', '2']);
    expect([host.copy(at('a'), at('b')), host.copy(at('a'), at('c'))]).toEqual([false, true]);
    expect(() => host.copy(at('没有'), at('d'))).toThrow();
    expect([read('a'), read('b'), read('c'), list('.')]).toEqual(['1', '2', '1', 'a file, b file, c file']);
  });

  it('removes a file, also one that is not there, but no folder', () => {
    write(['a', '1'], ['b/c', '2']);
    host.remove(at('a'));
    host.remove(at('a'));
    expect(() => host.remove(at('b'))).toThrow();
    expect([read('a'), list('.')]).toEqual(['unreadable ENOENT', 'b folder']);
  });

  it('has nothing unfinished where nobody was stopped', () => {
    write(['a', '1'], ['b', '2']);
    expect([host.unfinished(at('.')), host.unfinished(at('没有')), host.tidy(at('.'))]).toEqual([
      [],
      [],
      false,
    ]);
    expect(host.writability(at('a'))).toEqual({ kind: 'writable' });
  });
});

type Act =
  | { readonly kind: 'write'; readonly paths: readonly string[] }
  | { readonly kind: 'create' | 'remove' | 'list'; readonly path: string }
  | { readonly kind: 'copy'; readonly path: string; readonly to: string };

it('the disk and memory answer alike, whatever is done', () => {
  const name = fc.constantFrom('a', 'b', '甲');
  const path = fc.oneof(
    name,
    fc.tuple(name, name).map((names) => names.join('/')),
  );
  const act: fc.Arbitrary<Act> = fc.oneof(
    fc.record({
      kind: fc.constant('write' as const),
      paths: fc.uniqueArray(path, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constantFrom('create' as const, 'remove' as const, 'list' as const), path }),
    fc.record({ kind: fc.constant('copy' as const), path, to: path }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      const all = [diskInUse(), memoryInUse()];
      try {
        const [disk, memory] = all.map((used) => acts.map((each, i) => outcome(used, each, String(i))));
        expect(memory).toEqual(disk);
      } finally {
        for (const used of all) used.end();
      }
    }),
    { numRuns: 200 },
  );
});

/** A host's answer, and all that it then holds. */
function outcome(used: HostInUse, act: Act, text: string): string {
  const answer = ((): unknown => {
    try {
      return perform(used, act, text);
    } catch {
      return 'throws';
    }
  })();
  return `${answer}: ${held(used.host, used.folder)}`;
}

function perform({ host, folder }: HostInUse, act: Act, text: string): unknown {
  switch (act.kind) {
    case 'write':
      return host.write(act.paths.map((path) => placed(folder, path, text)));
    case 'create':
      return host.create(join(folder, act.path), bytes(text));
    case 'copy':
      return host.copy(join(folder, act.path), join(folder, act.to));
    case 'remove':
      return host.remove(join(folder, act.path));
    case 'list':
      return said(host.list(join(folder, act.path)));
  }
}

/** a=1 b={甲=2} */
function held(host: WritableHost, folder: string): string {
  const listed = host.list(folder);
  if (listed.kind !== 'entries') return said(listed);
  return listed.entries
    .map(({ name, kind }) => {
      const path = join(folder, name);
      return kind === 'folder' ? `${name}={${held(host, path)}}` : `${name}=${said(host.read(path, 100))}`;
    })
    .join(' ');
}

/** A path below a folder, as a file to be placed. */
function placed(folder: string, path: string, text: string) {
  const names = path.split('/');
  const name = names.pop() ?? '';
  return { folder: join(folder, ...names), name, bytes: bytes(text) };
}
