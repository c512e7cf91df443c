import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { decodeUtf8 } from '../source/decode.js';
import { type SourceFile, spanOf } from '../source/file.js';
import { CannotRun } from './found.js';

/** A file's text, or the finding why it has none. */
export type ReadFile = { readonly file: SourceFile; readonly diagnostic?: Diagnostic };

/** Reads a file as UTF-8; its path is shown from `workingDirectory`. Finds `structure/not-utf8`. */
export function readSource(path: string, workingDirectory: string): ReadFile {
  const shown = shownPath(path, workingDirectory);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new CannotRun(`无法读取 ${shown}：${reasonOf(error)}`);
  }
  const decoded = decodeUtf8(bytes);
  const file: SourceFile = { path: shown, text: decoded.text };
  if (decoded.kind === 'text') return { file };
  const likely = decoded.encoding === undefined ? '' : `，很可能是 ${decoded.encoding}`;
  return {
    file,
    diagnostic: {
      code: 'structure/not-utf8',
      severity: 'error',
      message: `文件的编码不是 UTF-8${likely}`,
      span: spanOf(file, decoded.offset, decoded.offset + 1),
      hint: '请用记事本或 WPS 打开后另存，编码选“UTF-8”',
    },
  };
}

/** A path as users are shown it: from the working folder, `/` between folders. */
export function shownPath(path: string, workingDirectory: string): string {
  const shown = relative(workingDirectory, path) || '.';
  return sep === '/' ? shown : shown.replaceAll(sep, '/');
}

/** A system error in Chinese. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: '没有这个文件或文件夹',
    EACCES: '没有权限',
    EPERM: '没有权限',
    EROFS: '磁盘只读',
    ENOSPC: '磁盘已满',
    EISDIR: '这是一个文件夹',
    ENOTDIR: '路径中有一段不是文件夹',
    ELOOP: '链接绕成了圈',
    ENAMETOOLONG: '文件名太长',
    EBUSY: '文件正被别的程序占用',
    EMFILE: '同时打开的文件太多',
    EEXIST: '已有同名的文件',
  };
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
