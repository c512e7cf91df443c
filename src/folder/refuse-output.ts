import { sep } from 'node:path';
import type { Host } from '../host/host.js';
import { Refused } from '../refusal/refusal.js';
import { isDeviceName } from '../source/device-name.js';
import { kindOf } from './find-bulletin.js';

/** Outputs go into a folder: what is there and is none, and names that Windows keeps for devices, are refused before
 * anything is read. */
export function refuseOutput(host: Host, output: string): void {
  if (kindOf(host, output) === 'file') throw new Refused({ kind: 'outputNotAFolder', path: output });
  const name = output.split(sep).find(isDeviceName);
  if (name !== undefined || /^[\\/]{2}[.?][\\/]/u.test(output) || output.includes('\\\\.\\'))
    throw new Refused({ kind: 'outputOnDevice', path: output, ...(name === undefined ? {} : { name }) });
}
