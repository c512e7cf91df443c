import { expect, it } from 'vitest';
import type { Host } from '../../src/host/host.js';
import { memoryHost } from '../../src/host/memory.js';
import { remembering } from '../../src/host/remembering.js';

/** A host in memory that counts what it is asked. */
function counting(): {
  readonly host: Host;
  readonly asked: string[];
  readonly write: (text: string) => void;
} {
  const memory = memoryHost([
    ['/office/bulletin.yaml', '刊名: 快报'],
    ['/office/issues/0001/a.yaml', '甲'],
  ]);
  const asked: string[] = [];
  const counted =
    <R>(name: string, ask: (path: string, most: number) => R) =>
    (path: string, most = 100): R => {
      asked.push(`${name} ${path}`);
      return ask(path, most);
    };
  return {
    asked,
    write: (text) =>
      memory.write([
        { folder: '/office/issues/0001', name: 'a.yaml', bytes: new TextEncoder().encode(text) },
      ]),
    host: {
      list: counted('list', memory.list),
      stat: counted('stat', memory.stat),
      linkStat: counted('linkStat', memory.linkStat),
      read: counted('read', memory.read),
      realPath: counted('realPath', memory.realPath),
    },
  };
}

const path = '/office/issues/0001/a.yaml';

it('asks once, also where there is nothing, and gives the same bytes', () => {
  const { host, asked } = counting();
  const once = remembering(host);
  const [first, second] = [once.read(path, 100), once.read(path, 100)];
  expect(first).toBe(second);
  for (let i = 0; i < 2; i++) {
    once.stat('/office/nothing');
    once.linkStat(path);
    once.realPath(path);
    once.list('/office');
  }
  expect(asked).toEqual([
    `read ${path}`,
    'stat /office/nothing',
    `linkStat ${path}`,
    `realPath ${path}`,
    'list /office',
  ]);
});

it('asks again about what has changed, and about what the folders above it hold, and about nothing else', () => {
  const { host, asked, write } = counting();
  const once = remembering(host);
  const look = () => [
    once.read(path, 100),
    once.stat(path),
    once.list('/office/issues/0001'),
    once.list('/office'),
    once.stat('/office/bulletin.yaml'),
  ];
  const before = look();
  write('乙');
  expect(look()).toEqual(before);
  once.forget(path);
  asked.length = 0;
  const after = look();
  expect(asked).toEqual([`read ${path}`, `stat ${path}`, 'list /office/issues/0001', 'list /office']);
  expect(after[0]).toEqual({ kind: 'bytes', bytes: new TextEncoder().encode('乙') });
});
