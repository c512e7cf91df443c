import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { WritableHost } from '../../src/host/host.js';
import { memoryHost } from '../../src/host/memory.js';
import { diskHost } from '../../src/office/disk-host.js';
import { quickFolder } from '../office/failing-disk.js';

/** A host with an empty folder in it. */
export interface HostInUse {
  readonly host: WritableHost;
  /** Absolute. */
  readonly folder: string;
  readonly end: () => void;
}

/** The hosts there are, each made anew. */
export const hosts: readonly (readonly [name: string, make: () => HostInUse])[] = [
  ['the disk', diskInUse],
  ['memory', memoryInUse],
];

export function diskInUse(): HostInUse {
  const folder = mkdtempSync(join(quickFolder(), 'kuaibao-host-'));
  const identity = { name: 'test-1', isRunning: () => false, now: () => Date.now(), pause: () => undefined };
  const host = diskHost({ identity });
  return { host, folder, end: () => rmSync(folder, { recursive: true }) };
}

export function memoryInUse(): HostInUse {
  const host = memoryHost([['/单位/说明', '']]);
  host.remove('/单位/说明');
  return { host, folder: '/单位', end: () => undefined };
}
