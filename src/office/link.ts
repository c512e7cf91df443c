import { lstatSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { codeOf } from '../host/code.js';

/** What is wrong with a link in an issue's folder: it must lead to a file in that folder. Undefined if nothing is, or if
 * it is no link. */
export function linkFault(path: string, directory: string): string | undefined {
  try {
    if (!lstatSync(path).isSymbolicLink()) return undefined;
    const target = realpathSync(path);
    if (!target.startsWith(realpathSync(directory) + sep)) return '这个链接指向本期文件夹之外';
    const found = statSync(target);
    if (found.isDirectory()) return '这个链接指向文件夹';
    return found.isFile() ? undefined : '这个链接所指的不是文件';
  } catch (error) {
    return codeOf(error) === 'ELOOP' ? '这个链接绕成了圈' : '这个链接所指的文件不存在';
  }
}

/** What is wrong where a link, the file's own or one above it, leads out of a folder that it seems to lie in. Undefined if
 * nothing is, or if nothing is there. */
export function outsideFault(path: string, directory: string): string | undefined {
  try {
    const [target, real] = [realpathSync(path), realpathSync(directory)];
    return target === real || target.startsWith(real + sep) ? undefined : '这个链接指向单位的文件夹之外';
  } catch {
    return undefined;
  }
}
