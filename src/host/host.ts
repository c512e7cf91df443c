/** The kind of thing at a path. Only a file may be read as one: a pipe would block, a device may never end. */
export type PathKind = 'file' | 'folder' | 'link' | 'pipe' | 'socket' | 'device';

/** An entry of a folder; a link is told as such. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: PathKind;
}

/** A folder's entries in the order of their names' code units, or why they cannot be listed. */
export type Listed =
  | { readonly kind: 'entries'; readonly entries: readonly FolderEntry[] }
  | { readonly kind: 'unreadable'; readonly error: unknown };

/** The facts of a path that are known without reading it. */
export interface PathStatus {
  readonly kind: PathKind;
  /** In bytes. */
  readonly size: number;
  /** When it was last written, in milliseconds of the host's own clock: later is greater. Of a folder: when a name last came, went or
   * was given to another file. */
  readonly changed: number;
}

/** The part of a path's status that changes when somebody writes there. */
export type Stamp = Pick<PathStatus, 'size' | 'changed'>;

/** A file's bytes, or why there are none. */
export type ReadBytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** More than was asked for at most; as far as is known. */
  | { readonly kind: 'tooLarge'; readonly size: number }
  /** Nothing that may be read as a file. */
  | { readonly kind: 'notAFile'; readonly found: PathKind }
  | { readonly kind: 'unreadable'; readonly error: unknown };

/** The engine's door to the world: a disk (`office/`) or a memory (`memory.ts`). All paths are absolute. An `error` bears
 * the code by which Node names what hinders (`ENOENT`; see `code.ts`); no method throws. */
export interface Host {
  /** It is the machine's disk, which a thread can open for itself. */
  readonly isDisk?: true;
  readonly list: (folder: string) => Listed;
  /** The status of a path or, if that is a link, of its end; undefined if nothing stands there, or nothing that can be reached. */
  readonly stat: (path: string) => PathStatus | undefined;
  /** The same of the path itself, be it a link that leads nowhere. */
  readonly linkStat: (path: string) => PathStatus | undefined;
  /** Reads a file of at most `most` bytes. */
  readonly read: (path: string, most: number) => ReadBytes;
  /** The path without links; undefined if it leads nowhere. */
  readonly realPath: (path: string) => string | undefined;
}

/** A file to be put in its place in a folder. */
export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The same, with its folder, absolute. */
export interface PlacedFile extends NewFile {
  readonly folder: string;
  /** It is there and is written into: its owner, rights, attributes and other names stay. */
  readonly inPlace?: boolean;
}

/** A file that is to be there no more once the others of its set are in their places. */
export interface RemovedFile {
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
  readonly isRemoved: true;
}

/** A change of one file in a set. */
export type FileChange = PlacedFile | RemovedFile;

/** Whether a file may be written into: `readOnly` is what somebody has marked so. */
export type Writability =
  | { readonly kind: 'writable' }
  | { readonly kind: 'readOnly' }
  | { readonly kind: 'refused'; readonly error: unknown };

/** A file whose place a writer that was stopped, or that still writes, has not done with. */
export interface Unfinished {
  /** The file's name: 第876期.docx */
  readonly name: string;
  /** Where its new or its former bytes lie beside it, absolute, if they do. */
  readonly path?: string;
  /** Its writer runs no more. */
  readonly isLeft: boolean;
}

/** A host that can also be written to. Its methods throw an error with a code, or a refusal, where they cannot do
 * what they are asked. */
export interface WritableHost extends Host {
  /** Writes files and takes files away, whole or not at all and all of them or none, in their order; folders are made if need be, and
   * stay. A file that is to be taken away must be there. `confirm` may refuse, by an exception, when nobody else writes into those folders any more. */
  readonly write: (files: readonly FileChange[], confirm?: () => void) => void;
  /** Writes a file, whole or not at all, into a folder that is there; false if its name is taken. */
  readonly create: (path: string, bytes: Uint8Array) => boolean;
  /** Copies a file, whole or not at all; false if the name of the copy is taken. */
  readonly copy: (path: string, copy: string) => boolean;
  /** Also if there is no such file. */
  readonly remove: (path: string) => void;
  /** The files that writers have left or are at in a folder; nothing if it cannot be listed. */
  readonly unfinished: (folder: string) => readonly Unfinished[];
  /** Takes away or puts back what writers that were stopped have left in a folder; whether there was anything. */
  readonly tidy: (folder: string) => boolean;
  /** Of a file that is there. */
  readonly writability: (path: string) => Writability;
}
