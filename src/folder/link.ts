import { sep } from 'node:path';
import { codeOf } from '../host/code.js';
import type { Host } from '../host/host.js';

/** The fault of a link in an issue's folder: it must lead to a file in that folder. Undefined if nothing is, or if
 * it is no link. */
export function linkFault(host: Host, path: string, directory: string): string | undefined {
  if (host.linkStat(path)?.kind !== 'link') return undefined;
  const target = host.realPath(path);
  const found = host.stat(path)?.kind;
  if (target === undefined || found === undefined) {
    const read = host.read(path, 0);
    const isCircle = read.kind === 'unreadable' && codeOf(read.error) === 'ELOOP';
    return isCircle ? '这个链接绕成了圈' : '这个链接所指的文件不存在';
  }
  if (!isBelow(target, host.realPath(directory) ?? directory)) return '这个链接指向本期文件夹之外';
  if (found === 'folder') return '这个链接指向文件夹';
  return found === 'file' ? undefined : '这个链接所指的不是文件';
}

/** The fault where a link, the file's own or one above it, leads out of a folder that it seems to lie in. Undefined if
 * nothing is, or if nothing is there. */
export function outsideFault(host: Host, path: string, directory: string): string | undefined {
  const target = host.realPath(path);
  const real = host.realPath(directory);
  if (target === undefined || real === undefined) return undefined;
  return target === real || isBelow(target, real) ? undefined : '这个链接指向单位的文件夹之外';
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder + sep);
}
