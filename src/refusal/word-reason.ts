import type { PathKind } from '../host/host.js';
import type { Reason } from './reason.js';

/** The kind of thing at a path, in the user's words. */
const kindNames: Readonly<Record<PathKind, string>> = {
  file: '文件',
  folder: '文件夹',
  link: '链接',
  pipe: '管道',
  socket: '套接字',
  device: '设备',
};

/** A reason in Chinese, in the same words in a finding and in a refusal. */
export function wordReason(reason: Reason): string {
  switch (reason.kind) {
    case 'system':
      return systemReasons[reason.code] ?? `系统报告 ${reason.code}`;
    case 'notAFile':
      return `这里应为文件，现为${kindNames[reason.found]}`;
    case 'held':
      return '文件正被别的程序打开，请关闭后再运行';
    case 'readOnly':
      return '文件是只读的，一个文件也没有改';
    case 'other':
      return reason.message;
  }
}

const systemReasons: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或文件夹',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '磁盘只读',
  ENOSPC: '磁盘已满',
  EISDIR: '这是一个文件夹',
  ENOTDIR: '路径中有一段不是文件夹',
  ELOOP: '这是链接，或者链接绕成了圈',
  ENAMETOOLONG: '文件名太长',
  EBUSY: '文件正被别的程序占用',
  EMFILE: '同时打开的文件太多',
  EEXIST: '已有同名的文件',
  EIO: '磁盘读写出错',
  EDQUOT: '磁盘配额已满',
  EFBIG: '文件太大',
  ENFILE: '同时打开的文件太多',
  ENOMEM: '内存不够',
  ETXTBSY: '文件正被别的程序占用',
  EXDEV: '不在同一个磁盘上',
  ENODEV: '设备不可用',
  ENXIO: '设备不可用',
  EBADF: '没有打开',
};
