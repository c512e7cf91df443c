import { join, sep } from 'node:path';
import { bulletinName } from '../folder/find-bulletin.js';
import type { WritableHost } from '../host/host.js';
import { overlaid } from '../host/overlay.js';
import { remembering } from '../host/remembering.js';
import { nothingRead, type OfficeRead } from './office-read.js';

/** A host with unsaved texts over it, of which each path is asked about once, and what was made of it. */
export interface Workspace {
  /** The host with the unsaved texts over it; writes go to the host itself. */
  readonly host: WritableHost;
  /** The files read of offices, as far as they still hold. */
  readonly read: OfficeRead;
  /** Holds a text in place of what the host has at a path, absolute; null: as if nothing were there; undefined: the host's
   * own again. */
  readonly overlay: (path: string, text: string | null | undefined) => void;
  /** Forgets what is known of a path, absolute: something there has changed. */
  readonly forget: (path: string) => void;
  /** Whether any text is unsaved. */
  readonly isUnsaved: () => boolean;
}

/** Opens a workspace on a host. */
export function workspaceOn(base: WritableHost): Workspace {
  const texts = new Map<string, Uint8Array | undefined>();
  const remembered = remembering(base);
  const read = nothingRead(true);
  const forget = (path: string): void => {
    remembered.forget(path);
    for (const folder of read.folders.keys())
      if (`${path}${sep}`.startsWith(`${folder}${sep}`)) read.folders.delete(folder);
    for (const archive of read.archives.values()) archive.forget(path);
    read.releases.clear();
    if (path.endsWith(bulletinName)) read.bulletins.clear();
  };
  const forgetting =
    <A extends readonly unknown[], R>(
      work: (...given: A) => R,
      pathsOf: (...given: A) => readonly string[],
    ) =>
    (...given: A): R => {
      try {
        return work(...given);
      } finally {
        for (const path of pathsOf(...given)) forget(path);
      }
    };
  const host: WritableHost = {
    ...overlaid(remembered, texts),
    write: forgetting(base.write, (files) => files.map(({ folder, name }) => join(folder, name))),
    create: forgetting(base.create, (path) => [path]),
    copy: forgetting(base.copy, (_, copy) => [copy]),
    remove: forgetting(base.remove, (path) => [path]),
    unfinished: base.unfinished,
    tidy: (folder) => {
      const isTidied = base.tidy(folder);
      if (isTidied) {
        remembered.forgetAll();
        read.folders.clear();
        read.archives.clear();
        read.bulletins.clear();
        forget(folder);
      }
      return isTidied;
    },
    writability: base.writability,
  };
  return {
    host,
    read,
    overlay: (path, text) => {
      if (text === undefined) texts.delete(path);
      else texts.set(path, text === null ? undefined : new TextEncoder().encode(text));
      forget(path);
    },
    forget,
    isUnsaved: () => texts.size > 0,
  };
}
