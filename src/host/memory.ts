import { basename, dirname, join, resolve } from 'node:path';
import { errorOf } from './code.js';
import type {
  FileChange,
  FolderEntry,
  Listed,
  PathStatus,
  PlacedFile,
  ReadBytes,
  WritableHost,
} from './host.js';

/** Files by their absolute paths; a text is held in UTF-8. */
export type MemoryFiles = Iterable<readonly [path: string, content: string | Uint8Array]>;

/** A host whose files lie in memory, with the folders above them: for programs, browsers and tests. It takes writes; it has
 * no links, and its clock goes on with each change. Bytes are handed out as they are held: nobody may write into them. */
export function memoryHost(files: MemoryFiles = []): WritableHost {
  const memory = new Memory();
  const placed = [...files].map(([given, content]): PlacedFile => {
    const path = resolve(given);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return { folder: dirname(path), name: basename(path), bytes };
  });
  memory.write(placed, () => undefined);
  return {
    list: (folder) => memory.list(folder),
    stat: (path) => memory.stat(path),
    linkStat: (path) => memory.stat(path),
    read: (path, most) => memory.read(path, most),
    realPath: (path) => (memory.stat(path) ? path : undefined),
    unfinished: () => [],
    write: (placed, confirm = () => undefined) => memory.write(placed, confirm),
    create: (path, bytes) => memory.create(path, bytes),
    copy: (path, copy) => memory.copy(path, copy),
    remove: (path) => memory.remove(path),
    tidy: () => false,
    writability: () => ({ kind: 'writable' }),
  };
}

interface MemoryFile {
  readonly bytes: Uint8Array;
  readonly changed: number;
}

/** In milliseconds: more than clocks of disks are inexact by, so that changes here are as far apart as those are that can be told apart. */
const step = 10_000;

class Memory {
  private readonly files = new Map<string, MemoryFile>();
  /** Each folder's entries by their names. */
  private readonly folders = new Map([[resolve('/'), new Map<string, FolderEntry>()]]);
  /** When the folders changed, if they did. */
  private readonly foldersChanged = new Map<string, number>();
  private clock = 0;

  list(folder: string): Listed {
    const entries = this.folders.get(folder);
    if (!entries) {
      const error = this.files.has(folder) ? errorOf('ENOTDIR') : this.absence(folder);
      return { kind: 'unreadable', error };
    }
    return { kind: 'entries', entries: [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1)) };
  }

  stat(path: string): PathStatus | undefined {
    const file = this.files.get(path);
    if (file) return { kind: 'file', size: file.bytes.length, changed: file.changed };
    if (!this.folders.has(path)) return undefined;
    return { kind: 'folder', size: 0, changed: this.foldersChanged.get(path) ?? 0 };
  }

  read(path: string, most: number): ReadBytes {
    const file = this.files.get(path);
    if (!file) {
      if (this.folders.has(path)) return { kind: 'notAFile', found: 'folder' };
      return { kind: 'unreadable', error: this.absence(path) };
    }
    const { bytes } = file;
    return bytes.length > most ? { kind: 'tooLarge', size: bytes.length } : { kind: 'bytes', bytes };
  }

  write(changes: readonly FileChange[], confirm: () => void): void {
    for (const { folder } of changes) this.makeFolder(folder);
    confirm();
    for (const change of changes) {
      const path = join(change.folder, change.name);
      if (this.files.has(change.folder)) throw errorOf('ENOTDIR');
      if (this.folders.has(path)) throw errorOf('EISDIR');
      if (('isRemoved' in change || change.inPlace) && !this.files.has(path)) throw errorOf('ENOENT');
    }
    for (const change of changes) {
      const path = join(change.folder, change.name);
      if ('isRemoved' in change) this.remove(path);
      else this.put(path, change.bytes, change.inPlace);
    }
  }

  create(path: string, bytes: Uint8Array): boolean {
    if (this.stat(path)) return false;
    if (!this.folders.has(dirname(path))) throw this.absence(path);
    this.put(path, bytes);
    return true;
  }

  copy(path: string, copy: string): boolean {
    if (this.stat(copy)) return false;
    const file = this.files.get(path);
    if (!file) throw this.folders.has(path) ? errorOf('EISDIR') : this.absence(path);
    return this.create(copy, file.bytes);
  }

  private put(path: string, bytes: Uint8Array, inPlace = false): void {
    this.clock += step;
    this.files.set(path, { bytes, changed: this.clock });
    if (!inPlace) this.enter(path, 'file');
  }

  remove(path: string): void {
    if (this.folders.has(path)) throw errorOf('EISDIR');
    if (this.isBelowFile(path)) throw errorOf('ENOTDIR');
    if (!this.files.delete(path)) return;
    this.clock += step;
    this.folders.get(dirname(path))?.delete(basename(path));
    this.foldersChanged.set(dirname(path), this.clock);
  }

  /** Why nothing is at a path. */
  private absence(path: string): Error {
    return errorOf(this.isBelowFile(path) ? 'ENOTDIR' : 'ENOENT');
  }

  private isBelowFile(path: string): boolean {
    const above = dirname(path);
    return above !== path && (this.files.has(above) || this.isBelowFile(above));
  }

  /** With those above it; what is there stays as it is. */
  private makeFolder(folder: string): void {
    if (this.stat(folder)) return;
    if (this.isBelowFile(folder)) throw errorOf('ENOTDIR');
    this.makeFolder(dirname(folder));
    this.folders.set(folder, new Map());
    this.clock += step;
    this.enter(folder, 'folder');
  }

  private enter(path: string, kind: FolderEntry['kind']): void {
    const name = basename(path);
    this.folders.get(dirname(path))?.set(name, { name, kind });
    this.foldersChanged.set(dirname(path), this.clock);
  }
}
