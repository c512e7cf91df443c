import { expect, it } from 'vitest';
import { codeOf } from '../../src/host/code.js';
import { memoryHost } from '../../src/host/memory.js';
import { overlaid } from '../../src/host/overlay.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const memory = memoryHost([
  ['/office/a.yaml', '甲'],
  ['/office/b.yaml', '乙'],
  ['/office/c.yaml', '丙'],
]);
const host = overlaid(
  memory,
  new Map([
    ['/office/b.yaml', bytes('改过的')],
    ['/office/bb.yaml', bytes('新的')],
    ['/office/c.yaml', undefined],
  ]),
);

it('lists what the overlay adds and not what it takes away', () => {
  expect(host.list('/office')).toEqual({
    kind: 'entries',
    entries: ['a.yaml', 'b.yaml', 'bb.yaml'].map((name) => ({ name, kind: 'file' })),
  });
});

it('reads what the overlay has, else what the host has', () => {
  const text = (path: string): string => {
    const read = host.read(path, 100);
    return read.kind === 'bytes'
      ? new TextDecoder().decode(read.bytes)
      : `${read.kind} ${read.kind === 'unreadable' ? codeOf(read.error) : ''}`;
  };
  expect(['a', 'b', 'bb', 'c', 'd'].map((name) => text(`/office/${name}.yaml`))).toEqual([
    '甲',
    '改过的',
    '新的',
    'unreadable ENOENT',
    'unreadable ENOENT',
  ]);
  expect(host.read('/office/b.yaml', 8)).toEqual({ kind: 'tooLarge', size: 9 });
});

it('tells what stands where, as the overlay has it', () => {
  expect(host.stat('/office/b.yaml')).toMatchObject({ kind: 'file', size: 9 });
  expect(host.linkStat('/office/bb.yaml')).toMatchObject({ kind: 'file', size: 6 });
  expect(host.stat('/office/c.yaml')).toBeUndefined();
  expect([host.realPath('/office/a.yaml'), host.realPath('/office/bb.yaml')]).toEqual([
    '/office/a.yaml',
    '/office/bb.yaml',
  ]);
  // What is read again is newer than what was read before.
  const before = memory.stat('/office/b.yaml')?.changed ?? 0;
  expect(host.stat('/office/b.yaml')?.changed).toBeGreaterThan(before);
});

it('leaves the host as it is', () => {
  expect(memory.list('/office')).toMatchObject({
    entries: [{ name: 'a.yaml' }, { name: 'b.yaml' }, { name: 'c.yaml' }],
  });
});
