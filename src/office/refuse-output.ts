import { sep } from 'node:path';
import { isDeviceName } from '../source/device-name.js';
import { kindOf } from './find-bulletin.js';
import { CannotRun } from './found.js';
import { shownPath } from './read-file.js';

/** Outputs go into a folder: what is there and is none, and names that Windows keeps for devices, are refused before
 * anything is read. */
export function refuseOutput(output: string, workingDirectory: string): void {
  const shown = shownPath(output, workingDirectory);
  if (kindOf(output) === 'file') throw new CannotRun(`无法输出到 ${shown}：这不是文件夹`);
  const device = output.split(sep).find(isDeviceName);
  if (device !== undefined || /^[\\/]{2}[.?][\\/]/u.test(output) || output.includes('\\\\.\\'))
    throw new CannotRun(`无法输出到 ${shown}：${device ?? shown} 是设备名，不能用作文件夹名`);
}
